using System.Collections.Immutable;
using System.CommandLine;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Commands;

/// <summary><c>check plan.docx</c>, <c>report.docx</c> or <c>plan.json</c>: what the rules of the field say of a plan; <c>canvas.docx</c>: of a canvas.</summary>
internal static class CheckCommand
{
    private const int Done = 0;
    private const int Errors = 1;
    private const int Unusable = 2;

    public static Command Of(Messages messages, TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>(messages["HelpFileName"]) { Description = messages["HelpCheckFile"] };
        var rules = new Option<string>("--rules") { HelpName = "manual2017", Description = messages["HelpRules"] };
        var stage = new Option<string>("--stage") { Description = messages["HelpStage"] }
            .AcceptOnlyFromAmong("draft", "submission");
        var format = new Option<string>("--format") { Description = messages["HelpFormat"] }.AcceptOnlyFromAmong("text", "json");
        var command = new Command("check", messages["HelpCheck"]) { file, rules, stage, format };
        command.SetAction(line => Run(
            line.GetRequiredValue(file), line.GetValue(rules),
            line.GetValue(stage) == "submission" ? Stage.Submission : Stage.Draft, line.GetValue(format) == "json",
            messages, output, errors));
        return command;
    }

    private static int Run(
        string file, string? ruleSet, Stage stage, bool asJson, Messages messages, TextWriter output, TextWriter errors)
    {
        var bytes = WholeFile.Read(file);
        var (plan, canvas, read, guided) = RefusedDocumentException.Naming(
            file, template: null, () => Read(bytes, file, stage, messages));
        var asked = ruleSet ?? plan.RuleSet;
        if (RuleSets.Find(asked) is not { } rules)
        {
            errors.WriteLine(messages.Format("RulesUnknown", asked!.Trim(), string.Join(", ", RuleSets.All.Select(set => set.Id))));
            return Unusable;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var report = canvas is null
            ? new CheckReport(plan, rules, stage, ReadingRules.Join(plan, read, PlanCheck.Run(plan, rules, stage, today, guided)))
            : new CheckReport(plan, rules, stage, read, AsAWhole: "CheckCanvas");
        output.Write(asJson ? report.AsJson(messages) : report.AsText(messages));
        return report.Findings.Any(finding => finding.Severity == Severity.Error) ? Errors : Done;
    }

    /// <summary>Of a canvas, the rules of the workshop kit judge two texts (domain §9, B02 and B03).</summary>
    private static ImmutableArray<Finding> Of(CanvasFromDocument canvas, Stage stage) =>
    [
        .. new[] { WordingRules.OfSubjectDescription(canvas.SubjectDescription, stage), WordingRules.OfCanvasWhat(canvas.What, stage) }.OfType<Finding>(),
    ];

    private static (OpenPlan Plan, CanvasFromDocument? Canvas, ImmutableArray<Finding> Findings, IReadOnlySet<(string?, string?)>? Guided) Read(
        byte[] bytes, string file, Stage stage, Messages messages)
    {
        if (!IsDocument(bytes))
        {
            var plan = PlanFile.Parse(bytes, file);
            return (plan, null, [.. PlanReading.UnreadDates(plan, messages.Language).Select(ReadingRules.Judge).OfType<Finding>()], null);
        }

        if (CanvasReading.Read(bytes) is { } canvas)
        {
            return (new OpenPlan { Id = "", Title = canvas.Workshop }, canvas, Of(canvas, stage), null);
        }

        var read = PlanReading.Read(bytes, messages.Language);
        return (read.Plan, null, [.. read.Findings.Select(ReadingRules.Judge).OfType<Finding>()], read.Guided);
    }

    /// <summary>By its content, whatever its name: a zip package, or the OLE file of an old or encrypted document.</summary>
    private static bool IsDocument(byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
