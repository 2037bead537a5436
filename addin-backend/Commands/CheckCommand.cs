using System.CommandLine;
using OgpTeams.AddinBackend.Checking;
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
        var check = !IsDocument(bytes)
            ? FileCheck.OfPlan(PlanFile.Parse(bytes, file), messages.Language)
            : RefusedDocumentException.Naming(file, template: null, () => FileCheck.OfDocument(bytes, stage, messages.Language));
        var asked = ruleSet ?? check.Plan.RuleSet;
        if (RuleSets.Find(asked) is not { } rules)
        {
            errors.WriteLine(messages.Format("RulesUnknown", asked!.Trim(), string.Join(", ", RuleSets.All.Select(set => set.Id))));
            return Unusable;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var report = new CheckReport(
            check.Plan, rules, stage, check.By(rules, stage, today), check.Canvas is null ? "CheckPlan" : "CheckCanvas");
        output.Write(asJson ? report.AsJson(messages) : report.AsText(messages));
        return report.Findings.Any(finding => finding.Severity == Severity.Error) ? Errors : Done;
    }

    /// <summary>By its content, whatever its name: a zip package, or the OLE file of an old or encrypted document.</summary>
    private static bool IsDocument(byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
