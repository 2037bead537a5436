using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.Documents.Packages;

/// <summary>Tells a file apart from any other by the names and the content of its parts, however they are compressed.</summary>
internal sealed class PartsFingerprint : IDisposable
{
    private readonly IncrementalHash _all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>SHA-256 over the parts added so far, in base64.</summary>
    public string Value => Convert.ToBase64String(_all.GetCurrentHash());

    /// <summary>Of a file read, but for one of its parts.</summary>
    public static string Of(DocxPackage package, string except)
    {
        using var fingerprint = new PartsFingerprint();
        foreach (var name in package.PartNames.Where(name => name != except))
        {
            fingerprint.Add(name, SHA256.HashData(package.Bytes(name)));
        }

        return fingerprint.Value;
    }

    /// <summary>Adds a part while it is being written.</summary>
    public void Write(string name, Stream target, Action<Stream> write)
    {
        using var hash = SHA256.Create();
        using (var both = new CryptoStream(target, hash, CryptoStreamMode.Write, leaveOpen: true))
        {
            write(both);
        }

        Add(name, hash.Hash!);
    }

    public void Dispose() => _all.Dispose();

    private void Add(string name, ReadOnlySpan<byte> content)
    {
        _all.AppendData(Encoding.UTF8.GetBytes(name));
        _all.AppendData(content);
    }
}
