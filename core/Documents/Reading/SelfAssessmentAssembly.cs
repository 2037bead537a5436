using System.Collections.Immutable;
using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Makes a plan with its self-assessment of what was found in a report: its words first, then the plan it was written from. A
/// form that people deleted takes its progress along, not its commitment: the plan has a document of its own.
/// </summary>
/// <param name="published">What we last wrote in the document; null when that is not known.</param>
/// <param name="texts">In the plan's language.</param>
/// <param name="said">In the findings' language.</param>
internal sealed class SelfAssessmentAssembly(
    Published? published, KeptSelfAssessment kept, Texts texts, Texts said, ReadingFindings findings)
{
    private static readonly string[] Drawn = ["summary", "levels", "changes"];

    private readonly FieldAssembly _fields = new(published, texts, said, findings);

    public OpenPlan Plan(OpenPlan bare, FoundFields found, List<FoundItem> commitments, List<string> strays)
    {
        var completion = new CompletionAssembly(published, kept, texts, said, findings);
        var forms = commitments.ConvertAll(completion.Read);
        foreach (var gone in kept.Plan?.Commitments.Where(one => one.Status == CommitmentStatus.Retained && IsGone(one, commitments)) ?? [])
        {
            findings.Add(ReadingFindingKind.Missing, "assessment/commitment/" + gone.Id, said["Commitment"]);
        }

        var plan = _fields.Read(
            (kept.Plan ?? bare) with { Country = null, Waiting = [] }, kept.Plan, AssessmentFields.OfPlan, found, "assessment", "assessment", out _);
        plan = plan with
        {
            Commitments = KeptOrder.Of(
                [.. forms.Where(form => !form.IsWithdrawn || kept.Baseline is null).Select(InPlan)], plan.Commitments, one => one.Id, _ => true),
        };
        var report = Report(found, forms);
        report = report with { Since = Since(plan, report, forms) };
        return Titled(Unplaced.With(report, [.. Redrawn(found), .. strays], "assessment", said["AssessmentTitle"], findings), plan, found);
    }

    private bool IsGone(OpenCommitment commitment, List<FoundItem> found) =>
        published?["assessment/commitment/" + commitment.Id] is not null && !found.Exists(one => one.Id == commitment.Id);

    private static OpenCommitment InPlan(ReadCompletion form) =>
        form.IsWithdrawn ? form.Commitment with { Status = CommitmentStatus.SetAside } : form.Commitment;

    private OpenAssessment Report(FoundFields found, List<ReadCompletion> forms)
    {
        var given = kept.Assessment;
        var bare = given is null ? new OpenAssessment { Kind = kept.Kind } : given with
        {
            Period = null,
            Sections = given.Sections.RemoveRange(AssessmentSection.All),
            Others = Unread.Without(given, ["title"]).Others,
        };
        var read = _fields.Read(bare, given, AssessmentFields.OfSelfAssessment, found, "assessment", "assessment", out _);
        return read with
        {
            // Worked out by the report, not given by anybody.
            Period = kept.Plan is { } plan && string.IsNullOrWhiteSpace(given?.Period) && read.Period == ReportingPeriod.InWords(plan, kept.Kind)
                ? given?.Period
                : read.Period,
            Commitments = CompletionAssembly.InGivenOrder(
                [.. forms.Select(form => form.Progress).OfType<OpenProgress>()], given?.Commitments ?? [], one => one.Id,
                id => published?["assessment/commitment/" + id] is null),
        };
    }

    /// <summary>The plan to compare with: said in the report read only where it would not be found without.</summary>
    private OpenBaseline? Since(OpenPlan plan, OpenAssessment report, List<ReadCompletion> forms)
    {
        if (kept.Baseline is not { } baseline)
        {
            return report.Since;
        }

        ImmutableArray<OpenCommitment> then = [.. baseline.Select(one => Corrected(one, forms.Find(form => form.Commitment.Id == one.Id)))];
        if (report.Since is { } since)
        {
            return since with { Commitments = then };
        }

        var otherwise = kept.Kind == AssessmentKind.EndOfTerm
            ? plan.Assessments.LastOrDefault(one => one.Kind == AssessmentKind.Midterm)?.Since?.Commitments : null;
        var same = PlanComparison.Of(then, otherwise ?? [.. plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained)])
            .All(change => change.Kind == ChangeKind.Unchanged);
        return same ? null : new() { Commitments = then };
    }

    /// <summary>What stands in the report only because it stood in the plan then is corrected there.</summary>
    private static OpenCommitment Corrected(OpenCommitment then, ReadCompletion? form) => form switch
    {
        null => then,
        { IsWithdrawn: true } => form.Commitment,
        _ => then with
        {
            Milestones = [.. then.Milestones.Select(one => form.Withdrawn.FirstOrDefault(gone => gone.Id == one.Id) ?? one)],
        },
    };

    /// <summary>The report's title holds the plan's; another that people gave it stays the report's.</summary>
    private OpenPlan Titled(OpenAssessment report, OpenPlan plan, FoundFields found)
    {
        var text = found["title"] is [var title, ..] ? title : "";
        if (text.Length > 0 && (kept.Plan is null || text != CanonicalText.Of(AssessmentValues.Title(kept.Plan, kept.Kind, texts))))
        {
            var kind = CanonicalText.Of(AssessmentValues.Title("", kept.Kind, texts));
            if (text.StartsWith(kind, StringComparison.Ordinal))
            {
                plan = plan with { Title = text[kind.Length..].Trim() };
            }
            else if (kept.Plan is null)
            {
                plan = plan with { Title = text };
            }
            else
            {
                report = Unread.With(report, new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = text });
                findings.Add(ReadingFindingKind.WordsKept, "assessment/title", said["AssessmentTitle"]);
            }
        }

        return plan with
        {
            Assessments = kept.Assessment is { } given ? plan.Assessments.Replace(given, report)
                : report == new OpenAssessment { Kind = kept.Kind, Sections = report.Sections } && report.Sections.IsEmpty ? plan.Assessments
                : plan.Assessments.Add(report),
        };
    }

    /// <summary>What people wrote in what we draw.</summary>
    private List<string> Redrawn(FoundFields found)
    {
        var edited = Array.FindAll(Drawn, name => found[name] is [var text, ..] && published?["assessment/" + name] is { } entry && entry.Hash != CanonicalText.Hash(text));
        if (edited.Length == 0 || kept.Assessed is not { } written)
        {
            return [];
        }

        var values = AssessmentValues.Of(written, "", texts).Fields;
        return [.. edited.SelectMany(name => found[name][0].Split('\n').Except(Lines(values.GetValueOrDefault("assessment/" + name)), StringComparer.Ordinal))];
    }

    private static string[] Lines(FieldValue? value) => (value?.Text ?? "").Replace("\uFFFC", "", StringComparison.Ordinal).Split('\n');
}
