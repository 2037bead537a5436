using System.Globalization;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>The commitments of a plan side by side: how many, their numbers and names (domain §6.1, B33).</summary>
internal static class PlanRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) => [.. HowMany(judged), .. Numbers(judged), .. Names(judged)];

    private static IEnumerable<Finding> HowMany(JudgedPlan judged)
    {
        var (count, fewest, most) = (judged.Retained.Length, judged.Rules.FewestCommitments, judged.Rules.MostCommitments);
        if (count < fewest || count > most)
        {
            var said = Spoken.Count(count, new("engagement retenu", "retained commitment"), new("engagements retenus", "retained commitments"));
            var advice = count < fewest
                ? new BilingualText("complétez le plan, ou dites pourquoi il en compte moins", "add to the plan, or say why it holds fewer")
                : new BilingualText("regroupez-en, ou dites pourquoi il en compte plus", "group some, or say why it holds more");
            yield return judged.Find(PlanRule.HowMany, "commitments", new(
                $"{said.French}, sur {fewest} à {most} conseillés : {advice.French}.",
                $"{said.English}, out of {fewest} to {most} advised: {advice.English}."));
        }
    }

    private static IEnumerable<Finding> Numbers(JudgedPlan judged)
    {
        foreach (var commitment in judged.Retained.Where(commitment => string.IsNullOrWhiteSpace(commitment.Number)))
        {
            yield return judged.Find(
                PlanRule.NumberMissing, "number", new("Donnez un numéro à l’engagement.", "Give the commitment a number."), commitment);
        }

        foreach (var (commitment, number) in Repeated(judged, commitment => commitment.Number))
        {
            yield return judged.Find(PlanRule.NumberTwice, "number", new(
                $"Le numéro {number} est déjà pris : donnez-en un autre à l’un des deux engagements.",
                $"The number {number} is already taken: give one of the two commitments another."), commitment);
        }

        var whole = judged.Retained.Select(commitment => Whole(commitment.Number)).OfType<int>().Distinct().Order().ToList();
        foreach (var (before, after) in whole.Zip(whole.Skip(1)).Where(pair => pair.Second > pair.First + 1))
        {
            yield return judged.Find(PlanRule.NumberGap, "commitments", new(
                $"Les numéros passent de {before} à {after} : vérifiez qu’il ne manque pas d’engagement.",
                $"The numbers go from {before} to {after}: check that no commitment is missing."));
        }
    }

    private static IEnumerable<Finding> Names(JudgedPlan judged) =>
        Repeated(judged, commitment => commitment.Name).Select(twice => judged.Find(PlanRule.NameTwice, "name", new(
            "Un autre engagement porte déjà ce nom : réunissez-les, ou distinguez leurs noms.",
            "Another commitment already has this name: make them one, or tell their names apart."), twice.Commitment));

    /// <summary>Those whose text another one before them has, whatever the case and the spaces around.</summary>
    private static IEnumerable<(OpenCommitment Commitment, string Text)> Repeated(JudgedPlan judged, Func<OpenCommitment, string?> text)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var commitment in judged.Retained)
        {
            if (text(commitment)?.Trim() is { Length: > 0 } own && !seen.Add(own))
            {
                yield return (commitment, own);
            }
        }
    }

    private static int? Whole(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
}
