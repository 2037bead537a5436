using System.Text.RegularExpressions;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>Whether the contact's address and number look like some. Only a look: one may hold several, with words around.</summary>
internal static partial class ContactRules
{
    private const int FewestDigits = 3;

    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenCommitment commitment)
    {
        if (commitment.ContactEmail is { } email && !string.IsNullOrWhiteSpace(email) && !Address().IsMatch(email))
        {
            yield return judged.Find(PlanRule.ContactEmail, "contactEmail", Say("ContactEmail"), commitment);
        }

        if (commitment.ContactPhone is { } phone && !string.IsNullOrWhiteSpace(phone) && phone.Count(char.IsDigit) < FewestDigits)
        {
            yield return judged.Find(PlanRule.ContactPhone, "contactPhone", Say("ContactPhone"), commitment);
        }
    }

    // Looked for from the @ on both sides, a character at least on each: no repetition to go wrong over a long text.
    [GeneratedRegex(@"[^\s@<>]@[^\s@<>.][^\s@<>]{0,250}\.[^\s@<>.]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
