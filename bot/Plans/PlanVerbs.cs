using System.Collections.Immutable;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;

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

/// <summary>How the verbs of plans are read.</summary>
internal static class PlanVerbs
{
    public static IReadOnlyList<PlanVerb> All { get; } =
    [
        new(Verbs.DetailCommitment, (inputs, scope) => new(new PlanCommand.DetailCommitment(
            Commitment(inputs, scope), Some(inputs, CommitmentField.All, ReadCommitment),
            scope.Workshop is { } workshop ? CameBy.Of(workshop, scope.Actor.Id) : null)), PlanForms.Details),
        new(Verbs.RetainCommitment, (inputs, scope) => new(new PlanCommand.Retain(Commitment(inputs, scope)))),
        new(Verbs.SetCommitmentAside, (inputs, scope) => new(new PlanCommand.SetAside(
            Commitment(inputs, scope), inputs.Required("reason"))), PlanForms.SetAside),
        new(Verbs.DetailPlan, (inputs, _) => new(new PlanCommand.Detail(Some(inputs, PlanField.All, ReadPlan))),
            PlanForms.PlanDetails),
        new(Verbs.AddPlanOwner, async (inputs, scope) => new PlanCommand.AddOwner(await scope.PersonAsync(inputs, "person")),
            PlanForms.Owner),
        new(Verbs.RenamePlan, (inputs, _) => new(new PlanCommand.Rename(OneLine(inputs.Required("name", NameLength)))),
            PlanForms.Rename),
        new(Verbs.ReadBack, (inputs, scope) => new(ReadBack(inputs, scope)), PlanForms.ReadBack),
        new(Verbs.CreateAssessment, (inputs, _) => new(new PlanCommand.CreateAssessment(Kind(inputs))), PlanForms.Assessments),
        new(Verbs.SaveProgress, (inputs, scope) => new(new PlanCommand.SaveProgress(
            Commitment(inputs, scope), Kind(inputs), Progress(inputs))), PlanForms.Progress),
    ];

    /// <summary>As on the creation card.</summary>
    private const int NameLength = 200;

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The workshop's own, for an order that names none.</summary>
    private static CommitmentId Commitment(CardInputs inputs, PlanScope scope)
    {
        var own = scope.Workshop?.Brief.Commitment;
        var given = inputs.Text("commitment", CardInputs.ShortText);
        inputs.Need("commitment", given.Length > 0 || own is not null);
        return given.Length > 0 ? new CommitmentId(given) : own ?? default;
    }

    private static PlanCommand.ReadBack ReadBack(CardInputs inputs, PlanScope scope)
    {
        var decision = OpenName.Read<ReadBackDecision>(inputs.RequiredChoice("decision", Names<ReadBackDecision>())) ?? default;
        return new(
            decision, decision == ReadBackDecision.TakeAll ? "" : inputs.Required("field"),
            Texts.For(scope.Workshop?.Brief.Language)["ReadBack_WhenGone"], inputs.Data("seen"));
    }

    private static AssessmentKind Kind(CardInputs inputs) =>
        OpenName.Read<AssessmentKind>(inputs.RequiredChoice("kind", Names<AssessmentKind>())) ?? default;

    private static ImmutableArray<ProgressEdit> Progress(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        return
        [
            Edit(ProgressField.Level, inputs.RequiredChoice(ProgressField.Level, Names<CompletionLevel>())),
            .. inputs.Has(ProgressField.Status)
                ? [Edit(ProgressField.Status, inputs.Choice(ProgressField.Status, Names<ProgressStatus>()))]
                : Array.Empty<ProgressEdit>(),
            .. ProgressField.Texts.Where(inputs.Has).Select(field => Edit(field, inputs.Text(field))),
            .. inputs.Named(ProgressField.MilestonePrefix).Select(field => Edit(field, inputs.Choice(field, Names<CompletionLevel>()))),
        ];

        ProgressEdit Edit(string field, string? told) => new(field, told ?? "", drawn.GetValueOrDefault(field));
    }

    private static string[] Names<TChoice>()
        where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(OpenName.Of)];

    /// <summary>Only what was sent, and of our own forms not the inputs that came up empty because their text is too long for a card.</summary>
    private static ImmutableSortedDictionary<string, string> Some(
        CardInputs inputs, ImmutableArray<string> fields, Func<CardInputs, string, string> read)
    {
        var kept = inputs.Data("keep").Split(',');
        var some = fields.Where(inputs.Has).Select(field => KeyValuePair.Create(field, read(inputs, field)))
            .Where(field => field.Value.Length > 0 || !kept.Contains(field.Key))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        inputs.NeedSome(fields[0], !some.IsEmpty);
        return some;
    }

    private static string ReadPlan(CardInputs inputs, string field) => field switch
    {
        PlanField.StartDate or PlanField.EndDate => $"{inputs.Date(field)}",
        PlanField.Language => inputs.Choice(field, "fr", "en") ?? "",
        PlanField.ReadBack => inputs.Choice(field, PlanField.Asks, PlanField.TakesBack) ?? "",
        _ => inputs.Text(field, CardInputs.ShortText),
    };

    private static string ReadCommitment(CardInputs inputs, string field) =>
        OpenFields.Told.First(one => one.Name == field).Kind switch
        {
            FieldKind.Date => $"{inputs.Date(field)}",
            FieldKind.Email => inputs.Email(field),
            FieldKind.Line => inputs.Text(field, CardInputs.ShortText),
            FieldKind.Values => inputs.List(field),
            _ => inputs.Text(field),
        };
}
