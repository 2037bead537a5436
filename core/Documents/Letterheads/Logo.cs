using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace OgpTeams.Documents.Letterheads;

/// <summary>Why a picture is not taken for a logo.</summary>
public enum LogoProblem
{
    /// <summary>It is no PNG.</summary>
    NotPng,

    /// <summary>More than <see cref="Logo.MaxBytes"/>, or than <see cref="Logo.MaxSide"/> pixels a side.</summary>
    TooLarge,

    /// <summary>A PNG that does not hold the picture it announces.</summary>
    Broken,
}

/// <summary>
/// An administration's block mark, a PNG. It came from outside: what is written into documents is made anew of the parts that
/// draw, once they hold exactly the picture announced; texts, places, profiles and animations of the file stay behind.
/// </summary>
public sealed class Logo
{
    public const int MaxBytes = 1 << 20;
    public const int MaxSide = 2_000;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly string[] Drawing = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <summary>The passes of an interlaced picture: where each begins, and how far apart its points stand.</summary>
    private static readonly (int X, int Y, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    private Logo(byte[] png, int width, int height) => (Png, Width, Height) = (png, width, height);

    /// <summary>Pixels.</summary>
    public int Width { get; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; }

    internal byte[] Png { get; }

    /// <summary>Tells it from any other.</summary>
    internal string Fingerprint => field ??= Convert.ToHexStringLower(XxHash128.Hash(Png));

    /// <summary>Takes a picture for a logo, or says why not. Throws nothing, whatever the bytes.</summary>
    public static (Logo? Logo, LogoProblem? Problem) Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(Signature))
        {
            return (null, LogoProblem.NotPng);
        }

        if (file.Length > MaxBytes)
        {
            return (null, LogoProblem.TooLarge);
        }

        var chunks = Chunks(file[Signature.Length..]);
        if (chunks is not [("IHDR", { Length: 13 } head), .., ("IEND", [])]
            || chunks.Count(chunk => chunk.Type == "IHDR") > 1 || Bits(head) is not { } bits)
        {
            return (null, LogoProblem.Broken);
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(head), BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(4)));
        if (width > MaxSide || height > MaxSide)
        {
            return (null, LogoProblem.TooLarge);
        }

        var isWhole = width > 0 && height > 0 && Holds(chunks, Size((int)width, (int)height, bits, head[12] == 1));
        return isWhole ? (new(Written(chunks), (int)width, (int)height), null) : (null, LogoProblem.Broken);
    }

    /// <returns>Null when they cannot be told apart, or one is not what its checksum says.</returns>
    private static List<(string Type, byte[] Content)>? Chunks(ReadOnlySpan<byte> rest)
    {
        var chunks = new List<(string Type, byte[] Content)>();
        while (chunks is not [.., ("IEND", _)])
        {
            if (rest.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(rest) is var length && length > rest.Length - 12)
            {
                return null;
            }

            var named = rest.Slice(4, 4 + (int)length);
            if (Crc32.HashToUInt32(named) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
            {
                return null;
            }

            var type = System.Text.Encoding.ASCII.GetString(named[..4]);
            if (Drawing.Contains(type))
            {
                chunks.Add((type, named[4..].ToArray()));
            }
            else if (char.IsAsciiLetterUpper(type[0]))
            {
                // Not to be drawn without it, says the format.
                return null;
            }

            rest = rest[(12 + (int)length)..];
        }

        return chunks;
    }

    /// <summary>The bits of a point; null for a head that the format does not know.</summary>
    private static int? Bits(byte[] head) => (head[8], head[9], head[10], head[11], head[12]) switch
    {
        (1 or 2 or 4 or 8 or 16, 0, 0, 0, 0 or 1) => head[8],
        (1 or 2 or 4 or 8, 3, 0, 0, 0 or 1) => head[8],
        (8 or 16, 2, 0, 0, 0 or 1) => head[8] * 3,
        (8 or 16, 4, 0, 0, 0 or 1) => head[8] * 2,
        (8 or 16, 6, 0, 0, 0 or 1) => head[8] * 4,
        _ => null,
    };

    /// <summary>The bytes of all rows, each with the one that says its filter.</summary>
    private static long Size(int width, int height, int bits, bool isInterlaced)
    {
        return isInterlaced
            ? Passes.Sum(pass => Of(Count(width, pass.X, pass.Across), Count(height, pass.Y, pass.Down)))
            : Of(width, height);

        long Of(int across, int down) => across == 0 ? 0 : down * (1 + (((long)across * bits) + 7) / 8);

        static int Count(int side, int first, int step) => side <= first ? 0 : (side - first + step - 1) / step;
    }

    private static bool Holds(List<(string Type, byte[] Content)> chunks, long size)
    {
        using var packed = new MemoryStream([.. chunks.Where(chunk => chunk.Type == "IDAT").SelectMany(chunk => chunk.Content)]);
        using var rows = new ZLibStream(packed, CompressionMode.Decompress);
        var buffer = new byte[16_384];
        try
        {
            var total = 0L;
            for (int read; total <= size && (read = rows.Read(buffer)) > 0;)
            {
                total += read;
            }

            return total == size;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] Written(List<(string Type, byte[] Content)> chunks)
    {
        using var png = new MemoryStream();
        png.Write(Signature);
        Span<byte> number = stackalloc byte[4];
        foreach (var (type, content) in chunks)
        {
            byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. content];
            BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
            png.Write(number);
            png.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.HashToUInt32(named));
            png.Write(number);
        }

        return png.ToArray();
    }
}
