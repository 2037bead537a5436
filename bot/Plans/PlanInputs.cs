using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>What the forms of a plan have in common.</summary>
internal static class PlanInputs
{
    /// <summary>As on the creation card.</summary>
    public const int NameLength = 200;

    /// <summary>The workshop's own, for an order that names none.</summary>
    public static CommitmentId Commitment(CardInputs inputs, PlanScope scope)
    {
        var own = scope.Workshop?.Brief.Commitment;
        var given = inputs.Text("commitment", CardInputs.ShortText);
        inputs.Need("commitment", given.Length > 0 || own is not null);
        return given.Length > 0 ? new CommitmentId(given) : own ?? default;
    }

    public static string[] Names<TChoice>()
        where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(OpenName.Of)];

    /// <summary>Only what was sent, and of our own forms not the inputs that came up empty because their text is too long for a card.</summary>
    public static ImmutableArray<FieldEdit> Some(
        CardInputs inputs, ImmutableArray<string> fields, Func<CardInputs, string, string> read, int atLeast = 1)
    {
        var (drawn, kept) = (inputs.DrawnFrom(), inputs.Data("keep").Split(','));
        ImmutableArray<FieldEdit> some =
        [
            .. fields.Where(inputs.Has).Select(field => new FieldEdit(field, read(inputs, field), drawn.GetValueOrDefault(field)))
                .Where(edit => edit.Text.Length > 0 || !kept.Contains(edit.Field)),
        ];
        inputs.NeedSome(fields[0], some.Length >= atLeast);
        return some;
    }
}
