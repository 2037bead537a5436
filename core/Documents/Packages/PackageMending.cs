using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// What a package says in a way that Word reads and other programs do not. It is put right in what we write, and before Microsoft’s
/// validator, which stops at it; a file we do not write keeps it.
/// </summary>
internal static class PackageMending
{
    /// <summary>As they are spelled: compared letter by letter by programs, though their case says nothing.</summary>
    private static readonly string[] Types =
    [
        Ns.DocumentType, Ns.TemplateType, Ns.CommentsType, Ns.StylesType, Ns.NumberingType, Ns.RelationshipsType, Ns.PropertiesType, Ns.ChartType,
        .. new[] { "header", "footer", "footnotes", "endnotes", "settings", "webSettings", "fontTable", "document.glossary" }
            .Select(kind => $"{Ns.WordTypes}{kind}+xml"),
        "application/vnd.openxmlformats-package.core-properties+xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "application/vnd.openxmlformats-officedocument.theme+xml",
    ];

    /// <summary>Whether something says what the parts are that hold the links.</summary>
    public static bool NamesLinks(DocxPackage package) => package.ContentTypes.Lookup() is var type
        && package.PartNames.Where(PartNames.IsLinks).All(name => MediaTypes.Are(type(name), Ns.RelationshipsType));

    /// <summary>Whether something was put right.</summary>
    public static bool Mend(DocxPackage package)
    {
        var mended = !NamesLinks(package);
        if (mended)
        {
            package.ContentTypes.SetDefault("rels", Ns.RelationshipsType);
        }

        var names = package.PartNames.ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);
        foreach (var name in package.ContentTypes.Named.ToList())
        {
            var inPackage = PartNames.InPackage(name.Value);
            mended |= Set(name, "/" + names.GetValueOrDefault(inPackage, inPackage));
        }

        foreach (var type in package.ContentTypes.All.ToList())
        {
            var bare = MediaTypes.Bare(type.Value);
            mended |= Set(type, Array.Find(Types, known => MediaTypes.Are(bare, known)) ?? type.Value);
        }

        foreach (var link in package.PartNames.Where(PartNames.IsLinks).SelectMany(name => package.Xml(name).Root!.Elements()))
        {
            if (!Relationships.IsExternal(link) && link.Attribute("Target") is { } target)
            {
                mended |= Set(target, target.Value.Replace('\\', '/'));
            }
        }

        return mended;
    }

    private static bool Set(XAttribute attribute, string value)
    {
        if (attribute.Value == value)
        {
            return false;
        }

        attribute.Value = value;
        return true;
    }
}
