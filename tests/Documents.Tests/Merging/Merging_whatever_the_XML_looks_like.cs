using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Merging.Abridging;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Reading;
using OgpTeams.Domain;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>
/// Settled controls are found in the bytes of the document. Programs write the same XML in many ways: what cannot be told apart
/// in the bytes is read whole, and the outcome is the same.
/// </summary>
public sealed partial class Merging_whatever_the_XML_looks_like
{
    private static readonly Texts _texts = new(Language.French);

    [Theory]
    [InlineData("as Word writes it", true)]
    [InlineData("single quotes", true)]
    [InlineData("spaces in tags", true)]
    [InlineData("byte order mark", true)]
    [InlineData("a > in an attribute", true)]
    [InlineData("tags typed as words", true)]
    [InlineData("end tags for empty elements", false)]
    [InlineData("an XML comment", false)]
    [InlineData("CDATA", false)]
    [InlineData("a mark like ours", false)]
    [InlineData("another prefix", false)]
    [InlineData("a second prefix", false)]
    [InlineData("UTF-16", false)]
    [InlineData("an entity in a tag", false)]
    [InlineData("a number used twice", false)]
    [InlineData("a bookmark without end", false)]
    public void Says_the_same(string writing, bool isAbridged)
    {
        var bytes = Written(writing);
        var values = PlanValues.Of(Changed, "P", _texts);
        var written = WrittenDocument.Open(bytes);
        Assert.Equal(isAbridged, Abridgement.Of(written.Package, values, written.Published!) is not null);

        var whole = DocumentMerge.Run(written, MergeTemplate.Of(PlanTemplate.Build(_texts), _texts), values, _texts,
            context => AddedByHand.Recognise(context, FormLabels.OfPlan, _texts));
        var outcome = Write(Changed, bytes);
        Assert.Equal(whole.Findings, outcome.Findings);
        Assert.Equal(new WordFile(whole.Bytes).Document.ToString(), new WordFile(outcome.Bytes).Document.ToString());
        Assert.Equal(["Notre nouvelle phrase."], TextsOf(outcome, What));
        Assert.Contains("Ajouté.", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.False(Write(Changed, outcome.Bytes).Changed);
    }

    private static byte[] Written(string how)
    {
        var bytes = Edit(file => file.Body.Elements().Last().AddBeforeSelf(Paragraph("Ajouté.")));
        var xml = new WordFile(bytes).Raw("word/document.xml").TrimStart('\uFEFF');
        var body = xml.IndexOf("<w:body>", StringComparison.Ordinal);
        Encoding encoding = how switch
        {
            "UTF-16" => Encoding.Unicode,
            "byte order mark" => Encoding.UTF8,
            _ => new UTF8Encoding(false),
        };
        var changed = how switch
        {
            "as Word writes it" or "byte order mark" => xml,
            "single quotes" => Attribute().Replace(xml, " ${1}='${2}'"),
            "spaces in tags" => xml[..body] + Attribute().Replace(xml[body..], "\r\n\t${1} = \"${2}\" "),
            "a > in an attribute" => xml.Replace("<w:alias w:val=\"", "<w:alias w:val=\"a > b /> ", StringComparison.Ordinal),
            "tags typed as words" => xml.Replace(
                "Ajouté.", "Ajouté.&lt;?ogp-unread 0?&gt;&lt;w:sdt&gt; &lt;w:tag w:val='plan/title'/&gt;", StringComparison.Ordinal),
            "end tags for empty elements" => Empty().Replace(xml, "<${1}${2}></${1}>"),
            "an XML comment" => xml.Replace("<w:body>", "<w:body><!-- <w:sdt> -->", StringComparison.Ordinal),
            "CDATA" => xml.Replace("Ajouté.", "<![CDATA[Ajouté.</w:sdt>]]>", StringComparison.Ordinal),
            "a mark like ours" => xml.Replace("<w:body>", "<w:body><?ogp-unread 0?>", StringComparison.Ordinal),
            "another prefix" => xml.Replace("xmlns:w=", "xmlns:x=", StringComparison.Ordinal).Replace("<w:", "<x:", StringComparison.Ordinal)
                .Replace("</w:", "</x:", StringComparison.Ordinal).Replace(" w:", " x:", StringComparison.Ordinal),
            "a second prefix" => xml.Replace("<w:body>", $"<w:body xmlns:o=\"{W}\">", StringComparison.Ordinal),
            "UTF-16" => xml.Replace("utf-8", "utf-16", StringComparison.OrdinalIgnoreCase),
            "an entity in a tag" => xml.Replace("w:val=\"plan/title\"", "w:val=\"plan&#x2F;title\"", StringComparison.Ordinal),
            "a number used twice" => Number().Replace(xml, "<w:id w:val=\"7\" />", 2),
            "a bookmark without end" => xml.Replace("<w:body>", "<w:body><w:bookmarkStart w:id=\"99999\" w:name=\"libre\" />", StringComparison.Ordinal),
            _ => throw new ArgumentException(how, nameof(how)),
        };
        using var output = new MemoryStream();
        output.Write(bytes);
        using (var archive = new ZipArchive(output, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var target = new StreamWriter(archive.CreateEntry("word/document.xml").Open(), encoding);
            target.Write(changed);
        }

        return output.ToArray();
    }

    [GeneratedRegex(""" (?<1>[\w:]+)="(?<2>[^"']*)"(?=[^<>]*>)""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Attribute();

    [GeneratedRegex("<(?<1>w:(tag|alias|id))(?<2>[^>]*?) ?/>", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Empty();

    [GeneratedRegex("<w:id w:val=\"[0-9]+\" />", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Number();
}
