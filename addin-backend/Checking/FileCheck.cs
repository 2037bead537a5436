using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Checking;

/// <summary>What <c>check</c> judges, wherever it is asked: a plan, its document or report, or a canvas.</summary>
/// <param name="Plan">Of a canvas, its workshop's name only.</param>
/// <param name="Document">What was read; null: of a <c>plan.json</c> or a canvas.</param>
internal sealed record FileCheck(
    OpenPlan Plan, PlanFromDocument? Document, CanvasFromDocument? Canvas, ImmutableArray<Finding> Read)
{
    /// <param name="language">Of what reading has to say.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used, or is neither a plan nor a canvas.</exception>
    public static FileCheck OfDocument(byte[] document, Stage stage, Language language)
    {
        return CanvasReading.ReadEither(document, language) switch
        {
            ({ } canvas, _) => new(new OpenPlan { Id = "", Title = canvas.Workshop }, null, canvas, Of(canvas, stage)),
            (_, { } read) => new(read.Plan, read, null, [.. read.Findings.Select(ReadingRules.Judge).OfType<Finding>()]),
            _ => throw new UnreachableException("A document is read as one of the two."),
        };
    }

    public static FileCheck OfPlan(OpenPlan plan, Language language) =>
        new(plan, null, null, [.. PlanReading.UnreadDates(plan, language).Select(ReadingRules.Judge).OfType<Finding>()]);

    /// <summary>The plan's findings first, then commitment by commitment.</summary>
    public ImmutableArray<Finding> By(RuleSet rules, Stage stage, DateOnly today) => Canvas is not null
        ? Read
        : ReadingRules.Join(Plan, Read, PlanCheck.Run(Plan, rules, stage, today, Document?.Guided));

    /// <summary>Of a canvas, the rules of the workshop kit judge two texts (domain §9, B02 and B03).</summary>
    private static ImmutableArray<Finding> Of(CanvasFromDocument canvas, Stage stage) =>
    [
        .. new[] { WordingRules.OfSubjectDescription(canvas.SubjectDescription, stage), WordingRules.OfCanvasWhat(canvas.What, stage) }.OfType<Finding>(),
    ];
}
