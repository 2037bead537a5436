using System.Text.RegularExpressions;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// What a call is about, in a few words of ours: measures are labelled by it, and a label must hold neither a name, nor an id,
/// nor a part of an address.
/// </summary>
internal static partial class CallKind
{
    public const string Download = "download";
    public const string Upload = "upload";

    public static string Of(HttpMethod method, Uri address)
    {
        // What stands between colons is a path: people may call a document anything.
        var segments = Path().Replace(address.AbsolutePath, "/").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var reads = method == HttpMethod.Get;
        return segments is [_, _, .., var last] ? (segments[1], last) switch
        {
            (_, "content") => reads ? "content.read" : "content.write",
            (_, "createUploadSession") => Upload,
            (_, "versions") => "versions.read",
            (_, "sendMail") => "mail.send",
            ("drives", _) when last.StartsWith("delta", StringComparison.Ordinal) => "changes.read",
            ("users", "events" or "cancel") => "calendar",
            ("drives" or "sites" or "shares", _) when segments.Contains("items") || last is "root" or "children" =>
                reads ? "item.read" : "item.write",
            ("drives" or "sites" or "shares", _) => reads ? "site.read" : "site.write",
            _ => "other",
        }
        : "other";
    }

    [GeneratedRegex(":/[^:]*:?/?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
