using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Manifest.Packages;

/// <summary>What people read in Teams, in Word and on the command line.</summary>
internal sealed class Texts(Language language) : Phrasebook(language, Resources)
{
    private static readonly ResourceManager Resources = new("OgpTeams.Manifest.Resources.Texts", typeof(Texts).Assembly);
}
