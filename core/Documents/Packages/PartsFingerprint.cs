using System.IO.Hashing;
using System.Text;

namespace OgpTeams.Documents.Packages;

/// <summary>Tells a file apart from any other by the names and the content of its parts, however they are compressed.</summary>
internal sealed class PartsFingerprint
{
    private readonly XxHash128 _all = new();
    private readonly XxHash128 _part = new();

    /// <summary>128 bits over the parts added so far, in base64.</summary>
    public string Value => Convert.ToBase64String(_all.GetCurrentHash());

    /// <summary>Of a file read, but for one of its parts.</summary>
    public static string Of(DocxPackage package, string except)
    {
        var fingerprint = new PartsFingerprint();
        foreach (var name in package.PartNames.Where(name => name != except))
        {
            fingerprint.Add(name, XxHash128.Hash(package.Bytes(name)));
        }

        return fingerprint.Value;
    }

    /// <summary>Adds a part while it is being written.</summary>
    public void Write(string name, Stream target, Action<Stream> write)
    {
        write(new HashingStream(target, _part));
        Add(name, _part.GetHashAndReset());
    }

    private void Add(string name, ReadOnlySpan<byte> content)
    {
        _all.Append(Encoding.UTF8.GetBytes(name));
        _all.Append(content);
    }
}
