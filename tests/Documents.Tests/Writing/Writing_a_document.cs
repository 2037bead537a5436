using System.Globalization;
using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Reports;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Documents.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Writing;

public sealed class Writing_a_document
{
    private const string Nasty = "=cmd|' /C calc'!A0 <b>&amp; {{x}} { MERGEFIELD nom } \u0001\u000B \uD800 \uFFFE 🎒 👩‍👩‍👧\t fin  \n\nשלום עולם\r\nfin";

    private static readonly string[] _fields =
        ["title", "description", "reformulation", "notes", "desirability", "feasibility", "rank"];

    public static TheoryData<string, byte[]> Documents => new()
    {
        { "subject sheet", SubjectSheetDocument.Write(Samples.Sheet, null).Bytes },
        { "subject sheet in English", SubjectSheetDocument.Write(Samples.Sheet with { Heading = English(Samples.Sheet.Heading) }, null).Bytes },
        { "empty subject sheet", SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [] }, null).Bytes },
        { "nasty subject sheet", SubjectSheetDocument.Write(NastySheet, null).Bytes },
        { "crowded subject sheet", SubjectSheetDocument.Write(Crowded, null).Bytes },
        { "report", ReportDocument.Write(Samples.Report, null).Bytes },
        { "report in English", ReportDocument.Write(Samples.Report with { Heading = English(Samples.Report.Heading) }, null).Bytes },
        { "empty report", ReportDocument.Write(EmptyReport, null).Bytes },
        { "nasty report", ReportDocument.Write(NastyReport, null).Bytes },
        { "plan", PlanDocument.Write(PlanSamples.Plan, "P", null).Bytes },
        { "plan in English", PlanDocument.Write(PlanSamples.Plan with { Language = "en" }, "P", null).Bytes },
        { "empty plan", PlanDocument.Write(new() { Id = "P", Title = "" }, "P", null).Bytes },
        { "nasty plan", PlanDocument.Write(NastyPlan, "P", null).Bytes },
        { "canvas", CanvasDocument.Write(PlanSamples.Canvas, null).Bytes },
        { "canvas in English", CanvasDocument.Write(PlanSamples.Canvas with { Heading = English(PlanSamples.Canvas.Heading) }, null).Bytes },
        { "empty canvas", CanvasDocument.Write(EmptyCanvas, null).Bytes },
        { "nasty canvas", CanvasDocument.Write(NastyCanvas, null).Bytes },
        { "roadmap", RoadmapDocument.Write(PlanSamples.Roadmap, null).Bytes },
        { "roadmap in English", RoadmapDocument.Write(PlanSamples.Roadmap with { Heading = English(PlanSamples.Roadmap.Heading) }, null).Bytes },
        { "empty roadmap", RoadmapDocument.Write(PlanSamples.Roadmap with { Milestones = [], SubActions = [], Commitment = "" }, null).Bytes },
        { "nasty roadmap", RoadmapDocument.Write(NastyRoadmap, null).Bytes },
        { "plan template", PlanDocument.Template(Language.French) },
        { "plan template in English", PlanDocument.Template(Language.English) },
        { "canvas template", CanvasDocument.Template(Language.French) },
        { "roadmap template", RoadmapDocument.Template(Language.English) },
        { "subject sheet template", SubjectSheetDocument.Template(Language.French) },
        { "report template", ReportDocument.Template(Language.English) },
    };

    private static WorkshopHeading English(WorkshopHeading heading) => heading with { Language = Language.English };

    private static SubjectSheetContent NastySheet => Samples.Sheet with
    {
        Heading = Samples.Sheet.Heading with
        {
            Title = Nasty,
            Plan = Nasty,
            Names = Samples.Named(Nasty),
        },
        Subjects =
        [
            Samples.Registry with
            {
                Title = Nasty,
                Description = Nasty,
                Notes = Nasty,
                Author = new(Nasty),
                MergedFrom = [Samples.Registry with { Title = Nasty }],
            },
        ],
    };

    private static SubjectSheetContent Crowded => Samples.Sheet with
    {
        Subjects = Enumerable.Range(1, 40).Select(rank => Samples.Subject(
            "S" + rank.ToString(CultureInfo.InvariantCulture), $"Sujet {rank}", "Une phrase.", rank < 20 ? 3 : 1, 3, rank)).ToList(),
    };

    private static ReportContent EmptyReport => Samples.Report with
    {
        Heading = Samples.Report.Heading with { Administration = "" },
        Objective = "",
        Participants = [],
        UnnamedParticipants = 0,
        Profiles = [],
        Steps = [],
        NextSteps = [],
        Contact = null,
        NextDate = null,
        Notices = [],
    };

    private static ReportContent NastyReport => Samples.Report with
    {
        Objective = Nasty,
        Participants = [new(Nasty, Nasty, null, null)],
        Steps = [new(1, "F1-S1", Nasty, 5, 1.5, [new(Nasty, [Nasty, Nasty], true), new(null, [Nasty], false)], [Nasty])],
        NextSteps = [Nasty],
        Notices = [Nasty],
    };

    private static OpenPlan NastyPlan => PlanSamples.Plan with
    {
        Title = Nasty,
        Country = Nasty,
        Sections = new() { Introduction = Nasty, Efforts = Nasty, Process = Nasty },
        Commitments =
        [
            PlanSamples.Land with
            {
                Number = Nasty,
                Name = Nasty,
                LeadAgency = Nasty,
                PublicProblem = Nasty,
                OgpValues = new() { Transparency = new(true, Nasty) },
                StateActors = [Nasty, Nasty],
                Milestones = [new() { Id = "M", Title = Nasty, Deliverable = Nasty, Budget = Nasty }],
            },
        ],
    };

    private static CanvasContent EmptyCanvas => PlanSamples.Canvas with
    {
        Heading = PlanSamples.Canvas.Heading with { Administration = "" },
        Subjects = [],
        Boxes = new Dictionary<string, string>(),
        Proposals = [],
        Ideas = [],
        Reformulations = [],
    };

    private static CanvasContent NastyCanvas => PlanSamples.Canvas with
    {
        Heading = PlanSamples.Canvas.Heading with { Title = Nasty, Names = Samples.Named(Nasty) },
        Subjects = [Samples.Subject("S", Nasty, Nasty, null, null, null)],
        Boxes = new Dictionary<string, string> { ["title"] = Nasty, ["about"] = Nasty, ["what"] = Nasty },
        Proposals = [PlanSamples.Proposal("what", Nasty, author: Nasty)],
        Ideas = [new(Nasty, [PlanSamples.Idea(Nasty, Nasty)])],
        Reformulations = [new([new(Nasty, Nasty)], Samples.Said(author: Nasty))],
    };

    private static RoadmapContent NastyRoadmap => PlanSamples.Roadmap with
    {
        Heading = PlanSamples.Roadmap.Heading with { Names = Samples.Named(Nasty) },
        Commitment = Nasty,
        Milestones = [PlanSamples.MilestoneOf("M", Nasty, ["S"], Nasty) with { Duration = Nasty, Budget = Nasty }],
        SubActions = [PlanSamples.SubAction("S", Nasty, selected: true, author: Nasty, prompt: "P")],
        Prompts = [new("P", new(Nasty, Nasty), PromptAudience.Common)],
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void Leaves_nothing_to_correct(string document, byte[] bytes)
    {
        var findings = DocumentCheck.Validate(bytes);
        Assert.True(findings.Count == 0, document + "\n" + string.Join('\n', findings));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Gives_each_control_a_small_positive_id_of_its_own(string document, byte[] bytes)
    {
        var ids = new WordFile(bytes).Controls
            .Select(control => (int)control.Element(W + "sdtPr")!.Element(W + "id")!.Attribute(W + "val")!).ToList();
        Assert.True(ids.TrueForAll(id => id is > 0 and < 100_000) && ids.Distinct().Count() == ids.Count, document);
    }

    [Fact]
    public void Is_the_same_to_the_byte_for_the_same_content() => Assert.Equal(
        SubjectSheetDocument.Write(Samples.Sheet, null).Bytes, SubjectSheetDocument.Write(Samples.Sheet, null).Bytes);

    [Fact]
    public void Tags_every_field_with_the_subject_it_belongs_to() => Assert.Superset(
        new HashSet<string>(
            _fields.SelectMany(field => Samples.Subjects.Select(subject => $"subject/{subject.Id}/{field}"))),
        new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).Tags.ToHashSet(StringComparer.Ordinal));

    [Fact]
    public void Tags_every_field_of_the_report() => Assert.Superset(
        new HashSet<string>
        {
            "report/title", "report/date", "report/participants", "report/nextSteps", "report/contact", "report/nextDate",
            "report/step/1/summary", "report/step/1/notes", "report/step/4/summary", "report/step/4/notes",
        },
        new WordFile(ReportDocument.Write(Samples.Report, null).Bytes).Tags.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [InlineData("Deux lignes\nde texte")]
    [InlineData("{ MERGEFIELD nom } <b>gras</b> =cmd &amp; {{x}}")]
    [InlineData("🎒 👩‍👩‍👧‍👦 é e\u0301")]
    [InlineData("  des   espaces  partout")]
    [InlineData("une\ttabulation")]
    [InlineData("مرحبا\nBonjour\nשלום")]
    public void Gives_text_back_as_it_went_in(string text)
    {
        var written = new WordFile(SubjectSheetDocument.Write(
            Samples.Sheet with { Subjects = [Samples.Registry with { Title = text, Description = text, Notes = text }] }, null).Bytes);
        Assert.All(["title", "description", "notes"], field => Assert.Equal(text, written.TextOf($"subject/{Samples.Registry.Id}/{field}")));
    }

    [Fact]
    public void Gives_ten_thousand_characters_back()
    {
        var text = string.Concat(Enumerable.Repeat("Une phrase assez longue. ", 400)).Trim();
        var written = SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [Samples.Registry with { Description = text }] }, null);
        Assert.Equal(text, new WordFile(written.Bytes).TextOf($"subject/{Samples.Registry.Id}/description"));
    }

    [Fact]
    public void Shows_and_reports_characters_that_XML_forbids()
    {
        var outcome = SubjectSheetDocument.Write(
            Samples.Sheet with { Subjects = [Samples.Registry with { Description = "avant\u0001\uD800après" }] }, null);
        Assert.Equal("avant\uFFFD\uFFFDaprès", new WordFile(outcome.Bytes).TextOf($"subject/{Samples.Registry.Id}/description"));
        Assert.Contains(outcome.Findings, finding => finding.Kind == MergeFindingKind.CharactersReplaced);
        Assert.All(outcome.Findings, Named);

        // Written anew, merged, and in a template of the administration's own: named as people know it.
        var sheet = Samples.Sheet with { Subjects = [Samples.Registry with { Description = "autre\u0001" }] };
        Assert.Contains(SubjectSheetDocument.Write(sheet, outcome.Bytes).Findings, finding => finding.Kind == MergeFindingKind.CharactersReplaced);
        Assert.All(SubjectSheetDocument.Write(sheet, outcome.Bytes).Findings, Named);
        Assert.All(SubjectSheetDocument.Write(sheet, null, SubjectSheetDocument.Template(Language.French)).Findings, Named);

        static void Named(MergeFinding finding) => Assert.DoesNotContain("subject/", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_right_to_left_lines_so()
    {
        var sheet = new WordFile(SubjectSheetDocument.Write(
            Samples.Sheet with { Subjects = [Samples.Registry with { Title = "مرحبا", Description = "Bonjour\nمرحبا" }] }, null).Bytes);
        Assert.True(sheet.Control($"subject/{Samples.Registry.Id}/title").Parent!.Descendants(W + "bidi").Any());
        Assert.Equal(
            [false, true],
            sheet.Control($"subject/{Samples.Registry.Id}/description").Descendants(W + "r").Select(run => run.Descendants(W + "rtl").Any()));

        var report = new WordFile(ReportDocument.Write(Samples.Report with { NextSteps = ["Bonjour", "مرحبا"] }, null).Bytes);
        Assert.Equal(
            [false, true],
            report.Control("report/nextSteps").Descendants(W + "p").Select(paragraph => paragraph.Descendants(W + "bidi").Any()));
    }

    [Fact]
    public void Shows_a_placeholder_dark_enough_where_nothing_is_known()
    {
        var file = new WordFile(SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [Samples.Registry with { Notes = "" }] }, null).Bytes);
        Assert.NotNull(file.Control($"subject/{Samples.Registry.Id}/notes").Element(W + "sdtPr")!.Element(W + "showingPlcHdr"));
        Assert.Contains("w:val=\"595959\"", file.Raw("word/styles.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_document_id_and_what_it_wrote_beside_the_text()
    {
        var file = new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes);
        var published = file.Xml("customXml/item1.xml")!.Root!;
        Assert.Equal("urn:ogpteams:published:1", published.Name.NamespaceName);
        Assert.Equal(Samples.Sheet.Heading.DocumentId, (string?)published.Attribute("document"));
        Assert.DoesNotContain("subventions", published.ToString(), StringComparison.Ordinal);
        Assert.Contains(Samples.Sheet.Heading.DocumentId, file.Raw("docProps/custom1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_nobody_who_did_not_consent()
    {
        Assert.Contains("Proposé par", TextOf(Samples.Registry), StringComparison.Ordinal);
        Assert.DoesNotContain("Proposé par", TextOf(Samples.Registry with { Author = null }), StringComparison.Ordinal);

        static string TextOf(SubjectView subject) =>
            new WordFile(SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [subject] }, null).Bytes).AllText;
    }

    [Fact]
    public void Says_so_when_there_is_no_subject() => Assert.Contains(
        "Aucun sujet n’a été proposé",
        new WordFile(SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [] }, null).Bytes).AllText, StringComparison.Ordinal);

    [Fact]
    public void Labels_one_point_with_all_the_subjects_that_share_it()
    {
        var chart = new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).Raw("word/charts/chart1.xml");
        Assert.Contains(">1, 4<", chart, StringComparison.Ordinal);
    }

    [Fact]
    public void Gives_the_figures_of_the_chart_as_its_alternative_text()
    {
        var description = (string?)new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).Body
            .Descendants(Wp + "docPr").Single().Attribute("descr");
        Assert.Contains("1, «\u00A0Ouvrir le registre des subventions\u00A0»\u00A0: désirabilité 4,5, faisabilité 4", description, StringComparison.Ordinal);
    }
}
