using System.Globalization;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>The commitments of a plan side by side: how many, their numbers and names (domain §6.1, B33).</summary>
internal static class PlanRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) => [.. HowMany(judged), .. Numbers(judged), .. Names(judged)];

    private static IEnumerable<Finding> HowMany(JudgedPlan judged)
    {
        var (count, fewest, most) = (judged.Retained.Length, judged.Rules.FewestCommitments, judged.Rules.MostCommitments);
        if (!judged.IsLocal && (count < fewest || count > most))
        {
            var advice = Say(count < fewest ? "TooFew" : "TooMany");
            yield return judged.Find(
                PlanRule.HowMany, "commitments", Say("HowMany", SayCount("Retained", count), fewest, most, advice));
        }
    }

    private static IEnumerable<Finding> Numbers(JudgedPlan judged)
    {
        foreach (var commitment in judged.Retained.Where(commitment => string.IsNullOrWhiteSpace(commitment.Number)))
        {
            yield return judged.Find(PlanRule.NumberMissing, "number", Say("NumberMissing"), commitment);
        }

        foreach (var (commitment, number) in Repeated(judged, commitment => commitment.Number))
        {
            yield return judged.Find(PlanRule.NumberTwice, "number", Say("NumberTwice", number), commitment);
        }

        var whole = judged.Retained.Select(commitment => Whole(commitment.Number)).OfType<int>().Distinct().Order().ToList();
        foreach (var (before, after) in whole.Zip(whole.Skip(1)).Where(pair => pair.Second > pair.First + 1))
        {
            yield return judged.Find(PlanRule.NumberGap, "commitments", Say("NumberGap", before, after));
        }
    }

    private static IEnumerable<Finding> Names(JudgedPlan judged) =>
        Repeated(judged, commitment => commitment.Name)
            .Select(twice => judged.Find(PlanRule.NameTwice, "name", Say("NameTwice"), twice.Commitment));

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
