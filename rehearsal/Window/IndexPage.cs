using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using OgpTeams.Rehearsal.Checks;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Window;

/// <summary>What is known of a rehearsal before it begins.</summary>
internal sealed record PageHead(string Title, int Workshops, int Participants, int Facilitators);

/// <summary>What is known once it has ended.</summary>
internal sealed record PageEnd(IReadOnlyList<CheckResult> Checks, IReadOnlyList<ShownDocument> Documents);

/// <summary>
/// The page that shows a rehearsal: who did what when, the cards in the order they came, as wide as on a phone and on a desktop, and
/// the documents. One file that asks nothing of any network, whose only scripts are those named by their fingerprints.
/// </summary>
/// <param name="drawing">Null: cards are told in plain text.</param>
internal sealed class IndexPage(RehearsalTexts texts, CardDrawing? drawing)
{
    /// <summary>Accents stay readable; what would end a script is escaped.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly string Style = Read("index.css");
    private static readonly string Behaviour = $"const hostConfig = {Read("host-config.json")};\n{Read("index.js")}";

    private string Language => texts.Culture.TwoLetterISOLanguageName;

    /// <param name="end">Null: the play has only begun, and the page will be told what comes.</param>
    public string Whole(PageHead head, IReadOnlyList<Moment> moments, PageEnd? end)
    {
        string[] scripts = drawing is null ? [Behaviour] : [drawing.Script, Behaviour];
        var live = end is null;
        var policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
            + $"script-src {string.Join(' ', scripts.Select(Fingerprint))}; {(live ? "connect-src 'self'; " : "")}base-uri 'none'; form-action 'none'";
        return $"""
            <!doctype html>
            <html lang="{Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <title>{Say("Page_Title", head.Title)}</title>
            <style>{Style}</style>
            </head>
            <body data-live="{(live ? "yes" : "no")}">
            <a class="skip" href="#story">{Say("Page_Skip")}</a>
            <header>
            <h1>{Html(head.Title)}</h1>
            <p>{Say("Page_Lead")}</p>
            <p>{Say("Page_Cast", head.Workshops, head.Facilitators, head.Participants)}
            {Say(drawing is null ? "Page_Undrawn" : "Page_Drawn")}</p>
            <div id="outcome" role="status">{(end is null ? Say("Page_Live") : Outcome(end))}</div>
            </header>
            <nav aria-label="{Say("Page_Contents")}"><ul id="contents">{(end is null ? "" : Contents(moments))}</ul></nav>
            <main>
            <div id="end">{(end is null ? "" : End(end))}</div>
            <fieldset class="widths"><legend>{Say("Page_Widths")}</legend>
            <label><input type="radio" name="width" value="both" checked> {Say("Page_Both")}</label>
            <label><input type="radio" name="width" value="phone"> {Say("Page_Phone")}</label>
            <label><input type="radio" name="width" value="desktop"> {Say("Page_Desktop")}</label>
            </fieldset>
            <div id="story" tabindex="-1">
            {string.Join('\n', moments.Select(Fragment))}
            </div>
            </main>
            <footer><p>{Say("Page_Foot")}</p></footer>
            {string.Join('\n', scripts.Select(script => $"<script>{script}</script>"))}
            </body>
            </html>
            """;
    }

    /// <param name="number">Its place in the story: what changes later replaces it.</param>
    public string Fragment(Moment moment, int number) => moment switch
    {
        Moment.Workshop workshop => $"<h2 id=\"m{number}\">{Html(workshop.Title)}</h2>",
        Moment.Scene scene => $"""<h3 id="m{number}">{Html(scene.Title)} <small>{Day(scene.At)}</small></h3>""",
        Moment.Deed deed => $"""
            <div class="deed" id="m{number}"><p>{Time(deed.At)} {Html(deed.Did)}</p>{Answer(deed.Answer)}</div>
            """,
        Moment.Post post => $"""
            <div class="post" id="m{number}"><p>{Time(post.At)} {Say(post.Reader is null ? "Page_Post" : "Page_PrivatePost")}</p>
            {Card(post.Card)}{Later(post)}</div>
            """,
        _ => "",
    };

    /// <summary>The documents, and what was checked.</summary>
    public string End(PageEnd end) => $"""
        <section aria-labelledby="documents"><h2 id="documents">{Say("Documents")}</h2>
        {string.Join('\n', end.Documents.GroupBy(document => document.Folder)
            .OrderBy(folder => folder.Key.Count(letter => letter == '/')).Select(Folder))}
        </section>
        <section aria-labelledby="checked"><h2 id="checked">{Say("Checked")}</h2>
        <ul>{string.Join('\n', end.Checks.Select(Check))}</ul>
        </section>
        """;

    public string Outcome(PageEnd end) => end.Checks.Sum(check => check.Differences.Count) is > 0 and var differences
        ? $"<p class=\"bad\">{Say("Page_Failure", differences)}</p>"
        : $"<p class=\"good\">{Say("Page_Success")}</p>";

    public string Contents(IReadOnlyList<Moment> moments) => string.Concat(
        new[] { ("documents", texts["Documents"]), ("checked", texts["Checked"]) }
            .Concat(moments.Select((moment, number) => (Id: $"m{number}", (moment as Moment.Workshop)?.Title))
                .Where(entry => entry.Title is not null).Select(entry => (entry.Id, entry.Title!)))
            .Select(entry => $"<li><a href=\"#{entry.Item1}\">{Html(entry.Item2)}</a></li>"));

    private string Folder(IGrouping<string, ShownDocument> folder) => $"""
        <h3>{Html(folder.Key.Length == 0 ? texts["Page_Library"] : folder.Key.Split('/')[^1])}</h3>
        <div class="documents">{string.Concat(folder.OrderByDescending(document => document.Pages.Count > 0).Select(Document))}</div>
        """;

    private string Document(ShownDocument document) => $"""
        <figure>{string.Concat(document.Pages.Select((page, index) => Picture(page, Say("Page_PageOf", index + 1, document.Name))))}
        <figcaption><a href="{document.Link}">{Html(document.Name)}</a></figcaption></figure>
        """;

    private static string Picture(byte[] png, string words) =>
        $"<img src=\"data:image/png;base64,{Convert.ToBase64String(png)}\" alt=\"{words}\" loading=\"lazy\">";

    private string Check(CheckResult check) => $"""
        <li class="{(check.Holds ? "good" : "bad")}">{Say(check.Holds ? "Ok" : "Failed")} {Html(check.What)}{(check.Holds ? "" : $"<ul>{string.Concat(
            check.Differences.Select(difference => $"<li>{Html(difference)}</li>"))}</ul>")}</li>
        """;

    private string Answer(JsonObject? card) =>
        card is null ? "" : $"<details><summary>{Say("Page_Answer")}</summary>{Card(card)}</details>";

    private string Later(Moment.Post post) => post.Latest is null ? ""
        : $"<details><summary>{Html(texts.Count("Page_Edited", post.Edits))}</summary>{Card(post.Latest)}</details>";

    /// <summary>Its words first: the drawing takes their place where it can.</summary>
    /// <remarks>The phone's is a picture for the eye: a screen reader is told each card once.</remarks>
    private static string Card(JsonObject card) => $"""
        <div class="card"><div class="phone" inert aria-hidden="true"></div><div class="desktop">{CardWords.Of(card)}</div>
        <script type="application/json">{card.ToJsonString(Json)}</script></div>
        """;

    private string Time(DateTimeOffset at) =>
        $"<time datetime=\"{StoryTime.Local(at):yyyy-MM-ddTHH:mmK}\">{Say("Page_Time", StoryTime.Local(at))}</time>";

    private string Day(DateTimeOffset at) =>
        Say("Page_Day", texts.Date(DateOnly.FromDateTime(StoryTime.Local(at).DateTime)), StoryTime.Local(at));

    private string Say(string key, params object[] values) => Html(values.Length == 0 ? texts[key] : texts.Format(key, values));

    private static string Html(string text) => Markup.Of(text);

    private static string Fingerprint(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(IndexPage).Assembly.GetManifestResourceStream($"OgpTeams.Rehearsal.Window.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
