using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Plans;

/// <summary>
/// Reads <c>translation.save</c>: our form names its inputs by the documents' tags, a script may send one <c>field</c> with its
/// <c>text</c>.
/// </summary>
internal static class TranslationVerbs
{
    /// <summary>Before a field: its translation holds although the plan's text changed.</summary>
    public const string StillHolds = "ok-";

    private static readonly string[] Tags = ["plan/", "commitment/", "amendment/", "assessment/"];

    public static PlanCommand.Translate Read(CardInputs inputs, PlanScope scope)
    {
        var language = inputs.Choice("language", [.. Enum.GetValues<Language>().Select(one => one.Code)])
            ?? (scope.Workshop?.Brief.Language == "en" ? "fr" : "en");
        var (drawn, kept) = (inputs.DrawnFrom(), inputs.Data("keep").Split(','));
        ImmutableArray<FieldEdit> edits =
        [
            .. inputs.Has("field") ? [new FieldEdit(inputs.Required("field"), inputs.Text("text"), null)] : Array.Empty<FieldEdit>(),
            .. Tags.SelectMany(inputs.Named).Select(field => new FieldEdit(field, inputs.Text(field), drawn.GetValueOrDefault(field)))
                .Where(edit => edit.Text.Length > 0 || !kept.Contains(edit.Field)),
        ];
        inputs.NeedSome("field", !edits.IsEmpty);
        return new(
            language, [.. edits.DistinctBy(edit => edit.Field)],
            inputs.Fingerprints("of").ToImmutableSortedDictionary(StringComparer.Ordinal),
            [.. inputs.Named(StillHolds).Where(inputs.Flag).Select(name => name[StillHolds.Length..])]);
    }
}
