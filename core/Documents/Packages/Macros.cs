using System.Text;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Macros, under whatever name and type they come.</summary>
internal static class Macros
{
    // The folder that holds a VBA project in an OLE file; names there are UTF-16.
    private static readonly byte[] Project = Encoding.Unicode.GetBytes("_VBA_PROJECT");

    /// <exception cref="UnusableDocumentException">There are macros.</exception>
    public static void RefuseMacros(DocxPackage package)
    {
        if (package.ContentTypes.All.Any(type => IsMacroType(type.Value)) || package.PartNames.Any(name => IsMacroPart(package, name)))
        {
            throw new UnusableDocumentException(UnusableReason.Macros, "The document holds macros.");
        }
    }

    private static bool IsMacroType(string type) => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
        || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaData", StringComparison.OrdinalIgnoreCase);

    private static bool IsMacroPart(DocxPackage package, string name) => PartNames.IsLinks(name)
        ? package.Xml(name).Root!.Elements().Any(link => Relationships.KindOf(link) is "vbaProject" or "wordVbaData")
        : name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || (FileFormats.IsOle(package.Bytes(name)) && package.Bytes(name).AsSpan().IndexOf(Project) >= 0);
}
