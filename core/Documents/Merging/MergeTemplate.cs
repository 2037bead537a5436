using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// The template a document comes from. Most merges only need its words; what would be written today is made from it when
/// something new must find its place.
/// </summary>
/// <param name="words">Of its controls, by tag.</param>
/// <param name="written">What it leaves in a document.</param>
/// <param name="repeatsTags">Whether an item or a field may stand in several places.</param>
/// <param name="fill">Makes a new document; called once.</param>
internal sealed class MergeTemplate(
    IReadOnlyDictionary<string, ControlWords> words, WrittenTemplate written, bool repeatsTags, Func<DocumentValues, FreshDocument> fill)
{
    /// <summary>What every document made from it has of it, as far as its own controls tell.</summary>
    public WrittenTemplate Written => written;

    public bool RepeatsTags => repeatsTags;

    /// <summary>Whether it is an administration's own.</summary>
    public bool IsTheirs => written.IsTheirs;

    /// <param name="template">Used up by this.</param>
    /// <param name="isTheirs">Whether it is an administration's own.</param>
    public static MergeTemplate Of(DocxPackage template, Texts texts, bool isTheirs = true) =>
        new(
            ControlWords.In(template), WrittenTemplate.Of(template, isTheirs), repeatsTags: true,
            values => FreshDocument.From(template, values, texts, new Findings(texts), isTheirs));

    public FreshDocument Fill(DocumentValues values) => fill(values);

    /// <summary>Of a control in a document, also of an item that is no longer in the content.</summary>
    /// <returns>Null for a control that is none of the template’s.</returns>
    public ControlWords? WordsOf(string tag, DocumentValues values) => words.GetValueOrDefault(values.PatternOf(tag))
        ?? words.FirstOrDefault(one => Tags.Fits(tag, one.Key)).Value;
}
