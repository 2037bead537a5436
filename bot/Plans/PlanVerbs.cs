using System.Collections.Immutable;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using static OgpTeams.Bot.Plans.PlanInputs;

namespace OgpTeams.Bot.Plans;

/// <inheritdoc cref="InputScope"/>
/// <param name="Workshop">The order came from it; null when it came from none of this plan.</param>
internal sealed record PlanScope(
    Workshop? Workshop, Actor Actor, string Tenant, PeopleDesk People, CancellationToken Cancellation)
    : InputScope(
        Actor, Tenant, People, person => Workshop?.Participants.ContainsKey(person) == true, Cancellation);

/// <summary>Reads a verb's inputs into an order; what could not be read is in <see cref="CardInputs.Errors"/>.</summary>
internal delegate ValueTask<PlanCommand> ReadPlanVerb(CardInputs inputs, PlanScope scope);

/// <summary>A verb that orders something of a plan.</summary>
/// <param name="Form">Of <see cref="PlanForms"/>, in which it is typed: it comes back when there is something to correct.</param>
internal sealed record PlanVerb(string Verb, ReadPlanVerb Read, string? Form = null) : VerbRow(Verb);

/// <summary>How the verbs of plans are read: those of the plan as a whole, and all of them.</summary>
internal static class PlanVerbs
{
    public static IReadOnlyList<PlanVerb> All { get; } =
    [
        .. PlanCommitmentVerbs.Rows,
        new(Verbs.DetailPlan, (inputs, _) => new(new PlanCommand.Detail(InOrder(inputs, Some(inputs, PlanField.All, ReadPlan)))),
            PlanForms.PlanDetails),
        new(Verbs.AddPlanOwner, async (inputs, scope) => new PlanCommand.AddOwner(await scope.PersonAsync(inputs, "person")),
            PlanForms.Owner),
        new(Verbs.RenamePlan, (inputs, _) => new(new PlanCommand.Rename(Legible.Line(inputs.Required("name", NameLength)))),
            PlanForms.Rename),
        .. AdoptionVerbs.Rows,
        new(Verbs.ReadBack, (inputs, scope) => new(ReadBack(inputs, scope)), PlanForms.ReadBack),
        new(Verbs.SaveTranslation, (inputs, scope) => new(TranslationVerbs.Read(inputs, scope)), PlanForms.Translation),
        .. AssessmentVerbs.Rows,
    ];

    /// <summary>A plan ends after it begins.</summary>
    private static ImmutableArray<FieldEdit> InOrder(CardInputs inputs, ImmutableArray<FieldEdit> edits)
    {
        if (Told(PlanField.StartDate) is { } start && Told(PlanField.EndDate)?.IsBefore(start) == true)
        {
            inputs.Errors.TryAdd(PlanField.EndDate, "Input_EndsFirst");
        }

        return edits;

        PartialDate? Told(string field) => PartialDate.TryParse(edits.FirstOrDefault(edit => edit.Field == field)?.Text);
    }

    private static string ReadPlan(CardInputs inputs, string field) => field switch
    {
        PlanField.StartDate or PlanField.EndDate => $"{inputs.Date(field)}",
        PlanField.Language => inputs.Choice(field, "fr", "en") ?? "",
        PlanField.ReadBack => inputs.Choice(field, PlanField.Asks, PlanField.TakesBack) ?? "",
        _ => inputs.Text(field, CardInputs.ShortText),
    };

    private static PlanCommand.ReadBack ReadBack(CardInputs inputs, PlanScope scope)
    {
        var decision = OpenName.Read<ReadBackDecision>(inputs.RequiredChoice("decision", Names<ReadBackDecision>())) ?? default;
        return new(
            decision, decision == ReadBackDecision.TakeAll ? "" : inputs.Required("field"),
            Texts.For(scope.Workshop?.Brief.Language)["ReadBack_WhenGone"], inputs.Data("seen"));
    }
}
