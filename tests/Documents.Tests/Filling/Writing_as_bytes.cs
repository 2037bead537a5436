using System.Xml.Linq;
using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Filling;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Filling;

/// <summary>A new document from our own template is written as bytes; what is built as elements must say the same.</summary>
public sealed class Writing_as_bytes
{
    private static readonly Texts _texts = new(Language.French);

    [Fact]
    public void Says_what_the_elements_say_in_a_plan() => AssertSame(
        PlanValues.Of(With(Land, Portal with { Milestones = Land.Milestones }), "P", _texts), () => PlanTemplate.Build(_texts));

    [Fact]
    public void Says_what_the_elements_say_in_an_empty_plan() =>
        AssertSame(PlanValues.Of(new OpenPlan { Id = "P", Title = "Plan" }, "P", _texts), () => PlanTemplate.Build(_texts));

    [Fact]
    public void Says_what_the_elements_say_in_a_canvas() => AssertSame(CanvasValues.Of(Canvas, _texts), () => CanvasTemplate.Build(_texts));

    [Fact]
    public void Says_what_the_elements_say_in_a_roadmap() => AssertSame(RoadmapValues.Of(Roadmap, _texts), () => RoadmapTemplate.Build(_texts));

    /// <summary>The budget is a column of its own: some forms have it, others not.</summary>
    [Fact]
    public void Says_what_the_elements_say_of_a_column_that_goes()
    {
        AssertSame(PlanValues.Of(With(Grants), "P", _texts), () => PlanTemplate.Build(_texts));
        AssertSame(PlanValues.Of(With(Land, Grants, Portal, Grants with { Id = "C-12" }), "P", _texts), () => PlanTemplate.Build(_texts));
    }

    private static void AssertSame(DocumentValues values, Func<DocxPackage> template)
    {
        var compiled = TemplateCompiler.Compile(template());
        var columns = OptionalColumns.In(values, compiled);
        var optional = columns.Count == 0 ? null : new OptionalColumns(
            columns, values, gone => TemplateCompiler.Compile(OptionalColumns.TakenFrom(template(), gone)));
        var streamed = new StreamedDocument(compiled, values, _texts, optional);
        Assert.True(streamed.CanWrite);
        var findings = new Findings(_texts);
        var fresh = FreshDocument.From(template(), values, _texts, findings);
        Contents.Refresh(fresh.Package);
        var (bytes, elements) = (streamed.Write(), new WordFile(fresh.Package.ToBytes()));
        Assert.Equal(findings.All, bytes.Findings);
        Assert.Equal(Plain(elements), Plain(new(bytes.Bytes)));
        Assert.Equal(Entries(elements), Entries(new(bytes.Bytes)));
        Assert.Empty(DocumentCheck.Validate(bytes.Bytes));
    }

    // But for the fingerprint of the whole, which only a finished document has.
    private static string Entries(WordFile file)
    {
        var root = System.Xml.Linq.XDocument.Parse(file.Raw("customXml/item1.xml")).Root!;
        root.Attribute("untouched")?.Remove();
        return root.ToString(System.Xml.Linq.SaveOptions.DisableFormatting);
    }

    /// <summary>Without the numbers of bookmarks, which are given in another order.</summary>
    private static string Plain(WordFile file)
    {
        file.Body.Descendants().Where(one => one.Name == W + "bookmarkStart" || one.Name == W + "bookmarkEnd")
            .Attributes(W + "id").Remove();
        return file.Body.ToString(SaveOptions.DisableFormatting);
    }
}
