using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>What people call the place a finding is about: « étape clé 2, date de clôture » for <c>milestone/M2/endDate</c>.</summary>
public static class FieldNames
{
    private static readonly Bilingual Texts = new(typeof(FieldNames));

    /// <param name="field">As in <see cref="Finding.Field"/>.</param>
    /// <param name="commitment">Whose milestones are counted; null: of none.</param>
    /// <returns>A part without a name as it is.</returns>
    public static BilingualText Of(string field, OpenCommitment? commitment = null)
    {
        var names = Names(field.Split('/'), commitment).ToList();
        return new(string.Join(", ", names.Select(name => name.French)), string.Join(", ", names.Select(name => name.English)));
    }

    private static IEnumerable<BilingualText> Names(string[] parts, OpenCommitment? commitment) => parts switch
    {
        [] => [],
        [("fr" or "en") and var language, .. var rest] => [Named("language." + language), .. Names(rest, commitment)],
        ["plan", "title"] => [Named("plan.title")],
        ["plan", .. { Length: > 0 } rest] => Names(rest, commitment),
        ["assessment", var kind, .. var rest] when OpenName.Read<AssessmentKind>(kind) is not null =>
            [Named("report." + kind), .. Names(rest, commitment)],
        ["milestone", var id, .. var rest] => [Milestone(id, commitment), .. Names(rest, commitment)],
        ["amendment", _, .. var rest] => [Named("amendment"), .. Names(rest, commitment)],
        ["amendments", var number, .. var rest] => [Named("amendment.numbered", number), .. Names(rest, commitment)],
        [var one, .. var rest] => [Named(one), .. Names(rest, commitment)],
    };

    /// <summary>By its place, counted from 1: a milestone has no number of its own.</summary>
    public static BilingualText Milestone(string id, OpenCommitment? commitment) =>
        commitment?.Milestones.ToList().FindIndex(one => one.Id == id) is >= 0 and var place
            ? Named("milestone.numbered", place + 1)
            : Named("milestone");

    private static BilingualText Named(string key, params object[] values) =>
        Texts.Holds(key) ? Texts.Format(key, values) : new(key, key);
}
