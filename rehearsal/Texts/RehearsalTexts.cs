using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Texts;

/// <summary>What a rehearsal prints: <c>RehearsalTexts.resx</c> and its English twin.</summary>
/// <param name="language"><c>fr</c> or <c>en</c>.</param>
internal sealed class RehearsalTexts(Language language) : Phrasebook(language, Resources)
{
    private static readonly ResourceManager Resources = new(typeof(RehearsalTexts));
}
