using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>How the work goes and why, in the words people type over what the report says: « bloquée : le prestataire a fait défaut ».</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct Standing(ProgressStatus? Status, string? Reason)
{
    private static readonly string[] Lights =
        [.. Said("LightGreen", "LightAmber", "LightRed", "LightUnknown", "LightWithdrawn", "MilestoneWithdrawn", "MilestoneAdded", "ToTell")];

    private static readonly Regex[] Late = [.. Said("CauseLate_one", "CauseLate_other").Select(Counted)];

    /// <param name="written">What the report says; null: not known.</param>
    /// <param name="computed">The lines of it that the report works out.</param>
    /// <param name="status">What such lines leave as it was.</param>
    public static FieldForm<Standing> Form(string? written, IReadOnlyList<string> computed, ProgressStatus? status) => new(
        default, (_, _) => FieldValue.Lines.Of(written), text => Read(text, computed, status), (one, other) => one == other,
        ReadingFindingKind.StatusNotUnderstood);

    /// <summary>Whether the report works such a line out itself, from dates and levels: nothing to be read.</summary>
    public static bool IsComputed(string line) =>
        Array.Exists(Lights, light => line == light || line.StartsWith(light + " (", StringComparison.Ordinal)) || Array.Exists(Late, late => late.IsMatch(line));

    private static FieldReading<Standing>? Read(string text, IReadOnlyList<string> computed, ProgressStatus? status)
    {
        var (lines, ours) = (text.Split('\n').ToList(), computed.Select(CanonicalText.Of).ToList());
        var under = lines.RemoveAll(line => ours.Contains(line) || IsComputed(line)) > 0;
        var rest = string.Join('\n', lines).Trim();
        if (Beginning().Match(rest) is { Success: true } match)
        {
            return new(new(StatusOf(match), ReasonOf(match.Groups["rest"].Value)));
        }

        // What stands under the report's own line, or after « Motif : », is the reason.
        return under || rest.Length == 0 || Because().IsMatch(rest)
            ? new(new(under ? status : null, ReasonOf(rest)))
            : null;
    }

    private static ProgressStatus StatusOf(Match match) => match.Groups["done"].Success ? ProgressStatus.Done
        : match.Groups["blocked"].Success ? ProgressStatus.Blocked
        : match.Groups["abandoned"].Success ? ProgressStatus.Abandoned
        : ProgressStatus.OnTrack;

    private static string? ReasonOf(string text)
    {
        var reason = Because().Replace(text.Trim(), "");
        return reason.Length == 0 ? null : reason;
    }

    private static IEnumerable<string> Said(params string[] keys) => Texts.Both.SelectMany(texts => keys.Select(key => texts[key]));

    private static Regex Counted(string format) => new(
        "^" + Regex.Escape(format).Replace("\\{0}", "\\d+", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200));

    [GeneratedRegex(
        @"^(?:(?<ontrack>en\s+cours|in\s+progress|on\s+track|ongoing)|(?<done>achev[ée]e?s?|termin[ée]e?s?|compl[ée]t[ée]e?s?|completed?|done|finished)"
        + @"|(?<blocked>bloqu[ée]e?s?|blocked)|(?<abandoned>abandonn[ée]e?s?|abandoned))\s*(?:$|[:;,.–—-]\s*|\n)(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5_000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"^(?:motifs?|raisons?|reasons?)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Because();
}
