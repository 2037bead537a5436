using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
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

        var left = CardLinter.Nodes(PersonalCards.Answer(room.For(me), "Merci"))
            .Select(node => (string?)node["id"] ?? "").Where(id => id.StartsWith("d-", StringComparison.Ordinal));

        Assert.Equal(room.For(me).View.Subjects.Skip(4).Select(subject => $"d-{subject.Id.Value}"), left);
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
