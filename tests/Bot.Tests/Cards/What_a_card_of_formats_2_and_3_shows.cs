using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Cards;

public sealed class What_a_card_of_formats_2_and_3_shows
{
    private static readonly ChosenSubject Land = new(ContributionId.Of(NewId.Draw()), null, new Dictionary<string, string>
    {
        [Field.Title] = "Les terres",
        [Field.Description] = "Qui possède quoi ?",
    }.ToImmutable());

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Is_the_chosen_subject_as_the_group_words_it(int step)
    {
        var room = InFormat2().GoTo(4);
        room.Do(room.Lead, new ContributionCommand.EditSubject(Land.Id, new Dictionary<string, string>
        {
            [Field.Reformulation] = "Publier le cadastre",
        }.ToImmutable()));

        var texts = Texts(StepCards.Progress((step == 3 ? InFormat2().GoTo(3) : room.GoTo(step)).ForEveryone));

        Assert.Contains("Qui possède quoi ?", texts);
        Assert.Equal(step > 3, texts.Contains("Publier le cadastre", StringComparison.Ordinal));
    }

    [Fact]
    public void Is_the_questions_of_ones_profile_and_everybodys_without_one()
    {
        var room = InFormat2().GoTo(5);
        room.Introduce(room.People[1], Profile.PublicServant);
        var newcomer = ParticipantId.Of(NewId.Draw());

        Assert.Equal(["i-c1", "i-c2", "i-c3", "i-c4", "i-s1", "i-s2", "i-s3", "i-s4"], Inputs(Own(room.People[0])));
        Assert.Equal(["i-c1", "i-c2", "i-c3", "i-c4", "i-a1", "i-a2", "i-a3"], Inputs(Own(room.People[1])));
        Assert.Equal(["i-c1", "i-c2", "i-c3", "i-c4"], Inputs(Own(newcomer)));
        Assert.Equal(11, Inputs(StepCards.Form(room.ForEveryone)!).Count());

        JsonObject Own(ParticipantId person) => IdeaForms.Submit.Open(room.For(person));
    }

    [Fact]
    public void Is_nobodys_idea_before_they_are_pooled()
    {
        var room = InFormat2().GoTo(5);
        room.Say(room.People[0], Verbs.SubmitIdea, ("i-c1", "Framboise"));

        foreach (var context in (CardContext[])[room.ForEveryone, room.For(room.Lead), room.For(room.People[1])])
        {
            Assert.DoesNotContain("Framboise", Texts(StepCards.Progress(context)));
            Assert.DoesNotContain("Framboise", Texts(ReadingCards.Said.Open(context)));
        }

        Assert.Contains("Framboise", Texts(PersonalCards.Answer(room.For(room.People[0]), "Merci")));

        room.Do(room.Lead, new CommitmentCommand.ShareIdeas());
        Assert.Contains("Framboise", Texts(StepCards.Progress(room.ForEveryone)));
        Assert.All(
            ["au quotidien ?", "Framboise"], text => Assert.Contains(text, Texts(ReadingCards.Said.Open(room.ForEveryone))));
    }

    [Fact]
    public void Is_the_canvas_as_it_stands_and_what_waits()
    {
        var room = InFormat2().GoTo(6);
        room.Do(room.Lead, new CommitmentCommand.SaveCanvas([new BoxEdit(CanvasBox.What, "Publier. Expliquer. Former.", null)]));
        room.Say(room.People[0], Verbs.ProposeForCanvas, (Field.Box, "content"), (Field.Text, "Le cadastre"));

        var progress = Texts(StepCards.Progress(room.ForEveryone));
        Assert.Contains("1 case remplie sur 9", progress);
        Assert.Contains("Publier. Expliquer. Former.", progress);
        Assert.Contains("1 proposition attend", progress);

        var control = Texts(FacilitationCards.Control(room.For(room.Lead)));
        Assert.Contains("compte 3 phrases", control);
        Assert.Contains("Cases encore vides : Titre de l’engagement · ", control);
    }

    [Fact]
    public void Is_the_empty_canvas_with_its_questions_before_and_while_it_is_filled()
    {
        string[] asked =
        [
            "Sur quel sujet porte votre engagement ?", "Le défi d’action publique à relever", "À quel besoin, à quelle attente",
            "Avec qui, hors de l’administration",
        ];
        var room = InFormat2().GoTo(5);
        Assert.All(asked, text => Assert.Contains(text, Texts(StepCards.Progress(room.ForEveryone))));

        room.GoTo(6);
        Assert.All(asked, text => Assert.Contains(text, Texts(StepCards.Progress(room.ForEveryone))));
        Assert.All(asked, text => Assert.Contains(text, Texts(StepCards.Form(room.ForEveryone)!)));

        room.Do(room.Lead, new CommitmentCommand.SaveCanvas([new BoxEdit(CanvasBox.About, "Le cadastre", null)]));
        Assert.DoesNotContain(asked[0], Texts(StepCards.Progress(room.ForEveryone)));
        Assert.Contains("Voir les 8 cases à remplir", Texts(StepCards.Progress(room.ForEveryone)));
    }

    [Fact]
    public void Is_the_sheets_title_question_to_everybody()
    {
        const string Question = "Quels sont les engagements à prendre pour répondre aux enjeux de ce sujet ?";
        var room = InFormat2().GoTo(5);

        Assert.Contains(Question, Texts(StepCards.Progress(room.ForEveryone)));
        Assert.Contains(Question, Texts(StepCards.Form(room.ForEveryone)!));
        Assert.Contains(Question, Texts(IdeaForms.Submit.Open(room.For(room.People[0]))));
    }

    [Fact]
    public void Is_all_three_beginnings_of_what_one_says_aloud() => Assert.All(
        ["Ce sujet m’évoque...", "Pour moi, il signifie...", "Il implique que..."],
        beginning => Assert.Contains(beginning, Texts(StepCards.Form(InFormat2().GoTo(4).ForEveryone)!)));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Is_the_commitment_that_sub_actions_are_for(int step)
    {
        var room = new Room(format: CommitmentRoom.Format3).GoTo(3);
        room.Do(room.Lead, new CommitmentCommand.SaveCanvas(
            [new BoxEdit(CanvasBox.Title, "Ouvrir le cadastre", null), new BoxEdit(CanvasBox.What, "le publier en ligne.", null)]));

        var progress = Texts(StepCards.Progress(room.GoTo(step).ForEveryone));

        Assert.Contains("Ouvrir le cadastre", progress);
        Assert.Contains("Mon engagement c’est... le publier en ligne.", progress);
    }

    [Fact]
    public void Is_what_a_workshop_of_its_kind_is_for()
    {
        var format = CommitmentRoom.Format2;
        var texts = Bot.Texts.For("fr");
        JsonObject[] cards = [CreationCards.Create(texts, format, "id", StartOffer.None), WorkshopCards.Posted(InFormat2().ForEveryone)];

        Assert.All(cards, card => Assert.All(
            [.. format.Aims, .. format.Deliverables, format.StartingPoint],
            words => Assert.Contains(words.French.Replace('\u00A0', ' '), Texts(card))));
        Assert.Contains(format.Objective.French, CardLinter.Nodes(cards[0]).Select(node => (string?)node["value"]));
    }

    [Fact]
    public void Is_what_became_of_ones_words()
    {
        var room = InFormat2().GoTo(6);
        var me = room.People[0];
        var taken = room.Say(me, Verbs.ProposeForCanvas, (Field.Box, "what"), (Field.Text, "Un"));
        var aside = room.Say(me, Verbs.ProposeForCanvas, (Field.Box, "what"), (Field.Text, "Deux"));
        room.Say(me, Verbs.ProposeForCanvas, (Field.Box, "what"), (Field.Text, "Trois"));
        room.Do(room.Lead, new CommitmentCommand.AcceptProposal(taken, Acceptance.Append));
        room.Do(room.Lead, new CommitmentCommand.DismissProposal(aside));

        var mine = Texts(PersonalDataCards.Mine(room.For(me)));

        Assert.Contains("reprise dans le canevas", mine);
        Assert.Contains("écartée", mine);
        Assert.Contains("en attente", mine);
    }

    [Fact]
    public void Is_no_box_cut_where_it_would_be_saved_back()
    {
        var longText = new string('é', 10_000);
        var room = InFormat2().GoTo(6);
        room.Do(room.Lead, new CommitmentCommand.SaveCanvas([new BoxEdit(CanvasBox.Title, "Court", null), new BoxEdit(CanvasBox.About, longText, null)]));

        var card = CanvasForms.Fill.Open(room.For(room.Lead));
        var drawn = CardLinter.Nodes(card).First(node => (string?)node["verb"] == Verbs.SaveCanvas)["data"]!["drawn"]!.ToString();

        Assert.Equal(
            $"title:{CanvasText.Fingerprint("Court")},about:{CanvasText.Fingerprint("")},what:{CanvasText.Fingerprint("")}", drawn);
        Assert.Contains("Laissez vide pour le garder", Texts(card));
    }

    [Fact]
    public void Is_the_roadmap_in_order_and_what_it_lacks()
    {
        var room = new Room(format: CommitmentRoom.Format3).GoTo(6);
        Milestone("Publier", "Le fichier", PartialDate.Parse("2027-06"), PartialDate.Parse("2027-01-31"), null);
        Milestone("Préparer", "", null, null, 1);

        var progress = Texts(StepCards.Progress(room.ForEveryone));
        Assert.True(progress.IndexOf("1 · Préparer", StringComparison.Ordinal) < progress.IndexOf("2 · Publier", StringComparison.Ordinal));
        Assert.Contains("juin 2027 – 31 janvier 2027", progress);

        var control = Texts(FacilitationCards.Control(room.For(room.Lead)));
        Assert.Contains("Sans livrable : « Préparer »", control);
        Assert.Contains("Sans date : « Préparer »", control);
        Assert.Contains("La fin est avant le début : « Publier »", control);

        var closing = Texts(ClosingCards.Closing(room.GoTo(7).Close().ForEveryone, []));
        Assert.Contains("2 · Publier", closing);
        Assert.Contains("Pilote : Service de Publier", closing);
        Assert.DoesNotContain("Aucun sujet", closing);

        void Milestone(string title, string deliverable, PartialDate? start, PartialDate? end, int? order) => room.Do(
            room.Lead, new CommitmentCommand.SaveMilestone(
                null, MilestoneId.Of(NewId.Draw()), title, deliverable, new DateEdit(start), new DateEdit(end), null, null, null, order,
                $"Service de {title}"));
    }

    private static Room InFormat2() => new(format: CommitmentRoom.Format2, subjects: [Land]);

    private static IEnumerable<string> Inputs(JsonObject card) => CardLinter.Nodes(card)
        .Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true).Select(node => (string)node["id"]!);

    /// <summary>As a person reads it, no-break spaces like others.</summary>
    private static string Texts(JsonObject card) => string.Join('\n', Strings(card)).Replace('\u00A0', ' ');

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Strings(member.Value)),
        JsonArray array => array.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}

file static class Dictionaries
{
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, string> ToImmutable(this Dictionary<string, string> fields) =>
        System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, fields);
}
