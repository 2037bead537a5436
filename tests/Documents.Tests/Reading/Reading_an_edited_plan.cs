using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>What drafters do to a plan in Word counts when it is read.</summary>
public sealed class Reading_an_edited_plan
{
    private static readonly string _land = $"commitment/{Land.Id}";
    private static readonly string[] _inCells = ["/leadAgency", "/milestone/M1/budget"];
    private static readonly string[] _alone = ["/publicProblem", "/milestone/M1/budget"];
    private static readonly byte[] _first = PlanDocument.Write(Plan, Plan.Id, null).Bytes;

    [Fact]
    public void Takes_edited_text_over_what_was_kept()
    {
        var bytes = PlanDocument.Write(With(Land with { What = "  gardé  ", StateActors = ["a\nb"] }), "P", null).Bytes;
        var read = Read(bytes, file => file.Type(_land + "/what", "La phrase du rédacteur.").Type(_land + "/stateActors", "Les maires"));
        Assert.Equal("La phrase du rédacteur.", read.Plan.Commitments[0].What);
        Assert.Equal(["Les maires"], read.Plan.Commitments[0].StateActors.AsEnumerable());
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("30 juin 2017", "2017-06-30")]
    [InlineData("1er mars 2026", "2026-03-01")]
    [InlineData("juin 2017", "2017-06")]
    [InlineData("fin juin 2023", "2023-06")]
    [InlineData("30/06/2023", "2023-06-30")]
    [InlineData("2023-06", "2023-06")]
    [InlineData("June 2023", "2023-06")]
    [InlineData("June 30, 2023", "2023-06-30")]
    [InlineData("29/02/2024", "2024-02-29")]
    public void Takes_dates_as_drafters_type_them(string typed, string date)
    {
        var read = Read(file => file.Type(_land + "/endDate", typed).Type(_land + "/milestone/M1/endDate", typed));
        Assert.Equal(PartialDate.Parse(date), read.Plan.Commitments[0].EndDate);
        Assert.Equal(PartialDate.Parse(date), read.Plan.Commitments[0].Milestones[0].EndDate);
        Assert.Empty(read.Findings);
    }

    [Theory]
    [InlineData("31/06/2023")]
    [InlineData("06/30/2023")]
    [InlineData("29/02/2023")]
    [InlineData("dès que possible")]
    public void Reports_what_is_no_date_and_keeps_the_words_through_another_document(string typed)
    {
        var read = Read(file => file.Type(_land + "/endDate", typed));
        Assert.Equal([(ReadingFindingKind.DateNotUnderstood, _land + "/endDate")], Kinds(read));
        Assert.Null(read.Plan.Commitments[0].EndDate);
        Assert.Equal(typed, Unread(read, "endDate"));

        var again = PlanReading.Read(PlanDocument.Write(read.Plan, "P", null).Bytes);
        Assert.Equal(PlanJson.Write(read.Plan), PlanJson.Write(again.Plan));
        Assert.Equal(typed, Unread(again, "endDate"));
    }

    [Fact]
    public void Takes_both_dates_typed_in_one_place()
    {
        var read = Read(file => file.Type("plan/period", "du 1er mars 2018 au 30/06/2020"));
        Assert.Equal((PartialDate.Of(2018, 3, 1), PartialDate.Of(2020, 6, 30)), (read.Plan.StartDate, read.Plan.EndDate));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Reads_what_was_cleared_as_empty()
    {
        var read = Read(file =>
        {
            file.Type(_land + "/leadAgency", "").Type(_land + "/otherActors", "").Type("plan/introduction", "");
            file.Control("plan/introduction").Descendants(W + "p").Skip(1).Remove();
        });
        Assert.Equal((null, null), (read.Plan.Commitments[0].LeadAgency, read.Plan.Sections.Introduction));
        Assert.Empty(read.Plan.Commitments[0].OtherActors);
    }

    [Fact]
    public void Reads_values_that_a_drafter_justified_in_their_own_way()
    {
        var read = Read(file => file.Type(_land + "/ogpValues", "L’engagement sert la transparence et la participation du public."));
        var values = read.Plan.Commitments[0].OgpValues;
        Assert.Equal((true, true, null), (values.Transparency?.Relevant, values.Participation?.Relevant, values.Accountability));
        Assert.StartsWith("L’engagement sert", values.Transparency?.Justification, StringComparison.Ordinal);

        var unclear = Read(file => file.Type(_land + "/ogpValues", "Oui, bien sûr."));
        Assert.Equal([(ReadingFindingKind.ValuesNotUnderstood, _land + "/ogpValues")], Kinds(unclear));
        Assert.Equal("Oui, bien sûr.", Unread(unclear, "ogpValues"));
    }

    /// <summary>A value says what stands behind its own name: words before the first name are nobody's reason.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gives_words_before_the_values_to_none_of_them(bool inPlaceOfTheFirst)
    {
        var typed = inPlaceOfTheFirst ? "Parce que." : "Cet engagement sert les valeurs.\nTransparence\u00A0: oui – Les registres sont publics.";
        var read = Read(file => Lines(file.Control(_land + "/ogpValues"),
            $"{typed}\nRedevabilité publique\u00A0: non – Rien n’y répond.\nParticipation du public\u00A0: oui – Les maires débattent.\nTous les mois."));
        var values = read.Plan.Commitments[0].OgpValues;
        Assert.Equal(inPlaceOfTheFirst ? null : new(true, "Les registres sont publics."), values.Transparency);
        Assert.Equal(new(false, "Rien n’y répond."), values.Accountability);
        Assert.Equal(new(true, "Les maires débattent.\nTous les mois."), values.Participation);
        Assert.Null(values.Technology);
        Assert.Equal([typed.Split('\n')[0]], Other(read, "unplaced").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal([(ReadingFindingKind.ValuesNotUnderstood, _land + "/ogpValues"), (ReadingFindingKind.Unplaced, _land)], Kinds(read));

        static void Lines(XElement control, string text)
        {
            control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr")?.Remove();
            control.Element(W + "sdtContent")!.ReplaceNodes(new XElement(W + "r", text.Split('\n').SelectMany((line, place) => new[]
            {
                place == 0 ? null : new XElement(W + "br"), new XElement(W + "t", line),
            })));
        }
    }

    [Fact]
    public void Leaves_out_a_milestone_whose_row_was_deleted_and_gives_an_id_to_one_added_by_hand()
    {
        var read = Read(file =>
        {
            file.Control(_land + "/milestone/M2").Remove();
            file.Control(_land + "/milestone/M3").AddAfterSelf(Row("Former les maires", "fin juin 2018", "31/06/2018", "Un formateur"));
        });
        var milestones = read.Plan.Commitments[0].Milestones;
        Assert.Equal(["M1", "M3", milestones[2].Id, "M4"], milestones.Select(one => one.Id));
        Assert.Equal(("Former les maires", PartialDate.Of(2018, 6), null, "Un formateur"),
            (milestones[2].Title, milestones[2].StartDate, milestones[2].EndDate, milestones[2].Budget));
        Assert.Equal(
            [(ReadingFindingKind.Added, $"{_land}/milestone/{milestones[2].Id}"), (ReadingFindingKind.DateNotUnderstood, $"{_land}/milestone/{milestones[2].Id}/endDate")],
            Kinds(read));
    }

    [Fact]
    public void Gives_a_copied_milestone_another_id_and_the_same_one_each_time()
    {
        byte[] Copied() => Edited(_first, file =>
        {
            var copy = new XElement(file.Control(_land + "/milestone/M2"));
            copy.Descendants(W + "t").First().Value = "Une autre étape";
            file.Control(_land + "/milestone/M2").AddAfterSelf(copy);
        });
        var read = PlanReading.Read(Copied());
        var milestones = read.Plan.Commitments[0].Milestones;
        Assert.Equal(["M1", "M2", milestones[2].Id, "M3", "M4"], milestones.Select(one => one.Id));
        Assert.Equal("Une autre étape", milestones[2].Title);
        Assert.Equal([(ReadingFindingKind.Copied, $"{_land}/milestone/{milestones[2].Id}")], Kinds(read));
        Assert.Equal(PlanJson.Write(read.Plan), PlanJson.Write(PlanReading.Read(Copied()).Plan));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gives_a_copied_commitment_another_id(bool withItsControl)
    {
        var read = Read(file =>
        {
            var land = file.Control(_land);
            var copy = new XElement(land);
            copy.Descendants(W + "sdt").First(one => Tag(one) == _land + "/name").Descendants(W + "t").First().Value = "La copie";
            if (withItsControl)
            {
                land.AddAfterSelf(copy);
            }
            else
            {
                land.Element(W + "sdtContent")!.Add(copy.Element(W + "sdtContent")!.Elements());
            }
        });
        Assert.Equal(6, read.Plan.Commitments.Length);
        var copy = read.Plan.Commitments[1];
        Assert.Equal((Land.Id, Land.Name, "La copie"), (read.Plan.Commitments[0].Id, read.Plan.Commitments[0].Name, copy.Name));
        Assert.Equal(Land.Milestones.Select(one => one.Title), copy.Milestones.Select(one => one.Title));
        Assert.Contains((ReadingFindingKind.Copied, $"commitment/{copy.Id}"), Kinds(read));
        Assert.Equal(4, read.Plan.Commitments[0].Milestones.Length);
    }

    [Fact]
    public void Follows_the_order_of_the_document()
    {
        var read = Read(file =>
        {
            var land = file.Control(_land);
            file.Control($"commitment/{Portal.Id}").AddAfterSelf(new XElement(land));
            land.Remove();
        });
        Assert.Equal([Grants.Id, Portal.Id, Land.Id], read.Plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained).Select(one => one.Id));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Takes_a_name_changed_in_the_heading_only_and_the_forms_name_when_both_changed()
    {
        var read = Read(file => file.Type(_land + "/heading", "7. Une terre, un titre"));
        Assert.Equal(("7", "Une terre, un titre"), (read.Plan.Commitments[0].Number, read.Plan.Commitments[0].Name));
        Assert.Equal([(ReadingFindingKind.NamedByHeading, _land + "/name")], Kinds(read));

        var both = Read(file => file.Type(_land + "/heading", "5. Terres").Type(_land + "/name", "Registres"));
        Assert.Equal("Registres", both.Plan.Commitments[0].Name);
        Assert.Equal([(ReadingFindingKind.HeadingDiffers, _land + "/name")], Kinds(both));
        Assert.Empty(Read(file => file.Type(_land + "/name", "Registres")).Findings);
    }

    [Fact]
    public void Looks_through_a_control_that_Word_moved_around_its_cell()
    {
        var read = Read(file =>
        {
            foreach (var field in _inCells)
            {
                var control = file.Control(_land + field);
                var (cell, content) = (control.Ancestors(W + "tc").First(), control.Element(W + "sdtContent")!);
                control.ReplaceWith(content.Nodes());
                var around = new XElement(W + "sdt", new XElement(control.Element(W + "sdtPr")!), new XElement(W + "sdtContent", new XElement(cell)));
                cell.ReplaceWith(around);
            }
        });
        Assert.Equal(PlanJson.Write(Plan), PlanJson.Write(read.Plan));
    }

    [Fact]
    public void Counts_what_is_inserted_under_tracking_and_not_what_is_deleted()
    {
        var read = Read(file =>
        {
            var content = file.Control(_land + "/leadAgency").Element(W + "sdtContent")!;
            var deleted = new XElement(W + "del", Mark(901), content.Elements(W + "r").Select(run => new XElement(W + "r", new XElement(W + "delText", WordFile.Text(run)))));
            content.ReplaceNodes(deleted, new XElement(W + "ins", Mark(902), Run("La mairie")));
            file.Control(_land + "/milestone/M4").Descendants(W + "trPr").First().Add(new XElement(W + "del", Mark(903)));
        });
        Assert.Equal("La mairie", read.Plan.Commitments[0].LeadAgency);
        Assert.Equal(["M1", "M2", "M3"], read.Plan.Commitments[0].Milestones.Select(one => one.Id));
        Assert.All(read.Findings, finding => Assert.Equal(ReadingFindingKind.PendingTrackedChange, finding.Kind));
    }

    [Fact]
    public void Does_not_take_our_proposals_for_text()
    {
        var edited = Edited(_first, file => file.Type(_land + "/what", "La phrase du rédacteur."));
        var proposed = PlanDocument.Write(With(Land with { What = "Notre phrase." }, Grants, Portal), Plan.Id, edited).Bytes;
        Assert.Single(new WordFile(proposed).Comments);
        Assert.Equal("La phrase du rédacteur.", PlanReading.Read(proposed).Plan.Commitments[0].What);
    }

    [Fact]
    public void Joins_words_typed_right_after_a_control_and_keeps_those_that_stand_apart()
    {
        var read = Read(file =>
        {
            file.Control(_land + "/what").Parent!.Add(Run(" Et une suite."));
            file.Control(_land).Element(W + "sdtContent")!.Elements(W + "tbl").First().AddAfterSelf(Paragraph("Note : à relire avec Claire."));
        });
        Assert.Equal(Land.What + " Et une suite.", read.Plan.Commitments[0].What);
        Assert.Equal("Note : à relire avec Claire.", Other(read, "unplaced")[0].GetString());
        Assert.Equal([(ReadingFindingKind.Joined, _land + "/what"), (ReadingFindingKind.Unplaced, _land)], Kinds(read));
    }

    [Fact]
    public void Finds_the_words_of_a_control_that_was_removed_by_their_label()
    {
        var read = Read(file =>
        {
            foreach (var field in _alone)
            {
                var control = file.Control(_land + field);
                control.ReplaceWith(control.Element(W + "sdtContent")!.Nodes());
            }
        });
        Assert.Equal(PlanJson.Write(Plan), PlanJson.Write(read.Plan));
    }

    [Fact]
    public void Reports_a_field_that_was_deleted_and_reads_it_as_empty()
    {
        var read = Read(file => file.Control(_land + "/publicProblem").Ancestors(W + "tr").First().Remove());
        Assert.Null(read.Plan.Commitments[0].PublicProblem);
        Assert.Equal([(ReadingFindingKind.Missing, _land + "/publicProblem")], Kinds(read));
    }

    [Fact]
    public void Lets_a_deleted_commitment_go() => Assert.Equal(
        PlanJson.Write(Plan with { Commitments = [.. Plan.Commitments.Where(one => one.Id != Land.Id)] }),
        PlanJson.Write(Read(file => file.Control(_land).Remove()).Plan));

    [Fact]
    public void Reads_by_the_tags_when_the_hidden_part_is_gone()
    {
        var read = PlanReading.Read(WithoutHiddenPart(_first));
        Assert.Equal(
            PlanJson.Write(Plan with { Id = read.Plan.Id, Commitments = [Land, Grants, Portal with { StateActors = ["وزارة"] }] }),
            PlanJson.Write(read.Plan));
        Assert.Equal([(ReadingFindingKind.IdMade, "")], Kinds(read));
        Assert.Matches("^[A-Z0-9]{10}$", read.Plan.Id);
    }

    [Fact]
    public void Reads_a_template_as_empty_and_one_filled_by_hand_as_a_plan()
    {
        var template = PlanDocument.Template(Language.English);
        var empty = PlanReading.Read(template);
        Assert.Equal(("en", 0), (empty.Plan.Language, empty.Plan.Commitments.Length));

        var filled = Read(template, file => file.Type("plan/title", "Plan").Type("commitment/*/name", "Open land").Type("commitment/*/milestone/*/title", "Gather"));
        var commitment = Assert.Single(filled.Plan.Commitments);
        Assert.Equal(("Open land", "Gather"), (commitment.Name, Assert.Single(commitment.Milestones).Title));
        Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(PlanJson.Write(filled.Plan)));
    }

    [Fact]
    public void Reads_five_hundred_commitments()
    {
        var plan = With([.. Enumerable.Range(0, 500).Select(i => Land with { Id = "C" + i.ToString(CultureInfo.InvariantCulture) })]);
        var bytes = PlanDocument.Write(plan, "P", null).Bytes;
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var read = PlanReading.Read(bytes);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.Equal(PlanJson.Write(plan), PlanJson.Write(read.Plan));
    }

    internal static byte[] WithoutHiddenPart(byte[] bytes) => Edited(bytes, file =>
    {
        foreach (var part in file.Parts.Where(part => part.StartsWith("customXml/", StringComparison.Ordinal) || part == "docProps/custom1.xml").ToList())
        {
            file.Remove(part);
        }
    });

    internal static byte[] Edited(byte[] bytes, Action<WordFile> edit)
    {
        var file = new WordFile(bytes);
        edit(file);
        return file.Save();
    }

    private static PlanFromDocument Read(Action<WordFile> edit) => Read(_first, edit);

    private static PlanFromDocument Read(byte[] bytes, Action<WordFile> edit) => PlanReading.Read(Edited(bytes, edit));

    private static IEnumerable<(ReadingFindingKind, string)> Kinds(PlanFromDocument read) => read.Findings.Select(one => (one.Kind, one.Tag));

    private static System.Text.Json.JsonElement Other(PlanFromDocument read, string member) =>
        read.Plan.Commitments[0].Others.Single(one => one.Name == member).Value;

    private static string? Unread(PlanFromDocument read, string field) => Other(read, "unread").GetProperty(field).GetString();

    private static XElement Row(params string[] cells) => new(W + "tr", cells.Select(cell => new XElement(W + "tc", Paragraph(cell))));

    private static XAttribute[] Mark(int id) => [new(W + "id", id), new(W + "author", "Claire")];
}
