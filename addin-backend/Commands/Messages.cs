using System.Resources;
using OgpTeams.CommandLine;
using OgpTeams.Domain;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Our own words, on the command line in the language asked for; French unless <c>--language en</c>.</summary>
internal sealed class Messages(Language language) : Phrasebook(language, Resources)
{
    public Messages(IReadOnlyList<string> arguments)
        : this(CommandLineWords.LanguageOf(arguments))
    {
    }

    private static readonly ResourceManager Resources = new("OgpTeams.AddinBackend.Resources.Messages", typeof(Messages).Assembly);
}
