using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// A part of which some controls and tables are left out: stubs stand in their place while the rest is edited, and they come
/// back, byte by byte, when it is saved.
/// </summary>
internal sealed class AbridgedPart
{
    private const string Mark = "ogp-unread";

    private static readonly byte[] MarkBytes = Encoding.ASCII.GetBytes($"<?{Mark} ");

    private readonly byte[] _whole;
    private readonly IReadOnlyList<Stub> _stubs;

    /// <param name="whole">UTF-8, without processing instructions, in which <c>w</c> means Word’s namespace.</param>
    /// <param name="stubs">In the part’s order, none within another.</param>
    public AbridgedPart(byte[] whole, IReadOnlyList<Stub> stubs)
    {
        (_whole, _stubs) = (whole, stubs);
        Bytes = Cut();
    }

    /// <summary>The part with its stubs.</summary>
    public byte[] Bytes { get; }

    /// <summary>The highest number of a control in the whole part.</summary>
    public required int HighestControl { get; init; }

    /// <inheritdoc cref="HighestControl"/>
    public required int HighestBookmark { get; init; }

    /// <summary>Writes the part as it stands now, with all that was left out.</summary>
    /// <param name="saved">The part with its stubs, saved.</param>
    /// <exception cref="StubLostException">A stub is not there any more, or twice: nothing of this may be kept.</exception>
    public void Restore(ReadOnlySpan<byte> saved, Stream target)
    {
        var back = new HashSet<int>();
        for (var at = saved.IndexOf(MarkBytes); at >= 0; at = saved.IndexOf(MarkBytes))
        {
            var number = saved[(at + MarkBytes.Length)..];
            if (!int.TryParse(number[..number.IndexOf((byte)'?')], NumberStyles.None, CultureInfo.InvariantCulture, out var stub)
                || stub >= _stubs.Count || !back.Add(stub))
            {
                throw new StubLostException();
            }

            var isControl = _stubs[stub].IsControl;
            var end = isControl ? "</w:sdt>"u8 : "?>"u8;
            target.Write(saved[..(isControl ? saved[..at].LastIndexOf("<w:sdt>"u8) : at)]);
            target.Write(_whole.AsSpan(_stubs[stub].From, _stubs[stub].To - _stubs[stub].From));
            saved = number[(number.IndexOf(end) + end.Length)..];
        }

        target.Write(saved);
        if (back.Count < _stubs.Count)
        {
            throw new StubLostException();
        }
    }

    private byte[] Cut()
    {
        using var output = new MemoryStream();
        var from = 0;
        foreach (var (number, stub) in _stubs.Index())
        {
            output.Write(_whole.AsSpan(from, stub.From - from));
            var mark = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<?{Mark} {number}?>"));
            if (stub.IsControl)
            {
                output.Write("<w:sdt><w:sdtPr>"u8);
                output.Write(_whole.AsSpan(stub.Alias.From, stub.Alias.To - stub.Alias.From));
                output.Write(_whole.AsSpan(stub.Tag.From, stub.Tag.To - stub.Tag.From));
                output.Write("</w:sdtPr><w:sdtContent>"u8);
                output.Write(mark);
                output.Write("</w:sdtContent></w:sdt>"u8);
            }
            else
            {
                output.Write(mark);
            }

            from = stub.To;
        }

        output.Write(_whole.AsSpan(from));
        return output.ToArray();
    }

    /// <summary>A control or a table that is left out, as places in the part; a control’s label (if any) and tag stay.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Stub(int From, int To, (int From, int To) Alias, (int From, int To) Tag)
    {
        public bool IsControl => Tag.To > 0;
    }
}

/// <summary>What was left out of a part cannot be put back: the part must be read whole.</summary>
internal sealed class StubLostException : Exception;
