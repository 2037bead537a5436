using System.Globalization;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>
/// <c>assess plan.json --kind midterm --out report.docx</c>: writes the self-assessment report, or merges it into the document
/// that stands there. <c>--since adopted-plan.json</c> says which plan to compare with, <c>--date</c> the day to judge progress on.
/// </summary>
internal static class AssessCommand
{
    public static int Run(Arguments arguments, Messages messages, TextWriter errors)
    {
        if (arguments.Names is not [var file] || arguments["--out"] is not { } output)
        {
            throw new UsageException();
        }

        var kind = arguments["--kind"] switch
        {
            "midterm" => AssessmentKind.Midterm,
            "endOfTerm" => AssessmentKind.EndOfTerm,
            _ => throw new UsageException(),
        };
        var date = arguments["--date"] is { } text ? ReadDate(text) : (DateOnly?)null;
        var since = arguments["--since"] is { } adopted ? PlanFile.Read(adopted, messages) : null;
        var plan = PlanFile.Read(file, messages);
        plan = arguments["--language"] is { } language ? plan with { Language = language } : plan;
        plan = With(plan, kind, date, since);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        MergedFile.Write(
            output, arguments["--template"],
            (existing, template) => AssessmentDocument.Write(plan, kind, plan.Id, today, existing, template), messages, errors);
        return 0;
    }

    /// <summary>What the command line says goes before what the file says.</summary>
    private static OpenPlan With(OpenPlan plan, AssessmentKind kind, DateOnly? date, OpenPlan? since)
    {
        var given = plan.Assessments.LastOrDefault(assessment => assessment.Kind == kind);
        var assessment = given ?? new OpenAssessment { Kind = kind };
        assessment = date is { } day ? assessment with { Date = PartialDate.Of(day) } : assessment;
        assessment = since is null ? assessment : assessment with
        {
            Since = new OpenBaseline { Commitments = [.. since.Commitments.Where(one => one.Status == CommitmentStatus.Retained)] },
        };
        return plan with
        {
            Assessments = given is null ? plan.Assessments.Add(assessment) : plan.Assessments.Replace(given, assessment),
        };
    }

    private static DateOnly ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new UsageException();
}
