using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Bot.Plans.PlanInputs;

namespace OgpTeams.Bot.Plans;

/// <summary>Reads how far a commitment has come, for a self-assessment report.</summary>
internal static class AssessmentVerbs
{
    public static IReadOnlyList<PlanVerb> Rows { get; } =
    [
        new(Verbs.CreateAssessment, (inputs, _) => new(new PlanCommand.CreateAssessment(Kind(inputs))), PlanForms.Assessments),
        new(Verbs.SaveProgress, (inputs, scope) => new(new PlanCommand.SaveProgress(
            Commitment(inputs, scope), Kind(inputs), Progress(inputs))), PlanForms.Progress),
    ];

    private static AssessmentKind Kind(CardInputs inputs) =>
        OpenName.Read<AssessmentKind>(inputs.RequiredChoice("kind", Names<AssessmentKind>())) ?? default;

    private static ImmutableArray<FieldEdit> Progress(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        return
        [
            Edit(ProgressField.Level, inputs.RequiredChoice(ProgressField.Level, Names<CompletionLevel>())),
            .. inputs.Has(ProgressField.Status)
                ? [Edit(ProgressField.Status, inputs.Choice(ProgressField.Status, Names<ProgressStatus>()))]
                : Array.Empty<FieldEdit>(),
            .. ProgressField.Texts.Where(inputs.Has).Select(field => Edit(field, inputs.Text(field))),
            .. inputs.Named(ProgressField.MilestonePrefix).Select(field => Edit(field, inputs.Choice(field, Names<CompletionLevel>()))),
            .. inputs.Named(ProgressField.MilestoneStatusPrefix).Select(field => Edit(field, inputs.Choice(field, Names<ProgressStatus>()))),
            .. inputs.Named(ProgressField.MilestoneReasonPrefix).Select(field => Edit(field, inputs.Text(field))),
        ];

        FieldEdit Edit(string field, string? told) => new(field, told ?? "", drawn.GetValueOrDefault(field));
    }
}
