using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Translations;

/// <summary>A text that another language says otherwise.</summary>
/// <param name="Field">The document's tag, with the plan's ids.</param>
/// <param name="Source">As the plan says it; not empty.</param>
/// <param name="IsName">Of an office, a person, a commitment: until it is translated the plan's own stands in its place.</param>
public sealed record TwinText(string Field, string Source, bool IsName);

/// <summary>A plan in its other language: the same ids, numbers, dates, levels and contacts, with texts of its own.</summary>
public static class Twin
{
    private static readonly string[] Same = ["number", "contactName", "contactEmail", "contactPhone"];

    /// <summary>All that has to be translated, in the order of its documents: of the plan and of its reports.</summary>
    public static IReadOnlyList<TwinText> TextsOf(OpenPlan plan)
    {
        var texts = new List<TwinText>();
        var own = Undated(plan);
        Walk(own with { Assessments = [.. own.Assessments.Select(one => one with { Since = null })] }, text =>
        {
            texts.Add(text);
            return text.Source;
        });
        return texts;
    }

    /// <summary>What its documents in that language are written from. What is not translated is not there, but for names.</summary>
    public static OpenPlan Of(OpenPlan plan, OpenTranslation translation)
    {
        var said = translation.Texts.Where(text => text is { Field: not null, Text.Length: > 0 })
            .DistinctBy(text => text.Field).ToDictionary(text => text.Field!, text => text.Text!, StringComparer.Ordinal);
        var now = TextsOf(plan).ToDictionary(text => text.Field, text => text.Source, StringComparer.Ordinal);
        var twin = Walk(Undated(plan), text => said.GetValueOrDefault(text.Field) ?? (text.IsName ? text.Source : null)) with
        {
            Language = translation.Language,
            Waiting = [],
            Translations = [],
        };
        return twin with
        {
            Adopted = twin.Adopted is { Baseline: { } adopted } ? twin.Adopted with { Baseline = Before(adopted) } : twin.Adopted,
            Assessments =
            [
                .. twin.Assessments.Select(report => report with
                {
                    Period = ReportingPeriod.Of(twin, report), Since = report.Since is { } since ? Before(since) : null,
                }),
            ],
        };

        // What the plan said before has no translation, unless it says so still.
        OpenBaseline Before(OpenBaseline baseline) => baseline with
        {
            Commitments = [.. baseline.Commitments.Select(before => Of(
                before, text => now.GetValueOrDefault(text.Field) == text.Source
                    ? said.GetValueOrDefault(text.Field) ?? (text.IsName ? text.Source : null)
                    : text.Source))],
        };
    }

    /// <summary>A period worked out from dates is worked out again in each language.</summary>
    private static OpenPlan Undated(OpenPlan plan) => plan with
    {
        Assessments = [.. plan.Assessments.Select(report => report.Period == ReportingPeriod.InWords(plan, report.Kind)
            ? report with { Period = null }
            : report)],
    };

    private static OpenPlan Walk(OpenPlan plan, Func<TwinText, string?> say) => plan with
    {
        Title = Say("plan/title", plan.Title, say, isName: true) ?? plan.Title,
        Country = Say("plan/country", plan.Country, say, isName: true),
        Sections = plan.Sections with
        {
            Introduction = Say("plan/introduction", plan.Sections.Introduction, say),
            Efforts = Say("plan/efforts", plan.Sections.Efforts, say),
            Process = Say("plan/process", plan.Sections.Process, say),
        },
        Submission = plan.Submission is { } submission ? submission with
        {
            Amendments = [.. submission.Amendments.Select(one => one with { Summary = Say($"amendment/{one.Commitment}/summary", one.Summary, say) })],
        } : null,
        Commitments = [.. plan.Commitments.Select(one => Of(one, say))],
        Assessments = [.. plan.Assessments.Select(one => Of(one, say))],
    };

    private static OpenCommitment Of(OpenCommitment one, Func<TwinText, string?> say)
    {
        var tag = $"commitment/{one.Id}";
        return OpenFields.OfCommitment.Where(field => !Same.Contains(field.Name)).Aggregate(one, (told, field) => field switch
        {
            OpenField<OpenCommitment, string?> text => text.Set(told, Say($"{tag}/{text.Name}", text.Get(told), say, text.Name is "name" or "leadAgency")),
            OpenField<OpenCommitment, ImmutableArray<string>> list => list.Set(
                told, FieldText.Lines(Say($"{tag}/{list.Name}", string.Join('\n', list.Get(told)), say, isName: true) ?? "")),
            OpenField<OpenCommitment, OpenOgpValues> values => values.Set(told, Of(values.Get(told), $"{tag}/{values.Name}", say)),
            _ => told,
        }) with
        {
            Milestones = [.. one.Milestones.Select(milestone => Of(milestone, $"{tag}/milestone/{milestone.Id}", say))],
        };
    }

    private static OpenOgpValues Of(OpenOgpValues values, string tag, Func<TwinText, string?> say) => OgpValueWords.All.Aggregate(
        values, (told, value) => value.Get(told) is { } one
            ? value.Set(told, one with { Justification = Say($"{tag}.{value.Code}", one.Justification, say) })
            : told);

    private static OpenMilestone Of(OpenMilestone one, string tag, Func<TwinText, string?> say) => one with
    {
        Title = Say($"{tag}/title", one.Title, say),
        Deliverable = Say($"{tag}/deliverable", one.Deliverable, say),
        Responsible = Say($"{tag}/responsible", one.Responsible, say, isName: true),
        Budget = Say($"{tag}/budget", one.Budget, say),
    };

    private static OpenAssessment Of(OpenAssessment one, Func<TwinText, string?> say)
    {
        var tag = $"assessment/{OpenName.Of(one.Kind)}";
        return one with
        {
            Period = Say($"{tag}/period", one.Period, say, isName: true),
            Sections = one.Sections.Select(section => (section.Key, Text: Say($"{tag}/{section.Key}", section.Value, say)))
                .Where(section => section.Text is not null)
                .ToImmutableSortedDictionary(section => section.Key, section => section.Text!, StringComparer.Ordinal),
            Commitments = [.. one.Commitments.Select(progress => Of(progress, $"{tag}/commitment/{progress.Id}", say))],
        };
    }

    private static OpenProgress Of(OpenProgress one, string tag, Func<TwinText, string?> say) => one with
    {
        Reason = Say($"{tag}/reason", one.Reason, say),
        Results = Say($"{tag}/results", one.Results, say),
        NextSteps = FieldText.Lines(Say($"{tag}/nextSteps", string.Join('\n', one.NextSteps), say) ?? ""),
        MoreInfo = Say($"{tag}/moreInfo", one.MoreInfo, say),
        Milestones =
        [
            .. one.Milestones.Select(milestone => milestone with { Reason = Say($"{tag}/milestone/{milestone.Id}/reason", milestone.Reason, say) }),
        ],
    };

    private static string? Say(string field, string? source, Func<TwinText, string?> say, bool isName = false) =>
        string.IsNullOrWhiteSpace(source) ? source : say(new(field, source, isName));
}
