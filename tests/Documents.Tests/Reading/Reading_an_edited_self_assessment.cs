using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.AssessmentSamples;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>What drafters type in a report counts when it is read, and stands in the report that is written from what was read.</summary>
public sealed class Reading_an_edited_self_assessment
{
    private const string Health = "assessment/commitment/H-1";

    private static readonly XNamespace _w14 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static readonly string _land = $"assessment/commitment/{Land.Id}";
    private static readonly string[] _row = ["Former les maires", "juin 2018", "", "Substantiel", "en cours"];
    private static readonly string[] _unwrapped = ["/results", "/nextSteps", "/moreInfo", "/level", "/leadAgency", "/status", "/milestone/M3/level"];
    private static readonly byte[] _first = Write(Assessed).Bytes;

    [Fact]
    public void Takes_the_progress_that_people_type_and_writes_the_same_report_again()
    {
        var edited = Edited(file =>
        {
            file.Type("assessment/peer-learning", "Deux visites.").Type("assessment/period", "Première année");
            Tick(file, _land, 3);
            Retype(file, _land + "/results", "Tout est délivré.\nLes litiges reculent.");
            Retype(file, _land + "/nextSteps", "Former les maires\nÉvaluer");
            Retype(file, Health + "/results", "Les critères sont choisis.");
            Retype(file, Health + "/moreInfo", "Voir le site.");
            file.Type(Health + "/status", "Rouge – en retard ou bloqué\nMotif\u00A0: marché infructueux");
            file.Type(_land + "/milestone/M4/level", "Limité").Type(_land + "/milestone/M4/status", "bloquée\u00A0: pluies");
        });
        var read = PlanReading.Read(edited);
        var (land, health) = (Progress(read, Land.Id), Progress(read, "H-1"));
        Assert.Equal(("Deux visites.", "Première année"), (Report(read).Sections["peer-learning"], Report(read).Period));
        Assert.Equal((CompletionLevel.Complete, ProgressStatus.OnTrack), (land.Level, land.Status));
        Assert.Equal("Tout est délivré.\nLes litiges reculent.", land.Results);
        Assert.Equal(["Former les maires", "Évaluer"], land.NextSteps.AsEnumerable());
        Assert.Equal("Consultable sur place.", land.MoreInfo);
        var last = land.Milestones[3];
        Assert.Equal(("M4", CompletionLevel.Limited, ProgressStatus.Blocked, "pluies"), (last.Id, last.Level, last.Status, last.Reason));
        Assert.Equal(
            (CompletionLevel.Limited, ProgressStatus.Blocked, "marché infructueux", "Les critères sont choisis.", "Voir le site."),
            (health.Level, health.Status, health.Reason, health.Results, health.MoreInfo));
        Assert.Equal([ReadingFindingKind.LevelNotTicked], Kinds(read).Select(one => one.Kind));

        // Written over the same report it changes what is worked out, and nothing people typed; a new report says the same.
        var (same, anew) = (Write(read.Plan, edited), Write(read.Plan));
        Assert.All([same, anew], outcome => Assert.Empty(outcome.Findings));
        Assert.Equal(new WordFile(anew.Bytes).AllText, new WordFile(same.Bytes).AllText);
        Assert.Equal("☐\u00A0Non débuté\n☐\u00A0Limité\n☐\u00A0Substantiel\n☒\u00A0Complété", new WordFile(anew.Bytes).TextOf(_land + "/level"));
        Assert.Equal(PlanJson.Write(read.Plan), PlanJson.Write(PlanReading.Read(anew.Bytes).Plan));
    }

    [Theory]
    [InlineData()]
    [InlineData(1, 2)]
    public void Reads_no_level_unless_one_box_is_ticked_and_says_what_to_do(params int[] ticked)
    {
        var read = PlanReading.Read(Edited(file => Tick(file, _land, ticked)), Language.English);
        Assert.Null(Progress(read, Land.Id).Level);
        var finding = read.Findings.First(one => one.Tag == _land + "/level");
        Assert.Equal(ReadingFindingKind.LevelNotTicked, finding.Kind);
        Assert.Contains("Tick one, and only one.", finding.Message, StringComparison.Ordinal);

        // What people ticked stands as they ticked it in a report written from what was read.
        var again = new WordFile(Write(read.Plan).Bytes);
        Assert.Equal(ticked, again.Control(_land + "/level").Descendants(_w14 + "checked").Index()
            .Where(box => (string?)box.Item.Attribute(_w14 + "val") == "1").Select(box => box.Index));
    }

    [Theory]
    [InlineData("bloquée : le prestataire a fait défaut", ProgressStatus.Blocked, "le prestataire a fait défaut")]
    [InlineData("Bloqué", ProgressStatus.Blocked, null)]
    [InlineData("achevée.", ProgressStatus.Done, null)]
    [InlineData("Terminé", ProgressStatus.Done, null)]
    [InlineData("En cours, les agents sont formés", ProgressStatus.OnTrack, "les agents sont formés")]
    [InlineData("abandonnée\nMotif : devenu une loi", ProgressStatus.Abandoned, "devenu une loi")]
    [InlineData("in progress – two towns left", ProgressStatus.OnTrack, "two towns left")]
    [InlineData("Motif : les pluies", null, "les pluies")]
    [InlineData("retard de 12 jours\nMotif : les pluies", null, "les pluies")]
    [InlineData("", null, null)]
    public void Takes_a_status_and_its_reason_as_people_type_them(string typed, ProgressStatus? status, string? reason)
    {
        var read = PlanReading.Read(Edited(file => file.Type(_land + "/milestone/M3/status", typed)));
        Assert.Equal((status, reason), (Progress(read, Land.Id).Milestones[2].Status, Progress(read, Land.Id).Milestones[2].Reason));
    }

    [Theory]
    [InlineData("/milestone/M3/status", "Tout va bien", ReadingFindingKind.StatusNotUnderstood, "status")]
    [InlineData("/milestone/M3/level", "Presque fini", ReadingFindingKind.LevelNotUnderstood, "level")]
    [InlineData("/status", "En bonne voie", ReadingFindingKind.StatusNotUnderstood, "status")]
    [InlineData("/changed", "Rien de grave.", ReadingFindingKind.WordsKept, "changed")]
    public void Keeps_words_that_are_no_value_and_puts_them_there_again(string field, string typed, ReadingFindingKind kind, string unread)
    {
        var read = PlanReading.Read(Edited(file => file.Type(_land + field, typed)));
        Assert.Contains((kind, _land + field), Kinds(read));
        var progress = Progress(read, Land.Id);
        var owner = field.Contains("milestone", StringComparison.Ordinal) ? (OpenObject)progress.Milestones[2] : progress;
        Assert.Equal(typed, owner.Others.Single(one => one.Name == "unread").Value.GetProperty(unread).GetString());

        var again = Write(read.Plan).Bytes;
        Assert.Equal(typed, new WordFile(again).TextOf(_land + field));
        Assert.Equal(PlanJson.Write(read.Plan), PlanJson.Write(PlanReading.Read(again).Plan));
    }

    [Fact]
    public void Keeps_apart_a_light_that_people_changed_and_words_in_what_is_drawn()
    {
        var read = PlanReading.Read(Edited(file =>
        {
            file.Type(Health + "/status", "Vert – dans les temps\nMotif : prestataire défaillant");
            file.Control("assessment/summary").Descendants(W + "p").Last().AddAfterSelf(Paragraph("Vu avec le ministre."));
        }));
        Assert.Equal((ProgressStatus.Blocked, "prestataire défaillant"), (Progress(read, "H-1").Status, Progress(read, "H-1").Reason));
        Assert.Equal(["Vert – dans les temps"], Unplaced(Progress(read, "H-1")));
        Assert.Equal(["Vu avec le ministre."], Unplaced(Report(read)));
    }

    [Fact]
    public void Takes_corrections_to_the_plan_and_flags_them_in_the_next_report()
    {
        var plan = With(report => report with { Since = null });
        var read = PlanReading.Read(Edited(Write(plan).Bytes, file => file.Type(_land + "/what", "Une autre phrase.")
            .Type(_land + "/contactAgency", "Autre agence").Type(Health + "/heading", "Engagement 7 – Noter les cliniques")
            .Type(_land + "/milestone/M1/output", "Un rapport").Type("assessment/country", "Tapirie")
            .Type("assessment/title", "Rapport d’auto-évaluation de mi-parcours – Plan renommé")));
        var land = read.Plan.Commitments[0];
        Assert.Equal(("Une autre phrase.", "Autre agence", "Un rapport"), (land.What, land.LeadAgency, land.Milestones[0].Deliverable));
        Assert.Equal(("7", "Noter les cliniques"), (read.Plan.Commitments[1].Number, read.Plan.Commitments[1].Name));
        Assert.Equal(("Tapirie", "Plan renommé"), (read.Plan.Country, read.Plan.Title));
        Assert.Equal(Land.Milestones[0].Budget, land.Milestones[0].Budget);
        Assert.Equal(Land.What, Report(read).Since!.Commitments[0].What);

        var changed = new WordFile(Write(read.Plan).Bytes).TextOf(_land + "/changed");
        Assert.Contains("Autre agence", changed, StringComparison.Ordinal);
        Assert.Contains("étape clé «\u00A0" + Land.Milestones[0].Title, changed, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_plan_as_it_is_when_a_title_or_a_withdrawn_commitment_is_edited()
    {
        var grants = $"assessment/commitment/{Grants.Id}";
        var read = PlanReading.Read(Edited(file =>
        {
            file.Type("assessment/title", "Notre bilan");
            file.Type(grants + "/what", "Ce qu’il était.");
        }));
        Assert.Equal((Plan.Title, 4), (read.Plan.Title, read.Plan.Commitments.Length));
        Assert.Equal(Grants.What, read.Plan.Commitments[3].What);
        Assert.Equal(Grants.Id, Report(read).Since!.Commitments[1].Id);
        Assert.Equal("Ce qu’il était.", Report(read).Since!.Commitments[1].What);
        var again = new WordFile(Write(read.Plan).Bytes);
        Assert.Equal(("Notre bilan", "Ce qu’il était."), (again.TextOf("assessment/title"), again.TextOf(grants + "/what")));
    }

    [Fact]
    public void Keeps_in_the_plan_what_was_deleted_from_the_report()
    {
        var read = PlanReading.Read(Edited(file =>
        {
            file.Control(Health).Remove();
            file.Control(_land + "/milestone/M2").Remove();
        }));
        Assert.Equal(["land", "H-1"], read.Plan.Commitments.Take(2).Select(one => one.Id == Land.Id ? "land" : one.Id));
        Assert.Equal(Land.Milestones.Select(one => one.Id), read.Plan.Commitments[0].Milestones.Select(one => one.Id));
        Assert.DoesNotContain(Report(read).Commitments, one => one.Id == "H-1");
        Assert.DoesNotContain(Progress(read, Land.Id).Milestones, one => one.Id == "M2");
        Assert.Contains((ReadingFindingKind.Missing, Health), Kinds(read));
        Assert.Contains((ReadingFindingKind.Missing, _land + "/milestone/M2"), Kinds(read));
    }

    [Fact]
    public void Gives_an_id_to_a_milestone_that_people_added_with_its_progress()
    {
        var read = PlanReading.Read(Edited(file => file.Control(_land + "/milestone/M3").AddAfterSelf(new XElement(
            W + "tr", _row.Select(cell => new XElement(W + "tc", Paragraph(cell)))))));
        var added = read.Plan.Commitments[0].Milestones[3];
        Assert.Equal(("Former les maires", PartialDate.Of(2018, 6)), (added.Title, added.StartDate));
        Assert.Contains(new OpenMilestoneProgress(added.Id, CompletionLevel.Substantial, ProgressStatus.OnTrack), Progress(read, Land.Id).Milestones);
        Assert.Contains((ReadingFindingKind.Added, $"{_land}/milestone/{added.Id}"), Kinds(read));
    }

    [Fact]
    public void Joins_words_under_a_heading_and_keeps_those_that_stand_apart()
    {
        var read = PlanReading.Read(Edited(file =>
        {
            file.Control(_land + "/results").AddAfterSelf(Paragraph("Et une suite."));
            file.Control(_land).Element(W + "sdtContent")!.Elements(W + "tbl").First().AddAfterSelf(Paragraph("Note : à relire."));
            file.Control("assessment/lessons").AddAfterSelf(Paragraph("Relire avant de signer."));
        }));
        Assert.EndsWith("erreurs.\nEt une suite.", Progress(read, Land.Id).Results, StringComparison.Ordinal);
        Assert.Equal(["Note : à relire."], Unplaced(Progress(read, Land.Id)));
        Assert.Equal("Allotir.\nRelire avant de signer.", Report(read).Sections["lessons"]);
        Assert.Contains((ReadingFindingKind.Joined, _land + "/results"), Kinds(read));
        Assert.Contains((ReadingFindingKind.Joined, "assessment/lessons"), Kinds(read));
    }

    [Fact]
    public void Finds_the_words_of_controls_that_were_removed_by_their_labels()
    {
        var read = PlanReading.Read(Edited(file =>
        {
            foreach (var field in _unwrapped)
            {
                var control = file.Control(_land + field);
                control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
            }
        }));
        AssertSame(Assessed, read.Plan);
    }

    [Fact]
    public void Counts_what_is_inserted_under_tracking_and_not_what_is_deleted()
    {
        var read = PlanReading.Read(Edited(file =>
        {
            var content = file.Control(_land + "/leadAgency").Element(W + "sdtContent")!;
            content.ReplaceNodes(
                new XElement(W + "del", Mark(901), content.Elements(W + "r").Select(run => new XElement(W + "r", new XElement(W + "delText", WordFile.Text(run))))),
                new XElement(W + "ins", Mark(902), Run("La mairie")));
        }));
        Assert.Equal("La mairie", read.Plan.Commitments[0].LeadAgency);
        Assert.Contains((ReadingFindingKind.PendingTrackedChange, _land + "/leadAgency"), Kinds(read));
    }

    [Theory]
    [InlineData(AssessmentKind.Midterm, "fr")]
    [InlineData(AssessmentKind.EndOfTerm, "en")]
    public void Reads_by_the_tags_when_the_hidden_part_is_gone(AssessmentKind kind, string language)
    {
        var plan = With(report => report with { Kind = kind }) with { Language = language };
        var read = PlanReading.Read(Reading_an_edited_plan.WithoutHiddenPart(Write(plan, kind: kind).Bytes));
        Assert.Equal((Plan.Title, kind), (read.Plan.Title, Report(read).Kind));
        Assert.Equal([CommitmentStatus.Retained, CommitmentStatus.Retained, CommitmentStatus.Retained, CommitmentStatus.SetAside], read.Plan.Commitments.Select(one => one.Status));
        var (land, given) = (Progress(read, Land.Id), Midterm.Commitments[0]);
        Assert.Equal((given.Level, given.Results, given.MoreInfo), (land.Level, land.Results, land.MoreInfo));
        Assert.Equal(given.NextSteps.AsEnumerable(), land.NextSteps);
        Assert.Equal(given.Milestones.Select(one => (one.Id, one.Level)), land.Milestones.Select(one => (one.Id, one.Level)));
        Assert.Equal("prestataire défaillant", Progress(read, "H-1").Reason);
        Assert.Equal("devenu une obligation légale", Progress(read, Grants.Id).Reason);
    }

    [Fact]
    public void Reads_a_template_as_empty_and_one_filled_by_hand_as_a_report()
    {
        var template = AssessmentDocument.Template(Language.English);
        Assert.Empty(PlanReading.Read(template).Plan.Assessments);

        var filled = PlanReading.Read(Edited(template, file =>
        {
            file.Type("assessment/title", "Mid-term self-assessment report – Open Tapir").Type("assessment/commitment/*/name", "Open land");
            file.Type("assessment/commitment/*/milestone/*/title", "Gather").Type("assessment/commitment/*/milestone/*/level", "Complete");
            Retype(file, "assessment/commitment/*/results", "Done.");
            Tick(file, "assessment/commitment/*", 2);
        }));
        var commitment = Assert.Single(filled.Plan.Commitments);
        var progress = Progress(filled, commitment.Id);
        Assert.Equal(("Open Tapir", "Open land", "Gather"), (filled.Plan.Title, commitment.Name, Assert.Single(commitment.Milestones).Title));
        Assert.Equal((CompletionLevel.Substantial, "Done.", CompletionLevel.Complete), (progress.Level, progress.Results, Assert.Single(progress.Milestones).Level));
        Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(PlanJson.Write(filled.Plan)));
    }

    [Fact]
    public void Reads_our_form_by_its_labels_when_nothing_of_ours_is_left()
    {
        var bare = Edited(Reading_an_edited_plan.WithoutHiddenPart(_first), file =>
        {
            foreach (var control in file.Controls.Reverse())
            {
                control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
            }

            file.Body.Descendants().Where(one => one.Name == W + "bookmarkStart" || one.Name == W + "bookmarkEnd").Remove();
        });
        var read = PlanReading.Read(bare);
        Assert.Contains((ReadingFindingKind.ReadByLabels, ""), Kinds(read));
        Assert.Equal(Assessed.Commitments.Length, read.Plan.Commitments.Length);
        var (land, given) = (Report(read).Commitments[0], Midterm.Commitments[0]);
        Assert.Equal((given.Level, given.Results, given.MoreInfo), (land.Level, land.Results, land.MoreInfo));
        Assert.Equal(given.NextSteps.AsEnumerable(), land.NextSteps);
        Assert.Equal(given.Milestones.Select(one => one.Level), land.Milestones.Select(one => one.Level));
        Assert.Equal("Allotir.", Report(read).Sections["lessons"]);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Reads_a_report_that_LibreOffice_saved(string language)
    {
        var plan = Assessed with { Language = language };
        var read = PlanReading.Read(Office.SaveAgain(Write(plan).Bytes));
        AssertSame(plan, read.Plan);
        Assert.Equal(ReadingFindingKind.Relinked, Kinds(read).First().Kind);
        Assert.All(Kinds(read).Skip(1), one => Assert.Equal(ReadingFindingKind.LevelNotTicked, one.Kind));
    }

    [Fact]
    public void Reads_what_people_typed_in_a_report_that_LibreOffice_saved()
    {
        var edited = Edited(file =>
        {
            Tick(file, _land, 3);
            Retype(file, Health + "/results", "Les critères sont choisis.\nDeux réunions.");
            file.Type(_land + "/milestone/M4/status", "bloquée : pluies").Type("assessment/peer-learning", "Deux visites.");
        });
        AssertSame(PlanReading.Read(edited).Plan, PlanReading.Read(Office.SaveAgain(edited)).Plan);
    }

    private static void AssertSame(OpenPlan expected, OpenPlan actual) =>
        Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(expected)), Encoding.UTF8.GetString(PlanJson.Write(actual)));

    private static byte[] Edited(Action<WordFile> edit) => Edited(_first, edit);

    private static byte[] Edited(byte[] bytes, Action<WordFile> edit) => Reading_an_edited_plan.Edited(bytes, edit);

    private static OpenAssessment Report(PlanFromDocument read) => Assert.Single(read.Plan.Assessments);

    private static OpenProgress Progress(PlanFromDocument read, string id) => Report(read).Commitments.Single(one => one.Id == id);

    private static IEnumerable<(ReadingFindingKind Kind, string Tag)> Kinds(PlanFromDocument read) => read.Findings.Select(one => (one.Kind, one.Tag));

    private static IEnumerable<string?> Unplaced(OpenObject owner) =>
        owner.Others.Single(one => one.Name == "unplaced").Value.EnumerateArray().Select(one => one.GetString());

    private static XAttribute[] Mark(int id) => [new(W + "id", id), new(W + "author", "Claire")];

    /// <summary>Types over a field of paragraphs.</summary>
    private static void Retype(WordFile file, string tag, string text)
    {
        var control = file.Control(tag);
        control.Element(W + "sdtPr")!.Elements(W + "showingPlcHdr").Remove();
        var style = control.Descendants(W + "pPr").FirstOrDefault();
        control.Element(W + "sdtContent")!.ReplaceNodes(text.Split('\n').Select(line => new XElement(W + "p", style, Run(line))));
    }

    private static void Tick(WordFile file, string form, params int[] chosen)
    {
        foreach (var (i, mark) in file.Control(form + "/level").Descendants(_w14 + "checkbox").Index())
        {
            mark.Element(_w14 + "checked")!.SetAttributeValue(_w14 + "val", chosen.Contains(i) ? "1" : "0");
            mark.Ancestors(W + "sdt").First().Descendants(W + "t").Single().Value = chosen.Contains(i) ? "☒" : "☐";
        }
    }
}
