using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Cards;

public sealed class What_a_card_shows
{
    private const string Secret = "Sujet encore secret";

    [Fact]
    public void Is_never_the_script_to_participants()
    {
        var scripts = Room.Format.Steps.SelectMany(step => step.Script.Concat(step.Attention)
            .Concat(step.Notes.SelectMany(section => section.Texts)).Select(text => Markdown.Escape(text.French))).ToList();
        scripts.RemoveAll(text => Room.Format.Steps.Any(step => step.Fields.Any(
            field => field.Question is { } asked && Markdown.Escape(asked.French) == text)));

        foreach (var step in Enumerable.Range(0, 9))
        {
            var room = Room.At(step, 4, "Sujet");
            foreach (var (name, card) in Drawings.Public(room, "Sujet").Concat(Drawings.Personal(room, "Sujet"))
                .Append(("control", FacilitationCards.Control(room.For(room.People[0])))))
            {
                var texts = Texts(card);
                Assert.True(!scripts.Exists(texts.Contains), $"{name} shows what facilitators alone read.");
            }
        }
    }

    [Fact]
    public void Is_the_script_to_facilitators()
    {
        var room = Room.At(1, 0, "Sujet");

        Assert.Contains(Markdown.Escape(Room.Format.Steps[0].Script[0].French), Texts(FacilitationCards.Control(room.For(room.Lead))));
    }

    [Fact]
    public void Is_no_word_written_alone_before_it_is_shared()
    {
        var room = new Room().GoTo(4);
        room.Subject(room.People[0], Secret, Secret);

        Assert.All(Drawings.Public(room, "x"), card => Assert.DoesNotContain(Secret, Texts(card.Card)));
        Assert.All(Drawings.ForTheLead(room, "x"), card => Assert.DoesNotContain(Secret, Texts(card.Card)));
        Assert.Contains(Secret, Texts(PersonalCards.Answer(room.For(room.People[0]), "Merci")));
        Assert.Contains(Secret, Texts(StepCards.Progress(room.GoTo(5).ForEveryone)));
    }

    [Fact]
    public void Is_no_order_of_the_subjects_before_the_ranking_is_revealed()
    {
        var room = new Room().GoTo(4);
        var (first, second) = (room.Subject(room.People[0], "Abricot", ""), room.Subject(room.People[1], "Banane", ""));
        room.GoTo(6);
        foreach (var person in room.People)
        {
            room.Do(person, new SubjectCommand.Rate([new(first, 2, 2), new(second, 5, 5)]));
        }

        string Progress() => Texts(StepCards.Progress(room.ForEveryone));
        string Choices() => BoardForms.Select.Open(room.For(room.Lead)).ToJsonString();

        Assert.DoesNotContain("Classement", Progress());
        Assert.Matches("Abricot.*Banane", Choices());

        room.Do(room.Lead, new SubjectCommand.Reveal());
        Assert.Matches("Classement[^¤]*Banane[^¤]*Abricot", Progress());
        Assert.Matches("Banane.*Abricot", Choices());

        room.Do(room.Lead, new SubjectCommand.Select(second)).GoTo(7);
        Assert.Matches("Banane[^¤]*Classement", Progress());
    }

    [Fact]
    public void Is_the_same_whoever_passed_or_finished()
    {
        var passing = new Room().GoTo(4);
        passing.Do(passing.People[0], new StepCommand.Pass(null));
        var (everyone, control) = (StepCards.Progress(passing.ForEveryone), FacilitationCards.Control(passing.For(passing.Lead)));
        passing = passing.Undo().Do(passing.People[0], new StepCommand.Done(null));

        Assert.Equal(StepCards.Progress(passing.ForEveryone).ToJsonString(), everyone.ToJsonString());
        Assert.Equal(FacilitationCards.Control(passing.For(passing.Lead)).ToJsonString(), control.ToJsonString());
        Assert.Contains("1 réponse sur 8", Texts(everyone));
    }

    [Fact]
    public void Is_the_end_as_a_time_of_the_workshops_zone()
    {
        var room = new Room().GoTo(1);
        Assert.Contains("Fin à 10 h 10 (heure de Paris)", Texts(StepCards.Progress(room.ForEveryone)));

        room.Do(room.Lead, new StepCommand.Pause(null));
        Assert.Contains("En pause", Texts(StepCards.Progress(room.ForEveryone)));
    }

    [Fact]
    public void Is_a_new_form_for_the_next_subjects_to_rate()
    {
        var room = Room.At(5, 6, "Sujet").GoTo(6);
        var me = room.People[0];
        room.Rate(me, room.For(me).View.Subjects.Take(4).Select(subject => subject.Id));

        var left = CardLinter.Nodes(PersonalCards.Answer(room.For(me), "Merci")).Where(node => (string?)node["type"] == "Input.Rating")
            .Select(node => (string?)node["id"] ?? "").Where(id => id.StartsWith("d-", StringComparison.Ordinal));

        Assert.Equal(room.For(me).View.Subjects.Skip(4).Select(subject => $"d-{subject.Id.Value}"), left);
    }

    [Fact]
    public void Is_each_title_once_above_a_row_of_five_for_each_question()
    {
        var room = new Room().GoTo(4);
        foreach (var (person, number) in room.People.Select((person, index) => (person, index + 1)))
        {
            room.Subject(person, $"Sujet nº {number}", "Une phrase");
        }

        var form = StepCards.Form(room.GoTo(6).ForEveryone)!;
        var rows = CardLinter.Nodes(form).Where(node => (string?)node["type"] == "Input.Rating").ToList();

        Assert.Equal(8, rows.Count);
        Assert.Equal(["1 · Avez-vous envie d’y prendre part ?", "1 · Est-il faisable ?"], rows.Take(2).Select(row => Plain((string)row["label"]!)));
        Assert.Contains("Notez les sujets – 1 à 4 sur 8", Texts(form));
        Assert.Equal(2, Texts(form).Split("Sujet nº 1").Length);

        var me = room.People[0];
        room.Rate(me, room.For(me).View.Subjects.Take(4).Select(subject => subject.Id));
        var answer = PersonalCards.Answer(room.For(me), "Vos notes sont enregistrées.");

        Assert.Contains("Notez les sujets – 5 à 8 sur 8", Texts(answer));
        Assert.DoesNotContain("Sujet nº 1", Texts(answer));
        Assert.DoesNotContain("Sujet nº 1", Texts(StepCards.Progress(room.ForEveryone)));

        static string Plain(string text) => text.Replace('\u00A0', ' ');
    }

    [Fact]
    public void Is_what_came_of_it_to_whoever_listens()
    {
        var room = new Room(maxSubjects: 2).GoTo(4);
        var me = room.People[0];
        room.Subject(me, "Abricot");

        Assert.Equal(
            "Votre sujet est enregistré. Il vous en reste un.",
            (string?)PersonalCards.Answer(room.For(me), room.For(me).Texts["Done_subject_submit"])["speak"]);
        Assert.StartsWith("Rien n’a encore été enregistré.", (string?)SubjectForms.Submit.Open(room.For(me), null, new FormFill(
            new Dictionary<string, string>(), new Dictionary<string, string> { ["title"] = "Écrivez un titre." }))["speak"]);
        Assert.Equal("L’étape est ouverte.", (string?)FacilitationCards.Control(room.For(room.Lead), "L’étape est ouverte.")["speak"]);
    }

    [Fact]
    public void Is_where_subjects_stand_to_the_half_step_and_who_ties()
    {
        var room = new Room().GoTo(4);
        var ids = room.People.Take(3).Select((person, index) => room.Subject(person, $"Sujet {(char)('A' + index)}")).ToArray();
        room.GoTo(6);
        room.Do(room.People[0], new SubjectCommand.Rate([new(ids[0], 4, 4), new(ids[1], 4, 4), new(ids[2], 3, 5)]));
        room.Do(room.People[1], new SubjectCommand.Rate([new(ids[0], 5, 4), new(ids[1], 5, 4), new(ids[2], 3, 2)]));
        room.Do(room.Lead, new SubjectCommand.Reveal());

        var progress = StepCards.Progress(room.ForEveryone);
        var table = CardLinter.Nodes(progress).Single(node => (string?)node["type"] == "Table");
        var cells = table["rows"]!.AsArray().Select(row => row!["cells"]!.AsArray().Select(cell => Texts(cell!.AsObject())).ToArray()).ToArray();

        Assert.Contains("1 ex æquo – Sujet A : désirabilité 4,5, faisabilité 4", Texts(progress));
        Assert.Contains("1 ex æquo – Sujet B", Texts(progress));
        Assert.Contains("3 – Sujet C : désirabilité 3, faisabilité 3,5", Texts(progress));
        Assert.Contains("À lancer", cells[1][3]);
        Assert.Contains("1 (×2)", cells[1][3]);
        Assert.Contains("À débattre", cells[1][2]);
        Assert.Contains("\n3", cells[1][2]);

        var place = BoardForms.Place.Open(room.For(room.Lead), ids[0].Value);
        Assert.Equal("4.5", (string?)CardLinter.Nodes(place).Single(node => (string?)node["id"] == "desirability")["value"]);
    }

    [Fact]
    public void Is_where_the_ratings_put_a_subject_when_the_group_comes_to_place_it()
    {
        var room = new Room().GoTo(4);
        var ids = room.People.Take(3).Select((person, index) => room.Subject(person, $"Sujet {(char)('A' + index)}")).ToArray();
        room.GoTo(6);
        room.Do(room.People[0], new SubjectCommand.Rate([new(ids[0], 2, 3), new(ids[1], 5, 4), new(ids[2], 3, 3)]));
        room.Do(room.People[1], new SubjectCommand.Rate([new(ids[0], 2, 3), new(ids[1], 4, 4), new(ids[2], 3, 3)]));

        // Before the ranking is shown, the list gives nothing away.
        Assert.Null(Value("desirability"));
        room.Do(room.Lead, new SubjectCommand.Reveal());
        Assert.Contains("Sujet B", Texts(Place()), StringComparison.Ordinal);
        Assert.Equal(("4.5", "4"), (Value("desirability"), Value("feasibility")));

        room.Do(room.Lead, new SubjectCommand.Place(ids[1], 5, 5));
        Assert.Contains("Sujet C", Texts(Place()), StringComparison.Ordinal);
        Assert.Equal(("3", "3"), (Value("desirability"), Value("feasibility")));
        Assert.Equal(
            [ids[0].Value, BoardForms.FirstPage],
            CardLinter.Nodes(Place()).Where(node => (string?)node["data"]?["form"] == "place").Select(node => (string)node["data"]!["item"]!).Distinct());

        // Any other one is chosen from the list.
        var list = BoardForms.Place.Open(room.For(room.Lead), BoardForms.FirstPage);
        Assert.Equal(3, CardLinter.Nodes(list).Single(node => (string?)node["id"] == "subject")["choices"]!.AsArray().Count);

        JsonObject Place() => BoardForms.Place.Open(room.For(room.Lead));
        string? Value(string input) => (string?)CardLinter.Nodes(Place()).Single(node => (string?)node["id"] == input)["value"];
    }

    [Fact]
    public void Is_what_each_answer_of_ones_opinion_was_given_to()
    {
        var room = new Room().GoTo(7);
        room.Say(room.People[0], Verbs.SubmitFeedback, ("rating", "5"), ("liked", "Les règles claires"));

        var mine = Texts(PersonalDataCards.Mine(room.For(room.People[0])));
        Assert.Matches(@"(utile\W*\?|de 1 à 5\W*:) 5 – Tout à fait", mine);
        Assert.Matches(@"Ce qui vous a plu\W*: Les règles claires", mine);
    }

    [Fact]
    public void Is_that_more_than_two_people_help()
    {
        var room = new Room().GoTo(3);
        foreach (var person in room.People.Take(2))
        {
            room.Do(room.Lead, new WorkshopCommand.AddFacilitator(person, FacilitatorRole.NoteKeeper));
        }

        Assert.DoesNotContain("deux suffisent", Texts(FacilitationCards.Control(room.For(room.Lead))));
        room.Do(room.Lead, new WorkshopCommand.AddFacilitator(room.People[2], FacilitatorRole.Challenger));
        Assert.Contains("3 personnes animent avec la personne référente : deux suffisent", Texts(FacilitationCards.Control(room.For(room.Lead))));
    }

    [Theory]
    [InlineData(3, "Fiche mémo « Qu’est-ce que le Gouvernement Ouvert »")]
    [InlineData(6, "les noms des parties de la matrice")]
    public void Is_said_to_be_ours_once_and_to_facilitators_alone(int step, string what)
    {
        var room = Room.At(step, 4, "Sujet");
        var control = Texts(FacilitationCards.Control(room.For(room.Lead)));

        Assert.Equal(2, control.Split("Proposé par OgpTeams").Length);
        Assert.Contains(what, control[control.IndexOf("Proposé par OgpTeams", StringComparison.Ordinal)..]);
        Assert.All(Drawings.Public(room, "Sujet"), card => Assert.DoesNotContain("OgpTeams", Texts(card.Card)));
    }

    [Fact]
    public void Is_how_to_reframe_mediate_and_host_in_the_script()
    {
        var room = Room.At(1, 0, "Sujet");

        Assert.All(
            ["Recadrez-la", "Faites la médiation", "Fluidifier les échanges", "Restituer en direct", "Veiller au temps"],
            advice => Assert.Contains(advice, Texts(ReadingCards.Script.Open(room.For(room.Lead))), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Is_no_text_cut_where_it_would_be_saved_back()
    {
        var text = new string('é', 10_000);
        var room = new Room().GoTo(4);
        var id = room.Subject(room.People[0], "Court", text);

        var card = SubjectForms.Edit.Open(room.For(room.People[0]), id.Value);
        var inputs = CardLinter.Nodes(card).Where(node => ((string)node["type"]!) == "Input.Text").ToDictionary(node => (string)node["id"]!);

        Assert.Equal("Court", (string?)inputs["title"]["value"]);
        Assert.Null(inputs["description"]["value"]);
        Assert.Contains("Laissez vide pour le garder", Texts(card));
        Assert.Contains("\"keep\":\"description\"", card.ToJsonString());
    }

    [Fact]
    public void Is_what_was_typed_with_what_to_correct()
    {
        var room = new Room().GoTo(4);
        var fill = new FormFill(
            new Dictionary<string, string> { ["description"] = "<b>tel quel</b>" },
            new Dictionary<string, string> { ["title"] = "Écrivez un titre." });

        var card = StepCards.Form(room.ForEveryone, fill)!;

        Assert.Contains("À corriger : Écrivez un titre.", Texts(card));
        Assert.Contains("<b>tel quel</b>", CardLinter.Nodes(card).Select(node => (string?)node["value"]));
    }

    [Fact]
    public void Is_a_link_only_to_an_address_of_the_web()
    {
        DocumentLink[] documents = [new("a", new Uri("file:///etc/passwd"), "written", null), new("b](x", new Uri("https://x.fr/a(1)"), "written", null)];

        var texts = Texts(DocumentsCards.Links(Bot.Texts.For("fr"), "Atelier", documents));

        Assert.DoesNotContain("passwd", texts);
        Assert.Contains("(https://x.fr/a%281%29)", texts);
    }

    [Fact]
    public void Is_balanced_groups_when_there_are_many_people()
    {
        var room = new Room(people: 11).GoTo(3);

        Assert.Contains("2 groupes équilibrés (6 + 5)", Texts(FacilitationCards.Control(room.For(room.Lead))));
    }

    /// <summary>As a person reads it, no-break spaces like others.</summary>
    private static string Texts(JsonObject card) => string.Join('\n', Strings(card)).Replace('\u00A0', ' ');

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Strings(member.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
