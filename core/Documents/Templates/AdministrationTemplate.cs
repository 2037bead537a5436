using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Templates;

/// <summary>An administration's own template: any Word file with our tags, which may lack some, repeat them, or hold others.</summary>
internal static class AdministrationTemplate
{
    /// <param name="ours">Our template of the same kind of document: the tags it may hold, and what they are called.</param>
    /// <exception cref="UnusableDocumentException">It holds no tag of this kind of document.</exception>
    public static void Check(DocxPackage template, DocxPackage ours, DocumentValues values, Findings findings)
    {
        findings.Labels = Control.Tagged(ours).GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Control.AliasOf(group.First()) ?? group.Key, StringComparer.Ordinal);
        var known = findings.Labels.Keys.Concat(values.Fields.Keys.Select(values.PatternOf)).ToHashSet(StringComparer.Ordinal);
        var tags = Control.Tagged(template).Select(control => Control.TagOf(control)!).Distinct(StringComparer.Ordinal).ToList();
        if (!tags.Exists(tag => known.Contains(tag) || values.Fields.ContainsKey(tag)))
        {
            throw new UnusableDocumentException(
                UnusableReason.OtherTemplate, $"The template holds none of the tags of a document of kind {values.Kind}.")
            {
                IsTemplate = true,
            };
        }

        var families = known.Select(FamilyOf).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !known.Contains(tag) && !values.Fields.ContainsKey(tag) && families.Contains(FamilyOf(tag))))
        {
            findings.Add(MergeFindingKind.UnknownTag, tag);
        }

        foreach (var control in Control.Tagged(template).Where(control => known.Contains(Control.TagOf(control)!) && ValueHolder.IsBound(control)))
        {
            findings.Add(MergeFindingKind.BindingRemoved, Control.TagOf(control)!, Control.AliasOf(control));
            ValueHolder.Unbind(control);
        }
    }

    /// <summary>An administration may only say where the commitments stand: then they take our form.</summary>
    /// <param name="place">The tag of where they stand.</param>
    /// <param name="form">What our form's tags begin with.</param>
    public static void Complete(DocxPackage template, string place, string form, Func<XElement> pattern)
    {
        var tagged = Control.Tagged(template.Body).ToList();
        if (!tagged.Exists(control => Control.TagOf(control)!.StartsWith(form, StringComparison.Ordinal))
            && tagged.Find(control => Control.TagOf(control) == place) is { } found && !Control.IsInside(found))
        {
            var ours = pattern();
            new StyleSheet(template).Adopt(ours);
            Control.MarkPlaceholder(found, shown: false);
            Control.ContentOf(found).ReplaceNodes(ours);
        }
    }

    private static string FamilyOf(string tag) => tag.Split('/')[0];
}
