using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Forms typed in paragraphs, one after the other, that do not begin with what tells a form (« Date de début : », then « Nom de
/// l’engagement : »). Only the whole document says so: the same label stands once before each of them.
/// </summary>
internal static class FormBeginning
{
    private const int LongestLabel = 80;

    /// <returns>The <see cref="LabelText.Key"/> of the label; null: forms begin with what tells them.</returns>
    public static string? Of(XElement body, FormLabels labels)
    {
        var asked = body.Descendants(Ns.W + "p").Where(paragraph => !paragraph.Ancestors(Ns.W + "tbl").Any()).Select(PlanWalk.TextOf)
            .Where(text => !LooseForms.IsNumbered(text)).Select(text => Label(text, labels)).OfType<FoundLabel>()
            .Select(label => (Key: LabelText.Key(label.Words), label.IsTelling)).ToList();
        if (asked.FindIndex(one => one.IsTelling) is not (> 0 and var first))
        {
            return null;
        }

        var telling = asked[first].Key;
        var forms = asked.Count(one => one.Key == telling);
        return forms < 2 ? null : asked.Take(first).Select(one => one.Key).FirstOrDefault(StandsOnceBeforeEach);

        bool StandsOnceBeforeEach(string key) => asked.Where(one => one.Key == key || one.Key == telling)
            .Select((one, place) => one.Key == (place % 2 == 0 ? key : telling)).ToList() is var turns
            && turns.Count == 2 * forms && turns.TrueForAll(isInTurn => isInTurn);
    }

    /// <summary>The label that a paragraph begins with; one that no form of ours knows takes a colon.</summary>
    public static FoundLabel? Label(string text, FormLabels labels)
    {
        if (labels.Lead(text) is { } known)
        {
            return known;
        }

        var end = text.IndexOf(':', StringComparison.Ordinal);
        return end is > 0 and < LongestLabel && LabelText.Key(text[..end]).Length > 0
            ? new("", text[..end].Trim(), text[(end + 1)..].Trim(), IsTelling: false)
            : null;
    }
}
