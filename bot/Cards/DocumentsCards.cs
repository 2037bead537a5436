using System.Text.Json.Nodes;
using OgpTeams.Bot.Library;

namespace OgpTeams.Bot.Cards;

/// <summary>« documents »: what has been written, and what is still on its way.</summary>
internal static class DocumentsCards
{
    private const int Bytes = 6 * 1024;

    public static JsonObject Links(Texts texts, string title, IReadOnlyList<DocumentLink> documents) => AdaptiveCard.With(
        texts, texts.Format("Documents_Heading", Shown.Line(title, 80)),
        documents.Count == 0 ? [AdaptiveCard.Text(texts["Documents_None"])] : Lines(texts, documents));

    public static IEnumerable<JsonNode> Lines(Texts texts, IReadOnlyList<DocumentLink> documents) =>
        documents.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts["Documents_Title"]),
            .. documents.Select(document => AdaptiveCard.Text(Line(texts, document))).First(Bytes, documents.Count, texts),
            AdaptiveCard.Small(texts["Documents_Outsiders"]),
        ];

    /// <summary>For people: what we say ourselves has a name, what the library or a merge says comes as it is.</summary>
    public static string Reason(Texts texts, string reason) => texts.Find($"Reason_{reason}")
        ?? (reason.StartsWith(LibraryWriter.Refused, StringComparison.Ordinal)
            ? texts.Format("Reason_refused", reason[LibraryWriter.Refused.Length..])
            : reason);

    private static string Line(Texts texts, DocumentLink document)
    {
        var title = Linked(document.Name, document.Link);
        var state = texts[document is { State: "written", WaitsInWord: true } ? "Document_waits" : $"Document_{document.State}"];
        return document.Reason is { Length: > 0 } reason
            ? texts.Format("Document_LineWithReason", title, state, Shown.Line(Reason(texts, reason), 300))
            : texts.Format("Document_Line", title, state);
    }

    public static string Linked(string name, Uri? link) =>
        Address(link) is { } address ? $"[{Shown.Line(name, 100)}]({address})" : Shown.Line(name, 100);

    /// <summary>Only what opens in a browser; a parenthesis would end the link.</summary>
    private static string? Address(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "https" or "http" }
            ? link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
            : null;
}
