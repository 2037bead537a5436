using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Elements;

/// <summary>Our own words in one language, from <c>Resources/Texts.resx</c> (French) and <c>Texts.en.resx</c>.</summary>
internal sealed class Texts(Language language) : Phrasebook(language, Resources)
{
    private static readonly ResourceManager Resources = new("OgpTeams.Documents.Resources.Texts", typeof(Texts).Assembly);

    /// <summary>French, then English: people may write in either.</summary>
    public static IReadOnlyList<Texts> Both { get; } = [new(Language.French), new(Language.English)];

    /// <summary>Which workshop a document comes from, a line each; its title stands above.</summary>
    public string Where(WorkshopHeading workshop) => workshop.Administration.Length > 0
        ? Format("IntroductionWith", Date(workshop.Date), workshop.Administration, workshop.Plan)
        : Format("IntroductionText", Date(workshop.Date), workshop.Plan);

    public string Number(decimal number) => number.ToString("0.##", Culture);
}
