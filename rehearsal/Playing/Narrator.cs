using System.Globalization;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Scripts;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>Tells what happens while it happens, in short lines of plain text.</summary>
internal sealed class Narrator(TextWriter output, RehearsalTexts texts)
{
    private const int QuoteLength = 60;
    private static readonly string[] Quotable =
    [
        "title", "text", "reason", "reformulation", "liked", "improve", "nextSteps", "evokes", "means", "implies", "allows", "ambition",
        "aroundTheTable", .. CanvasBox.All, "publicProblem", "leadAgency",
    ];

    private readonly List<string> _leftOut = [];

    public RehearsalTexts Texts => texts;

    public IReadOnlyList<string> LeftOut => _leftOut;

    public void Line(string text = "") => output.WriteLine(text);

    public void Begin(Scene scene) => output.WriteLine($"{Environment.NewLine}{scene.Title}");

    public void End(TimeSpan time) => output.WriteLine($"  {texts.Format("Seconds", time.TotalSeconds)}");

    /// <returns>The sentence that was told.</returns>
    public string Tell(ScriptAction action, IReadOnlyList<CastMember> people, IReadOnlyList<Deed> deeds)
    {
        var who = people.Count == 1 ? people[0].Name : texts.Format("People", people.Count);
        var did = action.About ?? What(action, people.Count, deeds);
        var press = action is ScriptAction.Press { Twice: true } ? $" – {texts["Twice"]}" : "";
        var told = $"{texts.Format("Does", who, did)}{press}{Expected(action.Expect)}";
        output.WriteLine($"  {told}");
        return told;
    }

    /// <summary>What a drafter types into the plan's document, a line each.</summary>
    /// <param name="document">Its name.</param>
    /// <param name="fields">What is typed over, by what people call the field.</param>
    /// <returns>All of it.</returns>
    public string Tell(
        ScriptAction.Draft draft, CastMember drafter, string document, IEnumerable<(string Field, string Text)> fields,
        IEnumerable<DraftedRow> rows)
    {
        string[] lines =
        [
            draft.About is { } about ? Texts.Format("Does", drafter.Name, about)
                : Texts.Format(draft.Edits.Resaved ? "Draft_WritesResaved" : "Draft_Writes", drafter.Name, document),
            .. fields.Select(text => $"  {Texts.Format("Draft_Field", text.Field, Quote(text.Text))}"),
            .. rows.Select(row => $"  {Texts.Format("Draft_Row", Quote(row.Cells[0].Split('\n')[0]))}"),
        ];
        lines.ToList().ForEach(line => output.WriteLine($"  {line}"));
        return string.Join(' ', lines.Select(line => line.Trim()));
    }

    /// <inheritdoc cref="Tell(ScriptAction, IReadOnlyList{CastMember}, IReadOnlyList{Deed})"/>
    public string Did(CastMember person, string did)
    {
        var told = texts.Format("Does", person.Name, did);
        output.WriteLine($"  {told}");
        return told;
    }

    public string Said(CastMember person, string text) => Did(person, texts.Format("Says", Quote(text)));

    /// <summary>Says what this machine cannot do, and what to install; said again at the end.</summary>
    public string LeaveOut(string sentence)
    {
        _leftOut.Add(texts[sentence]);
        output.WriteLine($"  {texts[sentence]}");
        return texts[sentence];
    }

    private string What(ScriptAction action, int people, IReadOnlyList<Deed> deeds) => action switch
    {
        ScriptAction.Say say => texts.Format("Says", Quote(say.Text)),
        ScriptAction.Rate => texts.Format("Rates", deeds.Count),
        ScriptAction.Press press when texts.Find($"Does_{press.Verb}") is { } sentence => string.Format(
            texts.Culture, sentence, people == 1 ? Quote(Words(deeds[0])) : "").TrimEnd(' ', ':', '\u00a0'),
        ScriptAction.Press press => press.Verb,
        _ => "",
    };

    /// <summary>What the person typed, when they typed something worth quoting.</summary>
    private static string Words(Deed deed) => Quotable
        .Concat(deed.Data.Select(input => input.Key).Where(input => input.StartsWith(Field.IdeaPrefix, StringComparison.Ordinal)))
        .Select(name => deed.Data[name]?.ToString() ?? "").FirstOrDefault(text => text.Length > 0) ?? "";

    private string Quote(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var whole = new StringInfo(line);
        return line.Length == 0 ? ""
            : texts.Format("Quote", whole.LengthInTextElements <= QuoteLength ? line : whole.SubstringByTextElements(0, QuoteLength) + "…");
    }

    private string Expected(string outcome) => outcome switch
    {
        ScriptAction.Accepted => "",
        "accepted; late" => $" → {texts["Expected_Late"]}",
        "repeat" => $" → {texts["Expected_Repeat"]}",
        _ => $" → {texts.Format("Expected_Refused", outcome[(outcome.IndexOf('=', StringComparison.Ordinal) + 1)..])}",
    };
}
