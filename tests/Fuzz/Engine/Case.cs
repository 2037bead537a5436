using System.Text;
using System.Xml.Linq;

namespace OgpTeams.Fuzz.Engine;

/// <summary>One mutated file; the same seed and number make the same one.</summary>
internal sealed class Case
{
    private static readonly string[] _targets = ["", "missing.xml", "document.xml", "/word/document.xml", "../../a", "http://a.example/", "styles.xml#a", "%00", "media"];

    public Case(IReadOnlyList<Specimen> corpus, int seed, int number)
    {
        var chance = new Random(unchecked((seed * 1_000_003) + number));
        Specimen = corpus[chance.Next(corpus.Count)];
        Number = number;
        var package = new Package(Specimen.File);
        for (var left = chance.Next(1, 7); left > 0; left--)
        {
            Mutate(package, chance);
        }

        File = package.ToBytes();
        if (chance.Next(8) == 0)
        {
            File = Scratched(File, chance);
        }
    }

    public int Number { get; }

    public Specimen Specimen { get; }

    public byte[] File { get; }

    private static void Mutate(Package package, Random chance)
    {
        if (package.Parts.Count == 0)
        {
            return;
        }

        var main = package.Parts.FindIndex(part => part.Name == "word/document.xml");
        var part = main >= 0 && chance.Next(10) < 7 ? main : chance.Next(package.Parts.Count);
        if (chance.Next(12) == 0)
        {
            MutatePackage(package, part, chance);
        }
        else if (package.Xml(part) is { Root: not null } xml)
        {
            Mutations.Apply(xml, chance);
            foreach (var space in xml.Descendants().Attributes(XNamespace.Xml + "space").Where(space => space.Value != "default"))
            {
                // .NET writes no other value.
                space.Value = "preserve";
            }

            package.Put(part, xml);
        }
    }

    private static void MutatePackage(Package package, int part, Random chance)
    {
        var (name, content) = package.Parts[part];
        var other = chance.Next(package.Parts.Count);
        switch (chance.Next(7))
        {
            case 0:
                package.Parts.RemoveAt(part);
                break;
            case 1:
                package.Parts[part] = (package.Parts[other].Name, content);
                break;
            case 2:
                package.Parts[part] = (name, package.Parts[other].Content);
                break;
            case 3:
                package.Parts[part] = (name, Encoding.UTF8.GetBytes("<a/>"));
                break;
            case 4:
                package.Parts.Add(("word/media/x" + chance.Next(9), content));
                break;
            case 5:
                package.Parts[part] = (name, Scratched(content, chance));
                break;
            default:
                Retarget(package, chance);
                break;
        }
    }

    private static void Retarget(Package package, Random chance)
    {
        var links = package.Parts.FindIndex(part => part.Name == (chance.Next(3) == 0 ? "_rels/.rels" : "word/_rels/document.xml.rels"));
        if (links >= 0 && package.Xml(links) is { Root: { HasElements: true } root } xml)
        {
            root.Elements().ElementAt(chance.Next(root.Elements().Count())).SetAttributeValue("Target", _targets[chance.Next(_targets.Length)]);
            package.Put(links, xml);
        }
    }

    private static byte[] Scratched(byte[] file, Random chance)
    {
        var bytes = file.ToList();
        for (var left = chance.Next(1, 5); left > 0 && bytes.Count > 8; left--)
        {
            // Half of the time near the end, where the archive's directory is.
            var at = chance.Next(2) == 0 ? chance.Next(bytes.Count) : bytes.Count - 1 - chance.Next(Math.Min(bytes.Count, 600));
            switch (chance.Next(4))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, (byte)chance.Next(256));
                    break;
                case 2:
                    bytes.RemoveRange(at, chance.Next(bytes.Count - at));
                    break;
                default:
                    bytes[at] ^= (byte)(1 << chance.Next(8));
                    break;
            }
        }

        return [.. bytes];
    }
}
