using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Reading.TypedForm;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>The official forms of 2012 to today, in French and English, laid out as people lay them out.</summary>
public sealed class Reading_official_wordings
{
    private static readonly (string Name, string Dates, string Agency, string Problem, string What)[] _editions =
    [
        ("Number and Name of Commitment", "Commitment Start and End Date (E.g. 30 June 2015 - 30 June 2017)", "Lead implementing agency/actor",
            "What is the public problem that the commitment will address?", "What is the commitment?"),
        ("Commitment title", "Commitment start and end date", "Lead implementing agency", "Status quo or problem addressed by the commitment",
            "Brief description of commitment (140 character limit)"),
        ("Name and number of the commitment*", "Start and end dates", "Lead implementing organisation", "Status quo or problem/issue to be addressed",
            "Brief description of the commitment"),
        ("1. Number and Name of the Commitment:", "Period Covered", "Commitment Lead", "1. What problem does the commitment aim to address?",
            "2. What solution are you proposing?"),
        ("COMMITMENT NUMBER AND NAME", "COMMITMENT START AND END DATE", "LEAD IMPLEMENTING AGENCY / ACTOR", "PUBLIC PROBLEM", "WHAT IS THE COMMITMENT"),
        ("Nom et numéro de l'engagement", "Date de début et de clôture de l'engagement (par exemple : 30 juin 2015 - 30 juin 2017)",
            "Principal organisme/acteur d'exécution", "Quel est le problème public que l'engagement abordera ?", "Quel est l'engagement ?"),
        ("Numéro et intitulé de l’engagement", "Dates de début et de fin de l’engagement", "Institution ou acteur responsable de la mise en œuvre",
            "Statu quo ou problème à résoudre", "Brève description de l’engagement"),
        ("Intitulé de l'engagement1", "Période couverte", "Agence/acteur chef de file de la mise en oeuvre", "Quel problème l'engagement vise-t-il à résoudre ?",
            "Quelle solution proposez-vous ?"),
    ];

    public static TheoryData<int, string> Forms()
    {
        var data = new TheoryData<int, string>();
        foreach (var (edition, layout) in _editions.Index().SelectMany(one => Layouts.Select(layout => (one.Index, layout))))
        {
            data.Add(edition, layout);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Are_understood_and_no_answer_is_given_to_the_neighbour(int edition, string layout)
    {
        var (name, dates, agency, problem, what) = _editions[edition];
        var read = PlanReading.Read(Document(
        [
            .. Of(layout, [(name, "1. Open procurement"), (dates, "1 April 2018 - 31 March 2020"), (agency, "Economy"), (problem, "Prices"), (what, "Publish")]),
            Doubles.Word.WordFile.Paragraph(""),
            .. Of(layout, [(name, "2. Register of lobbyists"), (dates, "Juin 2017 – Déc. 2019"), (agency, "High Authority"), (problem, "Influence"), (what, "Register")]),
        ]));
        Assert.Equal(
            [
                ("1", "Open procurement", PartialDate.Of(2018, 4, 1), PartialDate.Of(2020, 3, 31), "Economy", "Prices", "Publish"),
                ("2", "Register of lobbyists", PartialDate.Of(2017, 6), PartialDate.Of(2019, 12), "High Authority", "Influence", "Register"),
            ],
            read.Plan.Commitments.Select(one => (one.Number, one.Name, one.StartDate, one.EndDate, one.LeadAgency, one.PublicProblem, one.What)));
        Assert.DoesNotContain(read.Findings, one => one.Kind == ReadingFindingKind.Unplaced);
    }

    [Theory]
    [InlineData("Main objective")]
    [InlineData("Ambition")]
    [InlineData("OGP challenge addressed by the commitment")]
    [InlineData("New or ongoing commitment")]
    [InlineData("What are the causes of the problem?")]
    [InlineData("Objectif principal")]
    [InlineData("Engagement nouveau ou en cours")]
    [InlineData("Something we made up")]
    public void Keep_what_a_plan_has_no_field_for_with_its_label_in_its_own_commitment(string label) => Assert.All(["beside", "above", "four cells"], layout =>
    {
        var read = PlanReading.Read(Document(
        [
            .. Of(layout, [("Commitment name", "Open data"), (label, "Words of the first"), ("Lead implementing agency", "Economy"), ("What is the commitment?", "Publish")]),
            .. Of(layout, [(label, "Words of the second"), ("Commitment name", "Register"), ("Lead implementing agency", "Justice"), ("What is the commitment?", "Build")]),
        ]));
        Assert.Equal(["Open data", "Register"], read.Plan.Commitments.Select(one => one.Name));
        Assert.Equal(["Publish", "Build"], read.Plan.Commitments.Select(one => one.What));
        Assert.Equal(layout == "above" && label.StartsWith("Something", StringComparison.Ordinal) ? 2 : 1, Unplaced(read.Plan.Commitments[0]).Length);
        Assert.Contains("Words of the first", string.Join('\n', Unplaced(read.Plan.Commitments[0])), StringComparison.Ordinal);
        Assert.Contains(label, string.Join('\n', Unplaced(read.Plan.Commitments[0])), StringComparison.Ordinal);
        Assert.Contains("Words of the second", string.Join('\n', Unplaced(read.Plan.Commitments[1])), StringComparison.Ordinal);
        Assert.Contains(read.Findings, one => one.Kind == ReadingFindingKind.Unplaced && one.Tag == "commitment/" + read.Plan.Commitments[1].Id);
    });

    [Theory]
    [InlineData("Date de début", "Chef de file")]
    [InlineData("Start date", "Lead agency")]
    [InlineData("Courriel", "Date de début")]
    [InlineData("Code interne", "Date de début")]
    public void Stand_before_the_name_of_each_form_typed_in_paragraphs(string first, string second) => Assert.All([false, true], hasPreface =>
    {
        XElement[] Form(int number) =>
        [
            .. new[] { $"{first} : mars 202{number}", $"{second} : avril 202{number}", $"Nom de l’engagement : Nom {number}", $"Problème public : Souci {number}" }
                .Select(Doubles.Word.WordFile.Paragraph),
        ];
        var preface = hasPreface ? [Doubles.Word.WordFile.Paragraph("Pays : Ici"), Doubles.Word.WordFile.Paragraph("Merci à tous.")] : Array.Empty<XElement>();
        var read = PlanReading.Read(Document([.. preface, .. Form(1), .. Form(2), .. Form(3)])).Plan;
        Assert.Equal([("Nom 1", "Souci 1"), ("Nom 2", "Souci 2"), ("Nom 3", "Souci 3")], read.Commitments.Select(one => (one.Name, one.PublicProblem)));
        Assert.All(read.Commitments.Index(), one =>
        {
            var said = one.Item + string.Join('\n', one.Item.Others.Select(other => other.Value.ToString()));
            Assert.All([1, 2, 3], number => Assert.Equal(number == one.Index + 1, said.Contains($"202{number}", StringComparison.Ordinal)));
        });
        Assert.Equal(hasPreface ? ["Pays : Ici", "Merci à tous."] : [], Unplaced(read));
    });

    [Fact]
    public void Of_the_plan_do_not_begin_its_forms()
    {
        XElement[] Form(int number) =>
        [
            .. new[] { $"Nom de l’engagement : Nom {number}", $"Problème public : Souci {number}", $"Date de début : mars 202{number}" }
                .Select(Doubles.Word.WordFile.Paragraph),
        ];
        var read = PlanReading.Read(Document([Doubles.Word.WordFile.Paragraph("Date de début : janvier 2020"), .. Form(1), .. Form(2)])).Plan;
        Assert.Equal([PartialDate.Of(2021, 3), PartialDate.Of(2022, 3)], read.Commitments.Select(one => one.StartDate));
    }

    [Fact]
    public void Tell_the_language_whatever_a_program_noted()
    {
        var typed = Document(Of("beside", [("Nom de l’engagement", "Registre"), ("Quel est l’engagement ?", "Publier"), ("Courriel", "a@b.example")]));
        var noted = Reading_an_edited_plan.Edited(typed, file => file.Put(
            "docProps/core1.xml", file.Raw("docProps/core1.xml").Replace("fr-FR", "en-US", StringComparison.Ordinal)));
        Assert.Contains("en-US", new Doubles.Word.WordFile(noted).Raw("docProps/core1.xml"), StringComparison.Ordinal);
        Assert.Equal("fr", PlanReading.Read(noted).Plan.Language);
    }

    [Fact]
    public void Leave_the_advice_in_the_form_out_and_keep_what_people_wrote_under_a_label()
    {
        var read = PlanReading.Read(Document(Table(
            Row("Commitment name", "Open data"), Row("Lead implementing agency", ""),
            Row("What is the public problem that the commitment will address?\nDescribe the social or economic problem.", ""),
            Row("What is the commitment?\nDescribe what it entails.\nSeen with Justice.", "Publish"))));
        Assert.Null(read.Plan.Commitments[0].PublicProblem);
        Assert.Equal("Publish", read.Plan.Commitments[0].What);
        Assert.Equal(["What is the commitment? – Seen with Justice."], Unplaced(read.Plan.Commitments[0]));
    }

    [Fact]
    public void Stand_in_text_boxes_too()
    {
        var box = Doubles.Word.WordFile.Paragraph("Beside");
        box.Add(new XElement(Doubles.Word.WordFile.W + "r", new XElement(Doubles.Word.WordFile.W + "drawing", new XElement(
            Doubles.Word.WordFile.W + "txbxContent", Doubles.Word.WordFile.Paragraph("In the box"), Table(Row("Commitment name", "Register"), Row("Lead agency", "Justice"))))));
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy")), box));
        Assert.Equal(["Open data", "Register"], read.Plan.Commitments.Select(one => one.Name));
        Assert.Equal(["Beside"], Unplaced(read.Plan.Commitments[0]));
        Assert.Equal(["In the box"], Unplaced(read.Plan));
    }

    [Fact]
    public void Name_a_form_by_the_heading_above_it()
    {
        var read = PlanReading.Read(Document(
            Heading(1, "Kenya National Action Plan 2018-2020"), Heading(1, "A word from the minister"), Doubles.Word.WordFile.Paragraph("Thank you."),
            Heading(1, "Commitments"), Heading(2, "Commitment 1: Open data"), Doubles.Word.WordFile.Paragraph("In short."),
            Table(Row("Lead agency", "Economy"), Row("Public problem", "Prices")), Doubles.Word.WordFile.Paragraph("Note on the first."),
            Heading(2, "Commitment 2 – Register"), Table(Row("Lead agency", "Justice"), Row("Public problem", "Influence"))));
        Assert.Equal("Kenya National Action Plan 2018-2020", read.Plan.Title);
        Assert.Equal([("1", "Open data"), ("2", "Register")], read.Plan.Commitments.Select(one => (one.Number, one.Name)));
        Assert.Equal(["In short.", "Note on the first."], Unplaced(read.Plan.Commitments[0]));
        Assert.Equal(["A word from the minister", "Thank you."], Unplaced(read.Plan));
    }

    [Theory]
    [InlineData("Milestone activity with a verifiable deliverable", "Start Date:", "End Date:")]
    [InlineData("Verifiable and measurable milestones to fulfil the commitment", "Start date", "End date")]
    [InlineData("Activité importante avec un livrable vérifiable", "Date de début :", "Date de clôture :")]
    [InlineData("Jalons", "Début", "Fin")]
    [InlineData("What we do", "Start", "End")]
    public void Head_the_milestones(string activity, string start, string end)
    {
        var read = PlanReading.Read(Document(Table(
            Row("Number and Name of Commitment", "3. Open data"), Row("Lead implementing agency", "Economy"),
            Row(activity, "New or ongoing commitment", start, end),
            Row("Publish the schema", "Ongoing", "Q1 2019", "June 2019"), Row("Train", "New", "avril – juin 2018", "à déterminer"),
            Row("Contact information"), Row("Name of responsible person from implementing agency", "A. B."), Row("Title, Department", "Director"),
            Row("Email and Phone", "a@b.example"), Row("Other actors involved", "State actors involved", "Justice"),
            Row("", "CSOs, private sector, multilaterals, working groups", "Transparency"))));
        var one = Assert.Single(read.Plan.Commitments);
        Assert.Equal(["Publish the schema", "Train"], one.Milestones.Select(milestone => milestone.Title));
        Assert.Equal(PartialDate.Of(2019, 6), one.Milestones[0].EndDate);
        Assert.Equal(["New or ongoing commitment – Ongoing"], Unplaced(one.Milestones[0]));
        Assert.Equal(("A. B.", "Director", "a@b.example"), (one.ContactName, one.ContactTitle, one.ContactEmail));
        Assert.Equal((["Justice"], ["Transparency"]), (one.StateActors.ToArray(), one.OtherActors.ToArray()), (left, right) =>
            left.Item1.SequenceEqual(right.Item1) && left.Item2.SequenceEqual(right.Item2));
        Assert.Equal(3, read.Findings.Count(finding => finding is { Kind: ReadingFindingKind.DateNotUnderstood, IsInWords: true }));
        Assert.DoesNotContain(read.Findings, finding => finding is { Kind: ReadingFindingKind.DateNotUnderstood, IsInWords: false });
    }

    [Fact]
    public void Tell_a_milestone_from_the_deliverable_typed_under_it()
    {
        var read = PlanReading.Read(Document(Table(
            Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"),
            Row("Verifiable and measurable milestones to fulfil the commitment", "Start date", "End date"),
            Row("Publish the schema\nA portal\nin two languages", "March 2019", "June 2019"), Row("Train", "May 2019", "June 2019"),
            Row("Evaluate\n", "May 2020", "June 2020"))));
        Assert.Equal(
            [("Publish the schema", "A portal\nin two languages"), ("Train", null), ("Evaluate", null)],
            read.Plan.Commitments[0].Milestones.Select(one => (one.Title, one.Deliverable)));
    }

    [Theory]
    [InlineData("Access to information", "transparency")]
    [InlineData("Civic participation", "participation")]
    [InlineData("Participation citoyenne", "participation")]
    [InlineData("Public accountability", "accountability")]
    [InlineData("Redevabilité", "accountability")]
    [InlineData("Technology and innovation for openness and accountability", "technology")]
    [InlineData("Technologie et innovation pour l’ouverture et la redevabilité", "technology")]
    [InlineData("Access to information, civic participation", "transparency participation")]
    [InlineData("☒ Access to information ☐ Civic participation ☐ Public accountability", "transparency")]
    [InlineData("☐ Transparence\n☒ Participation citoyenne\n☒ Redevabilité", "accountability participation")]
    [InlineData("Increasing public integrity", "")]
    public void Call_the_values_by_their_names(string said, string values)
    {
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"), Row("Relevance to OGP values", said))));
        var found = read.Plan.Commitments[0].OgpValues;
        Assert.Equal(values, string.Join(' ', new[]
        {
            (found.Transparency, "transparency"), (found.Accountability, "accountability"), (found.Participation, "participation"), (found.Technology, "technology"),
        }.Where(one => one.Item1?.Relevant == true).Select(one => one.Item2)));
        Assert.Equal(values.Length == 0, read.Findings.Any(one => one.Kind == ReadingFindingKind.ValuesNotUnderstood));
    }

    [Fact]
    public void Ask_for_each_value_in_a_question_of_its_own()
    {
        var read = PlanReading.Read(Document(Table(
            Row("Number and Name of the Commitment", "1. Open data"), Row("Commitment Lead", "Economy"),
            Row("Supporting Stakeholders", "Government", "Justice"), Row("", "Civil Society", "Watch"), Row("", "Other Actors (Parliament, Private Sector etc)", "Chamber"),
            Row("How will the commitment promote transparency?", "By data."), Row("How will the commitment help foster accountability?", "By answers."),
            Row("Milestones", "Expected Outputs", "Expected Completion Date", "Stakeholders"), Row("Publish", "A portal", "December 2024", "Lead: Economy"))));
        var one = Assert.Single(read.Plan.Commitments);
        Assert.Equal(("By data.", "By answers."), (one.OgpValues.Transparency?.Justification, one.OgpValues.Accountability?.Justification));
        Assert.Equal(["Watch", "Chamber"], one.OtherActors.AsEnumerable());
        Assert.Equal(["Justice"], one.StateActors.AsEnumerable());
        var milestone = Assert.Single(one.Milestones);
        Assert.Equal(("Publish", "A portal", PartialDate.Of(2024, 12)), (milestone.Title, milestone.Deliverable, milestone.EndDate));
        Assert.Equal(["Stakeholders – Lead: Economy"], Unplaced(milestone));
    }

    [Theory]
    [InlineData("fin 2019")]
    [InlineData("Q1 2020")]
    [InlineData("T1 2020")]
    [InlineData("1er trimestre 2020")]
    [InlineData("avril – juin 2018")]
    [InlineData("Ongoing")]
    [InlineData("En cours")]
    [InlineData("S1 2019")]
    [InlineData("1er semestre 2019")]
    [InlineData("mid-2020")]
    [InlineData("summer 2019")]
    [InlineData("2018-2020")]
    [InlineData("by end of 2019")]
    [InlineData("asap")]
    [InlineData("TBD")]
    [InlineData("à déterminer")]
    [InlineData("30/06/18")]
    public void Say_when_in_words_that_are_kept(string when) => Assert.All(["Commitment start and end date", "Start date"], label =>
    {
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"), Row(label, when))));
        Assert.Equal(when, read.Plan.Commitments[0].Others.Single(member => member.Name == "unread").Value.GetProperty("startDate").GetString());
        Assert.Equal(
            [(ReadingFindingKind.DateNotUnderstood, true)],
            read.Findings.Where(one => one.Tag.Contains("Date", StringComparison.Ordinal)).Select(one => (one.Kind, one.IsInWords)));
    });

    [Theory]
    [InlineData("31/06/2023")]
    [InlineData("31 juin 2023")]
    [InlineData("June 31, 2023")]
    [InlineData("06/30/2023")]
    [InlineData("2023-13")]
    [InlineData("1 April 2018 – 31 June 2020")]
    public void Say_a_date_that_does_not_exist(string when)
    {
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"), Row("Period covered", when))));
        Assert.Equal([false], read.Findings.Where(one => one.Kind == ReadingFindingKind.DateNotUnderstood).Select(one => one.IsInWords));
    }

    [Theory]
    [InlineData("Juin 2018 – Déc. 2019", "2018-06", "2019-12")]
    [InlineData("from 1st June 2018 to 30th September 2019", "2018-06-01", "2019-09-30")]
    [InlineData("08/2019\n12/2019", "2019-08", "2019-12")]
    [InlineData("DU 1ER MARS 2019 AU 30 JUIN 2020", "2019-03-01", "2020-06-30")]
    public void Say_a_beginning_and_an_end_in_one_cell(string said, string start, string end)
    {
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"), Row("Period covered", said))));
        Assert.Equal((PartialDate.Parse(start), PartialDate.Parse(end)), (read.Plan.Commitments[0].StartDate, read.Plan.Commitments[0].EndDate));
    }

    [Fact]
    public void Begin_on_a_date_and_end_in_words()
    {
        var read = PlanReading.Read(Document(Table(Row("Commitment name", "Open data"), Row("Lead implementing agency", "Economy"), Row("Period covered", "June 2019 – ongoing"))));
        Assert.Equal(PartialDate.Of(2019, 6), read.Plan.Commitments[0].StartDate);
        Assert.Equal("ongoing", read.Plan.Commitments[0].Others.Single(member => member.Name == "unread").Value.GetProperty("endDate").GetString());
    }

    internal static string[] Unplaced(OpenObject owner) =>
        [.. owner.Others.Where(one => one.Name == "unplaced").SelectMany(one => one.Value.EnumerateArray()).Select(one => one.GetString()!)];
}
