using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans.Fields;

/// <summary>
/// Why a commitment is relevant to the OGP's values: « Transparence : oui – Les registres sont publics. » on a line each; the
/// lines that name no value go on with the justification before them. Before the first that does they are nobody's reason.
/// </summary>
internal static partial class OgpValuesForm
{
    public static FieldForm<OpenOgpValues> Form { get; } =
        new(new(), Write, Read, (one, other) => one == other, ReadingFindingKind.ValuesNotUnderstood);

    private static FieldValue.Lines Write(OpenOgpValues values, Texts texts) => new([
        .. OgpValueWords.All.Select(value => Line(value.Get(values), texts[value.Name], texts))
            .Where(line => line.Length > 0).Select(line => new Line(line)),
    ]);

    private static string Line(OpenOgpValue? value, string label, Texts texts)
    {
        string?[] said =
        [
            value?.Relevant is { } relevant ? texts[relevant ? "Yes" : "No"] : null,
            string.IsNullOrWhiteSpace(value?.Justification) ? null : value.Justification,
        ];
        var answer = string.Join(" – ", said.OfType<string>());
        return answer.Length == 0 ? "" : texts.Format("OgpValue", label, answer);
    }

    private static FieldReading<OpenOgpValues>? Read(string text)
    {
        var (values, current, before) = (new OpenOgpValues(), default(OgpValueWords), new List<string>());
        foreach (var line in text.Split('\n'))
        {
            if (Start(line) is { } start && start.Value.Get(values) is null)
            {
                (values, current) = (start.Value.Set(values, start.Said), start.Value);
            }
            else if (current is not null)
            {
                var said = current.Get(values)!;
                values = current.Set(values, said with { Justification = $"{said.Justification}\n{line}" });
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                before.Add(line.Trim());
            }
        }

        return current is null && before.Count > 0 ? Mentioned(text) : new(values, before.Count == 0 ? null : string.Join('\n', before));
    }

    private static (OgpValueWords Value, OpenOgpValue Said)? Start(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || OgpValueWords.All.FirstOrDefault(value => IsNamed(value, line[..colon].Trim())) is not { } found)
        {
            return null;
        }

        var answer = Answer().Match(line[(colon + 1)..]);
        var said = answer.Groups["said"].Value;
        bool? relevant = answer.Groups["yes"].Success ? true : answer.Groups["no"].Success ? false : null;
        return (found, new(relevant, said.Length == 0 ? null : said));
    }

    /// <summary>Free text: it justifies the first value it names, and names the others.</summary>
    private static FieldReading<OpenOgpValues>? Mentioned(string text)
    {
        var mentioned = OgpValueWords.All.Where(value => value.IsMentioned(text)).ToList();
        return mentioned.Count == 0
            ? null
            : new(mentioned.Aggregate(new OpenOgpValues(), (values, value) =>
                value.Set(values, new(true, value == mentioned[0] ? text : null))));
    }

    [GeneratedRegex(
        @"^\s*(?:(?:(?<yes>oui|yes)|(?<no>non|no))\s*(?:$|[–—-]\s+|[.,;]\s+))?(?<said>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Answer();

    /// <summary>By its official name, or by two or three words with one of its own among them (« Participation civique »).</summary>
    private static bool IsNamed(OgpValueWords value, string label) =>
        Texts.Both.Any(texts => label.Equals(texts[value.Name], StringComparison.OrdinalIgnoreCase))
        || value.IsCalled(label);
}
