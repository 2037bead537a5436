using System.Resources;
using OgpTeams.CommandLine;
using OgpTeams.Domain;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Our own words on the command line, in the language asked for; French unless <c>--language en</c>.</summary>
internal sealed class Messages(IReadOnlyList<string> arguments)
    : Phrasebook(CommandLineWords.LanguageOf(arguments), Resources)
{
    private static readonly ResourceManager Resources = new("OgpTeams.AddinBackend.Resources.Messages", typeof(Messages).Assembly);
}
