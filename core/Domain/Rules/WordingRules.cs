using System.Globalization;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>
/// How long the short texts of a workshop may be (domain §9, B02 to B04). A plan has no field of theirs: the official cell
/// « Quel est l’engagement ? » joins several boxes of the canvas.
/// </summary>
public static class WordingRules
{
    private const int MostSentencesOfTheCanvas = 2;
    private const int MostCharacters = 140;

    /// <returns>Null when one sentence says it.</returns>
    public static Finding? OfSubjectDescription(string text, Stage stage) => Sentences.Count(text) is > 1 and var count
        ? Find(PlanRule.OneSentence, stage, "description", Say("OneSentence", count))
        : null;

    /// <param name="text">Of the canvas's box « Mon engagement c’est... ».</param>
    /// <returns>Null when two sentences say it.</returns>
    public static Finding? OfCanvasWhat(string text, Stage stage) => Sentences.Count(text) is > MostSentencesOfTheCanvas and var count
        ? Find(PlanRule.TwoSentences, stage, "what", Say("TwoSentences", count))
        : null;

    /// <returns>Null when it is short enough, counted in characters as people see them.</returns>
    public static Finding? OfShortDescription(string text, Stage stage) =>
        new StringInfo(text).LengthInTextElements is > MostCharacters and var count
            ? Find(PlanRule.ShortDescription, stage, "shortDescription", Say("ShortDescription", count, MostCharacters))
            : null;

    private static Finding Find(PlanRule rule, Stage stage, string field, BilingualText message) =>
        new(rule.Id, rule.At(stage), null, field, message, rule.Source!);
}
