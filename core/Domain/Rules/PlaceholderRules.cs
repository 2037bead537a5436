using System.Buffers;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>
/// What stands in for words when the plan is handed in, and would be printed (domain §9.1, B75): the guidance of fields left empty,
/// by name, and « [à compléter] » in people's own words.
/// </summary>
internal static partial class PlaceholderRules
{
    /// <summary>More would be no list any more.</summary>
    private const int MostNames = 20;

    /// <summary>Without one of them, nothing is looked for closer: plans are long.</summary>
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["[", "<", "compl", "rens", "tbc", "tbd", "todo", "xxx", "lorem", "201x", "20xx"], StringComparison.OrdinalIgnoreCase);

    /// <param name="named">Where other rules ask for words already.</param>
    /// <param name="guided">Where the document shows guidance; null: no document is at hand, and ours shows it in every empty field.</param>
    public static IEnumerable<Finding> Judge(
        JudgedPlan judged, IReadOnlySet<(string?, string?)> named, IReadOnlySet<(string?, string?)>? guided)
    {
        if (judged.Stage == Stage.Draft)
        {
            yield break;
        }

        var places = Places(judged.Plan, judged.Retained);
        foreach (var place in places)
        {
            if (place.Text is { } text && Leftover(text) is { } words)
            {
                yield return judged.Find(PlanRule.Placeholder, place.Field, Say("PlaceholderWords", words), place.Commitment);
            }
        }

        var empty = places.Where(place => string.IsNullOrWhiteSpace(place.Text)
            && !named.Contains((place.Commitment?.Id, place.Field)) && guided?.Contains((place.Commitment?.Id, place.Field)) != false);
        foreach (var of in empty.GroupBy(place => (place.Commitment, Of: ReportOf(place.Field))))
        {
            yield return judged.Find(PlanRule.Placeholder, of.Key.Of, Say("PlaceholderGuidance", Names([.. of], of.Key.Of)), of.Key.Commitment);
        }
    }

    private static List<Place> Places(OpenPlan plan, IReadOnlyCollection<OpenCommitment> retained) =>
    [
        new(null, "plan/country", plan.Country),
        new(null, "plan/introduction", plan.Sections.Introduction), new(null, "plan/efforts", plan.Sections.Efforts),
        new(null, "plan/process", plan.Sections.Process),
        .. retained.SelectMany(OfACommitment),
        .. plan.Assessments.SelectMany(report => OfAReport(report, retained)),
    ];

    private static IEnumerable<Place> OfACommitment(OpenCommitment one) =>
    [
        .. OpenFields.OfCommitment.Select(field => new Place(one, field.Name, FieldText.Of(field, one))),

        // Who is in charge and the budget have a column only where some milestone tells them.
        .. one.Milestones.SelectMany(milestone => OpenFields.OfMilestone.Where(field => field.Name is not ("responsible" or "budget"))
            .Select(field => new Place(one, $"milestone/{milestone.Id}/{field.Name}", FieldText.Of(field, milestone)))),
    ];

    private static IEnumerable<Place> OfAReport(OpenAssessment report, IReadOnlyCollection<OpenCommitment> retained)
    {
        var told = report.Commitments.DistinctBy(progress => progress.Id, StringComparer.Ordinal)
            .ToDictionary(progress => progress.Id, StringComparer.Ordinal);
        return
        [
            .. AssessmentSection.All.Select(section => new Place(
                null, SelfAssessmentField.Of(report, section), report.Sections.GetValueOrDefault(section))),
            .. retained.SelectMany(one => told.GetValueOrDefault(one.Id) is var progress ? new[]
            {
                new Place(one, SelfAssessmentField.Of(report, "results"), progress?.Results),
                new Place(one, SelfAssessmentField.Of(report, "nextSteps"), string.Join('\n', progress?.NextSteps ?? [])),
                new Place(one, SelfAssessmentField.Of(report, "moreInfo"), progress?.MoreInfo),
            } : []),
        ];
    }

    /// <summary>Where the finding stands: a report as a whole; null: the plan or a commitment of it.</summary>
    private static string? ReportOf(string field) => field.Split('/') is ["assessment", var kind, ..] ? $"assessment/{kind}" : null;

    private static BilingualText Names(IReadOnlyList<Place> places, string? report)
    {
        var names = places.Take(MostNames)
            .Select(place => FieldNames.Of(report is null ? place.Field : place.Field[(report.Length + 1)..], place.Commitment)).ToList();
        var more = places.Count > MostNames ? ", …" : "";
        return new(
            string.Join("\u00A0; ", names.Select(name => name.French)) + more, string.Join("; ", names.Select(name => name.English)) + more);
    }

    private static string? Leftover(string text) =>
        text.AsSpan().ContainsAny(Hints) && Standing().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    // What templates and drafters put where words are still to come; in brackets, or with nothing else on its line.
    [GeneratedRegex(
        @"[\[<]{1,2}\s*(?:à\s+(?:compl[ée]ter|pr[ée]ciser|d[ée]finir|renseigner)|nom\s+du\s+pays|to\s+be\s+(?:completed|confirmed|defined|filled\s+in)"
        + @"|name\s+of\s+(?:the\s+)?country|tbc|tbd|todo|xx+)\s*[\]>]{1,2}|^[^\S\n]*(?:à\s+(?:compl[ée]ter|renseigner)|tbc|tbd|todo|xxx+)[^\S\n]*[.…]*[^\S\n]*$"
        + @"|\b(?:lorem\s+ipsum|201X|20XX)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Standing();

    private sealed record Place(OpenCommitment? Commitment, string Field, string? Text);
}
