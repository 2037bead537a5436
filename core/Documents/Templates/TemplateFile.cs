using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>An administration's own template: what will be written from it is published, so it fetches nothing from outside.</summary>
internal static class TemplateFile
{
    /// <exception cref="UnusableDocumentException">It cannot be used; marked as the template's.</exception>
    public static DocxPackage Open(byte[] file)
    {
        try
        {
            var template = DocxPackage.Open(file);
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
