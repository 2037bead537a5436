using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OgpTeams.Manifest.Tests;

internal sealed record Pixel(int Red, int Green, int Blue, int Alpha);

/// <summary>A picture of eight-bit colours with transparency, as its pixels.</summary>
internal sealed class Png(int width, int height, byte[] samples)
{
    private const int PerPixel = 4;

    public int Width => width;

    public int Height => height;

    public IEnumerable<Pixel> Pixels =>
        Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width).Select(x => this[x, y]));

    public Pixel this[int x, int y]
    {
        get
        {
            var at = ((y * width) + x) * PerPixel;
            return new(samples[at], samples[at + 1], samples[at + 2], samples[at + 3]);
        }
    }

    /// <summary>Left, top, right, bottom of what is meant.</summary>
    public (int, int, int, int) Extent(Func<Pixel, bool> meant)
    {
        var places = Enumerable.Range(0, height).SelectMany(y => Enumerable.Range(0, width).Select(x => (X: x, Y: y)))
            .Where(place => meant(this[place.X, place.Y])).ToList();
        return (places.Min(place => place.X), places.Min(place => place.Y), places.Max(place => place.X), places.Max(place => place.Y));
    }

    public static Png Read(byte[] file)
    {
        using var packed = new MemoryStream();
        var (width, height) = (0, 0);
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var data = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]));
                    Assert.Equal((8, 6, 0), (data[8], data[9], data[12])); // Eight bits, with transparency, not interlaced.
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var samples = new byte[width * height * PerPixel];
        for (var y = 0; y < height; y++)
        {
            var filter = unpacked.ReadByte();
            Assert.Equal(0, filter); // Ours are written without.
            unpacked.ReadExactly(samples, y * width * PerPixel, width * PerPixel);
        }

        return new(width, height, samples);
    }
}
