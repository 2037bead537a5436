using System.Security.Cryptography;

namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>A file's version: the SHA-256 of its bytes, in lower-case hexadecimal.</summary>
internal static class ContentVersion
{
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
