using System.CommandLine;
using System.CommandLine.Parsing;
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
    public static Command Of(Messages messages, TextWriter errors)
    {
        var file = new Argument<string>("plan.json") { Description = messages["HelpPlanFile"] };
        var kind = new Option<string>("--kind") { Required = true, Description = messages["HelpKind"] }
            .AcceptOnlyFromAmong("midterm", "endOfTerm");
        var output = new Option<string>("--out")
        {
            Required = true,
            HelpName = messages["HelpReportName"],
            Description = messages["HelpOut"],
        };
        var template = new Option<string>("--template") { HelpName = "t.docx", Description = messages["HelpOwnTemplate"] };
        var since = new Option<string>("--since") { HelpName = "plan.json", Description = messages["HelpSince"] };
        var date = new Option<DateOnly?>("--date")
        {
            HelpName = messages["HelpDay"],
            Description = messages["HelpDate"],
            CustomParser = value => ReadDate(value, messages),
        };
        var scales = new Option<bool>("--scales") { Arity = ArgumentArity.Zero, Description = messages["HelpScales"] };
        var letterheads = new LetterheadLine(messages);
        var command = new Command("assess", messages["HelpAssess"]) { file, kind, output, template, date, since, scales };
        letterheads.AddTo(command);
        command.SetAction(line =>
        {
            var asked = line.GetValue(kind) == "midterm" ? AssessmentKind.Midterm : AssessmentKind.EndOfTerm;
            var adopted = line.GetValue(since) is { } path ? PlanFile.Read(path) : null;
            var plan = PlanFile.Read(line.GetRequiredValue(file));
            plan = plan with { Language = line.GetValue<string>("--language") ?? plan.Language };
            plan = With(plan, asked, line.GetValue(date), adopted);
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
            var letterhead = letterheads.Of(line, line.GetRequiredValue(file)) with { Date = null };
            MergedFile.Write(
                line.GetRequiredValue(output), line.GetValue(template),
                (existing, model) => AssessmentDocument.Write(plan, asked, plan.Id, today, existing, model, letterhead, line.GetValue(scales)), messages, errors);
        });
        return command;
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

    private static DateOnly? ReadDate(ArgumentResult value, Messages messages)
    {
        var text = value.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        value.AddError(messages.Format("NoDay", "--date", text));
        return null;
    }
}
