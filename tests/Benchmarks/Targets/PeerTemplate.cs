using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OgpTeams.Documents;
using OgpTeams.Domain;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>Our plan's template and one of its documents, as docxtemplater wants them: braces for controls, JSON for their words.</summary>
internal static class PeerTemplate
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="document">One of ours, whose words it shall fill.</param>
    public static (string Template, string Data) Write(string document, string folder)
    {
        var (template, data) = (Path.Combine(folder, "peer-template.docx"), Path.Combine(folder, "peer-data.json"));
        File.WriteAllBytes(template, PlanDocument.Template(Language.French));
        using (var archive = ZipFile.Open(template, ZipArchiveMode.Update))
        {
            var body = Body(archive);
            Brace(body.Root!);
            var part = archive.GetEntry("word/document.xml")!;
            part.Delete();
            using var stream = archive.CreateEntry("word/document.xml").Open();
            body.Save(stream, SaveOptions.DisableFormatting);
        }

        using var ours = ZipFile.OpenRead(document);
        File.WriteAllText(data, Words(Body(ours)).ToJsonString());
        return (template, data);
    }

    /// <summary>Whether the peer wrote the last text it was given.</summary>
    public static void Check(string output, string data)
    {
        using var archive = ZipFile.OpenRead(output);
        var last = JsonNode.Parse(File.ReadAllText(data))!["commitment"]!.AsArray()[^1]!["contactName"]!.GetValue<string>();
        if (!Body(archive).Root!.Value.Contains(last, StringComparison.Ordinal))
        {
            throw new InvalidDataException("The peer filled something else.");
        }
    }

    private static XDocument Body(ZipArchive archive)
    {
        using var stream = archive.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private static void Brace(XElement root)
    {
        // Inner controls first.
        foreach (var control in root.Descendants(W + "sdt").Reverse().ToList())
        {
            var tag = Tag(control);
            var content = control.Element(W + "sdtContent")!;
            if (tag is null || tag == "plan/commitments")
            {
                control.ReplaceWith(content.Nodes());
            }
            else if (tag == "plan/none")
            {
                control.Remove();
            }
            else if (tag.EndsWith("/*", StringComparison.Ordinal))
            {
                Loop(control, content, tag.Split('/')[^2]);
            }
            else
            {
                var run = new XElement(W + "r", new XElement(W + "t", $"{{{tag.Split('/')[^1]}}}"));
                control.ReplaceWith(control.Ancestors(W + "p").Any() ? run : new XElement(W + "p", run));
            }
        }
    }

    private static void Loop(XElement control, XElement content, string items)
    {
        XElement Run(string sign) => new(W + "r", new XElement(W + "t", $"{{{sign}{items}}}"));
        if (content.Element(W + "tr") is { } row)
        {
            row.Descendants(W + "p").First().Element(W + "pPr")!.AddAfterSelf(Run("#"));
            row.Descendants(W + "p").Last().Add(Run("/"));
            control.ReplaceWith(row);
        }
        else
        {
            control.ReplaceWith(new XElement(W + "p", Run("#")), content.Nodes(), new XElement(W + "p", Run("/")));
        }
    }

    private static JsonObject Words(XDocument document)
    {
        var plan = new JsonObject { ["commitment"] = new JsonArray() };
        JsonObject commitment = plan, milestone = plan;
        foreach (var control in document.Descendants(W + "sdt"))
        {
            switch (Tag(control)?.Split('/'))
            {
                case ["plan", var field] when field != "commitments":
                    plan[field] = TextOf(control);
                    break;
                case ["commitment", _]:
                    plan["commitment"]!.AsArray().Add(commitment = new JsonObject { ["milestone"] = new JsonArray() });
                    break;
                case ["commitment", _, "milestone", _]:
                    commitment["milestone"]!.AsArray().Add(milestone = []);
                    break;
                case ["commitment", _, var field]:
                    commitment[field] = TextOf(control);
                    break;
                case ["commitment", _, "milestone", _, var field]:
                    milestone[field] = TextOf(control);
                    break;
            }
        }

        return plan;
    }

    private static string? Tag(XElement control) => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val");

    private static string TextOf(XElement control) => string.Concat(control.Descendants().Select(one => one.Name.LocalName switch
    {
        "t" => one.Value,
        "br" => "\n",
        "p" when one.ElementsBeforeSelf().Any() => "\n",
        _ => "",
    }));
}
