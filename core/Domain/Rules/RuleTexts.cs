namespace OgpTeams.Domain.Rules;

/// <summary>What the rules say: <c>RuleTexts.resx</c> and its English twin.</summary>
internal static class RuleTexts
{
    private static readonly Bilingual Texts = new(typeof(RuleTexts));

    /// <param name="values">Dates and bilingual texts are said in the sentence's language.</param>
    public static BilingualText Say(string key, params object[] values) => Texts.Format(key, values);

    public static BilingualText SayCount(string key, int count) => Texts.Count(key, count);
}
