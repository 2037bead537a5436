using OgpTeams.Documents;
using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Words the API tells, and the control they must stand in (docs/word-templates.md).</summary>
/// <param name="Tag">One that ends in <c>/</c> stands for all controls whose tags begin so.</param>
/// <param name="Words">A date as <c>yyyy-MM-dd</c> or <c>yyyy-MM</c>, a number with a point.</param>
/// <param name="Among">Other words may stand there too: a question they answer, a mark.</param>
internal sealed record Expected(string Tag, string Words, bool Among = false)
{
    /// <summary>Which kind of document has such controls: <c>subject</c>, <c>canvas</c>…</summary>
    public string Kind => KindOf(Tag);

    public static string KindOf(string tag) => tag.Split('/')[0];

    public bool StandsIn(ILookup<string, string> document)
    {
        // Numbers are held together in what is printed.
        var words = Spaced(DocumentText.Canonical(Words));
        var texts = Tag.EndsWith('/')
            ? document.Where(controls => controls.Key.StartsWith(Tag, StringComparison.Ordinal)).SelectMany(controls => controls)
            : document[Tag];
        texts = texts.Select(Spaced);
        return Tag.EndsWith('/') ? texts.Any(text => text.Contains(words, StringComparison.Ordinal))
            : texts.ToList() is [var only] && (Among ? only.Contains(words, StringComparison.Ordinal) : Says(only, words));
    }

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');

    /// <param name="text">As people read it or type it.</param>
    /// <param name="words">As the API tells it.</param>
    public static bool Says(string text, string words) => Spaced(text) == Spaced(words) || text.Replace(',', '.') == words
        || (PartialDate.TryParse(words) is { } date && PartialDate.TryRead(text) == date);
}
