using System.Text.Json.Nodes;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Cards;

/// <summary>« Régie », as it opens and in what it folds away.</summary>
public sealed class The_control_room
{
    [Theory]
    [InlineData(0, Verbs.Next)]
    [InlineData(1, Verbs.Next)]
    [InlineData(4, Verbs.Next)]
    [InlineData(5, Verbs.NextFloor)]
    [InlineData(6, Verbs.RevealRanking)]
    [InlineData(7, CardVerbs.OpenForm)]
    public void Has_one_action_that_stands_out_the_steps_own(int step, string verb)
    {
        var room = step == 7 ? new Room().GoTo(4) : Room.At(step, 8, "Sujet");
        if (step == 7)
        {
            room.Subject(room.People[0], "Sujet");
            room.GoTo(7);
        }

        var primary = CardLinter.Nodes(Control(room)).Where(node => (string?)node["style"] == "positive");

        Assert.Equal(verb, (string?)Assert.Single(primary)["verb"]);
    }

    [Fact]
    public void Goes_on_once_everybody_has_spoken()
    {
        var room = new Room(people: 2).GoTo(5);
        room.Do(room.Lead, new StepCommand.NextFloor()).Do(room.Lead, new StepCommand.NextFloor());
        Assert.Contains("Prises de parole : 2 sur 2", Words(Control(room)), StringComparison.Ordinal);

        room.Do(room.Lead, new StepCommand.NextFloor());
        var primary = CardLinter.Nodes(Control(room)).Single(node => (string?)node["style"] == "positive");
        Assert.Equal(Verbs.Next, (string?)primary["verb"]);
    }

    [Fact]
    public void Tells_who_sent_from_who_is_done()
    {
        var room = new Room().GoTo(4);
        room.Subject(room.People[0], "Sujet");
        room.Do(room.People[1], new StepCommand.Done(null)).Do(room.People[2], new StepCommand.Pass(null));

        Assert.Contains("Ont envoyé : 1 sur 8 · ont terminé : 2", Words(Control(room)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void Comes_in_the_order_in_which_it_is_used_the_rest_folded(int step)
    {
        var body = Control(Room.At(step, 8, "Sujet"))["body"]!.AsArray();
        var actions = Enumerable.Range(0, body.Count).First(at => (string?)body[at]!["type"] == "ActionSet");
        var folded = body.SelectMany(element => element!["items"]?.AsArray() ?? [])
            .Where(element => element!["isVisible"]?.GetValue<bool>() == false).Select(element => (string?)element!["id"]);

        Assert.All(body.Take(actions), element => Assert.Equal("TextBlock", (string?)element!["type"]));
        Assert.Equal(step == 8 ? ["more"] : ["script", "more"], folded);
        Assert.Equal(folded.Count(), body.Count(element => (string?)element!["type"] == "Container"));
    }

    [Fact]
    public void Offers_nothing_that_has_nothing_to_act_on()
    {
        var control = Words(Control(new Room(people: 0).GoTo(6)));

        Assert.All(
            ["Regrouper", "Modifier ou retirer un sujet", "Masquer", "Retenir un sujet", "Dévoiler", "présence", "Placer"],
            offer => Assert.DoesNotContain(offer, control, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_people_of_the_chat_who_have_not_acted_yet()
    {
        var room = new Room();
        var form = PeopleForms.Facilitator.Open(room.For(room.Lead) with { Newcomers = [("29:zoe", "Zoé Petit")] });

        Assert.Contains("Zoé Petit", Words(form), StringComparison.Ordinal);
        Assert.Contains(CardLinter.Nodes(form), node => (string?)node["verb"] == Verbs.AddFacilitator);
        Assert.Empty(CardLinter.Problems(form));
    }

    /// <summary>Whatever they are pressed with: an edit would take away what was typed in their place.</summary>
    [Fact]
    public void Is_sent_from_cards_that_are_edited_like_every_form()
    {
        string[] harmless =
        [
            Verbs.SendFacilitation, CardVerbs.SendForm, CardVerbs.SendPlan,
            Verbs.Done, Verbs.Pass, Verbs.AskFloor, Verbs.TakeFacilitation,
        ];
        var edited = Enumerable.Range(0, 9).Select(step => Room.At(step, 8, "Sujet"))
            .Concat(Enumerable.Range(3, 6).SelectMany(step => new[]
            {
                CommitmentRoom.InFormat2(step, 12, "Mots", shared: true), CommitmentRoom.InFormat3(step, 12, "Mots"),
            }))
            .SelectMany(room => (IEnumerable<JsonObject>)
            [
                StepCards.Progress(room.ForEveryone), ClosingCards.Closing(room.ForEveryone, []),
                .. room.Workshop.Ended.Select(ended => StepCards.Ended(room.ForEveryone, ended)),
            ]);

        var verbs = edited.SelectMany(CardLinter.Nodes).Select(node => (string?)node["verb"]).OfType<string>();
        Assert.Empty(verbs.Distinct().Except(harmless));
    }

    private static JsonObject Control(Room room) => FacilitationCards.Control(room.For(room.Lead));

    private static string Words(JsonObject card) => string.Join('\n', CardLinter.Nodes(card)
        .SelectMany(node => new[] { node["text"], node["title"], node["choices"] }).OfType<JsonNode>()
        .Select(text => text is JsonValue
            ? text.GetValue<string>()
            : string.Join('\n', text.AsArray().Select(choice => (string?)choice!["title"]))))
        .Replace('\u00A0', ' ');
}
