using System.Collections.Immutable;
using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Bot;

/// <summary>
/// Everything people read, in their workshop's language: <c>Texts.resx</c> for the cards, <c>Answers.resx</c> for answers and
/// documents, <c>Commitments.resx</c> for what formats 2 and 3 add to them, <c>Plans.resx</c> for plans, <c>Assessments.resx</c> for
/// self-assessment, <c>Messages.resx</c> for messages to people, each with its English twin.
/// </summary>
internal sealed class Texts : Phrasebook
{
    private static readonly ImmutableArray<ResourceManager> Resources =
        [.. new[] { "Texts", "Answers", "Commitments", "Plans", "Assessments", "Messages" }
            .Select(name => new ResourceManager($"OgpTeams.Bot.Texts.{name}", typeof(Texts).Assembly))];
    private static readonly Texts French = new(Language.French);
    private static readonly Texts English = new(Language.English);

    private Texts(Language language)
        : base(language, Resources)
    {
    }

    public static Texts For(Language language) => language == Language.English ? English : French;

    /// <param name="language">A code or a locale; anything else reads French.</param>
    public static Texts For(string? language) => For(Language.Of(language));
}
