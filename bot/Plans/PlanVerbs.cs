using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>How the verbs of plans are read.</summary>
internal static class PlanVerbs
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Verbs.DetailCommitment, Verbs.RetainCommitment, Verbs.SetCommitmentAside, Verbs.DetailPlan, Verbs.AddPlanOwner,
        Verbs.CreateAssessment, Verbs.SaveProgress,
    };

    /// <param name="verb">Any of <see cref="All"/> but <c>plan.owner.add</c>, whose person has to be looked for.</param>
    /// <param name="inputs">Of the card.</param>
    /// <param name="own">The commitment of the workshop the order came from, for one that names none.</param>
    /// <param name="facilitator">Does whoever orders facilitate that workshop, at a moment when details may be told?</param>
    /// <returns>What could not be read is in <see cref="CardInputs.Errors"/>.</returns>
    public static PlanCommand Read(string verb, CardInputs inputs, CommitmentId? own, bool facilitator)
    {
        switch (verb)
        {
            case Verbs.RetainCommitment:
                return new PlanCommand.Retain(Commitment(inputs, own));
            case Verbs.SetCommitmentAside:
                return new PlanCommand.SetAside(Commitment(inputs, own), inputs.Required("reason"));
            case Verbs.DetailPlan:
                return new PlanCommand.Detail(Some(inputs, PlanField.All, ReadPlan));
            case Verbs.CreateAssessment:
                return new PlanCommand.CreateAssessment(Kind(inputs));
            case Verbs.SaveProgress:
                return new PlanCommand.SaveProgress(Commitment(inputs, own), Kind(inputs), Progress(inputs));
            default:
                var commitment = Commitment(inputs, own);
                return new PlanCommand.DetailCommitment(
                    commitment, Some(inputs, CommitmentField.All, ReadCommitment), facilitator && commitment == own);
        }
    }

    private static CommitmentId Commitment(CardInputs inputs, CommitmentId? own)
    {
        var given = inputs.Text("commitment", CardInputs.ShortText);
        if (given.Length == 0 && own is null)
        {
            inputs.Errors.TryAdd("commitment", CardInputs.Missing);
        }

        return given.Length > 0 ? new CommitmentId(given) : own ?? default;
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
        if (some.IsEmpty && inputs.Errors.Count == 0)
        {
            inputs.Errors[fields[0]] = CardInputs.Missing;
        }

        return some;
    }

    private static string ReadPlan(CardInputs inputs, string field) => field switch
    {
        PlanField.StartDate or PlanField.EndDate => $"{inputs.Date(field)}",
        PlanField.Language => inputs.Choice(field, "fr", "en") ?? "",
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
