using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Merging;

/// <summary>The three sides of a merge: the document as it stands, what we last wrote in it, what we would write today.</summary>
internal sealed class MergeContext(
    DocxPackage package, Published published, FreshDocument fresh, DocumentValues values, Texts texts, Findings findings)
{
    private readonly HashSet<string> _left = new(StringComparer.Ordinal);
    private ILookup<string, XElement>? _controls;

    public DocxPackage Package => package;

    public Published Published => published;

    public FreshDocument Fresh => fresh;

    public DocumentValues Values => values;

    public Findings Findings => findings;

    public StyleSheet Styles { get; } = new(package);

    public Proposals Proposals { get; } = new(package, texts);

    /// <summary>The document's controls with this tag; several when somebody copied one.</summary>
    public IEnumerable<XElement> Controls(string tag) => (_controls ??= Control.Tagged(package.Body)
        .Where(control => !Control.IsProposedForDeletion(control))
        .ToLookup(control => Control.TagOf(control)!, StringComparer.Ordinal))[tag];

    /// <summary>To be called after controls were added, removed or moved.</summary>
    public void StructureChanged() => _controls = null;

    public bool HasFieldsOf(string item) => Control.Tagged(package.Body)
        .Any(control => Control.TagOf(control)!.StartsWith(item + "/", StringComparison.Ordinal));

    /// <summary>Leaves an item and all in it as it is: a person removed it, or it has no place.</summary>
    public void Leave(string item) => _left.Add(item);

    public bool IsLeft(string tag) => _left.Any(item => tag == item || tag.StartsWith(item + "/", StringComparison.Ordinal));

    public void Report(MergeFindingKind kind, string tag)
    {
        var control = Controls(tag).FirstOrDefault() ?? fresh[tag];
        findings.Add(kind, tag, control is null ? null : Control.AliasOf(control));
    }
}
