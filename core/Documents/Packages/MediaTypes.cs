namespace OgpTeams.Documents.Packages;

/// <summary>What a declared content type says. Its case says nothing, nor do its parameters.</summary>
internal static class MediaTypes
{
    /// <summary>What an Office program declares as XML begins with one of these.</summary>
    private static readonly string[] Office = ["application/vnd.openxmlformats-", "application/vnd.ms-"];

    /// <summary>Without parameters: <c>application/xml</c> of <c>application/xml; charset=utf-8</c>.</summary>
    public static string Bare(string type) => type.Split(';', 2)[0].Trim();

    public static bool Are(string? type, string other) => other.Equals(type, StringComparison.OrdinalIgnoreCase);

    // By how it ends (RFC 7303): « wordprocessingml.document » is a Word file, a zip archive, « xml » in it or not.
    public static bool IsXml(string? type) => type is not null
        && (type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase) || Are(type, "application/xml") || Are(type, "text/xml"));

    /// <summary>A part of a Word document of its own: its body, a header, its styles…</summary>
    public static bool IsWordXml(string? type) => IsXml(type) && type!.StartsWith(Ns.WordTypes, StringComparison.OrdinalIgnoreCase);

    public static bool IsOfficeXml(string? type) =>
        IsXml(type) && Office.Any(start => type!.StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
