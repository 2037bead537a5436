using System.Diagnostics.CodeAnalysis;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>An administration's own template: what will be written from it is published, so it fetches nothing from outside.</summary>
internal static class TemplateFile
{
    /// <param name="file">Null when there is none: ours will do.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used; marked as the template's.</exception>
    [return: NotNullIfNotNull(nameof(file))]
    public static DocxPackage? Open(byte[]? file)
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            var template = DocxPackage.Open(file);
            Signatures.RemoveFrom(template);
            OutsideContent.RefuseIn(template);
            foreach (var story in Stories.Of(template).ToList())
            {
                Bookmarks.RemoveAll(story);
            }

            return template;
        }
        catch (UnusableDocumentException unusable)
        {
            throw new UnusableDocumentException(unusable.Reason, unusable.Message, unusable)
            {
                Found = unusable.Found,
                Part = unusable.Part,
                IsTemplate = true,
            };
        }
    }
}
