namespace OgpTeams.Domain;

/// <summary>One text in French and in English. A format that gives only one of them has it in both places.</summary>
/// <param name="Ours">The sources do not give it: screens say « texte proposé par OgpTeams, modifiable ».</param>
public sealed record BilingualText(string French, string English, bool Ours = false)
{
    public string In(Language language) => language == Language.English ? English : French;

    /// <param name="language"><c>fr</c> or <c>en</c>, as a workshop carries it; anything else reads French.</param>
    public string In(string language) => In(Language.Of(language));
}
