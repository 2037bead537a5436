using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Bot.Plans.PlanInputs;

namespace OgpTeams.Bot.Plans;

/// <summary>Reads what owners, and the facilitators of its workshop, say of one commitment and its milestones.</summary>
internal static class PlanCommitmentVerbs
{
    public static IReadOnlyList<PlanVerb> Rows { get; } =
    [
        new(Verbs.DetailCommitment, (inputs, scope) => new(new PlanCommand.DetailCommitment(
            Commitment(inputs, scope), Placed(inputs, Some(inputs, [.. CommitmentField.All, .. CommitmentField.Justifications], ReadCommitment)),
            scope.Workshop is { } workshop ? CameBy.Of(workshop, scope.Actor.Id) : null)), PlanForms.Details),
        new(Verbs.CreateCommitment, (inputs, _) => new(new PlanCommand.CreateCommitment(Written(inputs))), PlanForms.NewCommitment),
        new(Verbs.EditCommitment, (inputs, scope) => new(new PlanCommand.EditCommitment(
            Commitment(inputs, scope), Edits(inputs, EditedFields))), PlanForms.EditCommitment),
        new(Verbs.SavePlanMilestone, (inputs, scope) => new(new PlanCommand.SaveMilestone(
            Commitment(inputs, scope), Milestone(inputs), Edits(inputs, MilestoneFields), inputs.Number("order", 1, 1_000))),
            PlanForms.EditMilestone),
        new(Verbs.RemovePlanMilestone, (inputs, scope) => new(new PlanCommand.RemoveMilestone(
            Commitment(inputs, scope), new MilestoneId(inputs.Required("milestone"))))),
        new(Verbs.RetainCommitment, (inputs, scope) => new(new PlanCommand.Retain(Commitment(inputs, scope)))),
        new(Verbs.SetCommitmentAside, (inputs, scope) => new(new PlanCommand.SetAside(
            Commitment(inputs, scope), inputs.Required("reason"))), PlanForms.SetAside),
    ];

    /// <summary>Those of the official form that a workshop’s canvas tells otherwise.</summary>
    private static readonly ImmutableArray<OpenField<OpenCommitment>> EditedFields =
        [.. OpenFields.OfCommitment.Where(field => field.Page == 0)];

    private static readonly ImmutableArray<OpenField<OpenMilestone>> MilestoneFields = OpenFields.OfMilestone;

    private static ImmutableSortedDictionary<string, string> Written(CardInputs inputs)
    {
        _ = inputs.Required("name", NameLength);
        return EditedFields.Where(field => inputs.Has(field.Name))
            .Select(field => KeyValuePair.Create(field.Name, Read(inputs, field.Name, field.Kind)))
            .Where(field => field.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<FieldEdit> Edits<TOwner>(CardInputs inputs, ImmutableArray<OpenField<TOwner>> fields) => [.. Some(
        inputs, [.. fields.Select(field => InputOf(field.Name))],
        (_, input) => Read(inputs, input, fields.First(field => InputOf(field.Name) == input).Kind), atLeast: 0)
        .Select(edit => edit with { Field = fields.First(field => InputOf(field.Name) == edit.Field).Name })];

    /// <summary>As the roadmap’s form calls them (<c>start</c>, <c>end</c>).</summary>
    public static string InputOf(string field) => field switch { "startDate" => "start", "endDate" => "end", _ => field };

    private static string Read(CardInputs inputs, string input, FieldKind kind) => kind switch
    {
        FieldKind.Date => $"{inputs.Date(input)}",
        FieldKind.Line => Legible.Line(inputs.Text(input, NameLength)),
        _ when input == "title" => Legible.Of(inputs.Text(input)),
        _ => inputs.Text(input),
    };

    private static MilestoneId? Milestone(CardInputs inputs) =>
        inputs.Text("milestone", CardInputs.ShortText) is { Length: > 0 } given ? new(given) : null;

    private static string ReadCommitment(CardInputs inputs, string field) =>
        OpenFields.Told.FirstOrDefault(one => one.Name == field)?.Kind switch
        {
            FieldKind.Date => $"{inputs.Date(field)}",
            FieldKind.Email => inputs.Email(field),
            FieldKind.Line => inputs.Text(field, CardInputs.ShortText),
            FieldKind.Values => inputs.List(field),
            _ => inputs.Text(field),
        };

    /// <summary>Words that name none of the values go nowhere by guess: whoever tells of values places them first.</summary>
    private static ImmutableArray<FieldEdit> Placed(CardInputs inputs, ImmutableArray<FieldEdit> edits)
    {
        var values = edits.Where(edit => edit.Field.StartsWith(CommitmentField.OgpValues, StringComparison.Ordinal)).ToList();
        if (values.Exists(edit => edit.Field == CommitmentField.OgpValues && OgpValueReader.NamesNone(edit.Text)))
        {
            inputs.Errors[DetailForm.Unplaced] = "Input_NamesNoValue";
        }

        if (!inputs.Has(DetailForm.Unplaced))
        {
            return edits;
        }

        var unplaced = new FieldEdit(
            DetailForm.Unplaced, inputs.Text(DetailForm.Unplaced), inputs.DrawnFrom().GetValueOrDefault(DetailForm.Unplaced));
        if (unplaced.Text.Length == 0)
        {
            // Placed or given up: what was told before stands no longer, whatever the ticks say.
            return [.. edits.Select(edit => edit.Field == CommitmentField.OgpValues ? edit with { DrawnFrom = null } : edit)];
        }

        if (!unplaced.IsAsDrawn || !values.TrueForAll(edit => edit.IsAsDrawn))
        {
            inputs.Errors[DetailForm.Unplaced] = "Input_NamesNoValue";
        }

        return edits.RemoveRange(values);
    }
}
