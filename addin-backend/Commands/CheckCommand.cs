using System.Collections.Immutable;
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

    public static int Run(Arguments arguments, Messages messages, TextWriter output, TextWriter errors)
    {
        if (arguments.Names is not [var file] || arguments["--format"] is not (null or "text" or "json"))
        {
            throw new UsageException();
        }

        var stage = arguments["--stage"] switch
        {
            null or "draft" => Stage.Draft,
            "submission" => Stage.Submission,
            _ => throw new UsageException(),
        };
        var bytes = WholeFile.Read(file);
        var canvas = IsDocument(bytes) ? CanvasReading.Read(bytes) : null;
        var (plan, read) = canvas is not null ? (new OpenPlan { Id = "", Title = canvas.Workshop }, Of(canvas, stage))
            : IsDocument(bytes) ? FromDocument(bytes, messages)
            : (PlanFile.Parse(bytes, file), []);
        var asked = arguments["--rules"] ?? plan.RuleSet;
        if (RuleSets.Find(asked) is not { } rules)
        {
            errors.WriteLine(messages.Format("RulesUnknown", asked!.Trim(), string.Join(", ", RuleSets.All.Select(set => set.Id))));
            return Unusable;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var report = canvas is null
            ? new CheckReport(plan, rules, stage, CheckReport.Join(plan, read, PlanCheck.Run(plan, rules, stage, today)))
            : new CheckReport(plan, rules, stage, read, AsAWhole: "CheckCanvas");
        output.Write(arguments["--format"] == "json" ? report.AsJson(messages) : report.AsText(messages));
        return report.Findings.Any(finding => finding.Severity == Severity.Error) ? Errors : Done;
    }

    /// <summary>Of a canvas, the rules of the workshop kit judge two texts (domain §9, B02 and B03).</summary>
    private static ImmutableArray<Finding> Of(CanvasFromDocument canvas, Stage stage) =>
    [
        .. new[] { WordingRules.OfSubjectDescription(canvas.SubjectDescription, stage), WordingRules.OfCanvasWhat(canvas.What, stage) }.OfType<Finding>(),
    ];

    private static (OpenPlan Plan, ImmutableArray<Finding> Findings) FromDocument(byte[] bytes, Messages messages)
    {
        var read = PlanReading.Read(bytes, messages.Language);
        return (read.Plan, [.. read.Findings.Select(ReadingRules.Judge).OfType<Finding>()]);
    }

    /// <summary>By its content, whatever its name: a zip package, or the OLE file of an old or encrypted document.</summary>
    private static bool IsDocument(byte[] bytes) =>
        bytes.AsSpan().StartsWith("PK"u8) || bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
