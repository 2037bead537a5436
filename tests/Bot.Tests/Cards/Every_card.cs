using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Cards;

public sealed class Every_card
{
    public static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["plain"] = "Ouvrir le registre des décisions",
        ["long"] = string.Concat(Enumerable.Repeat("Rendre les décisions lisibles. ", 330)),
        ["one long word"] = new string('œ', 10_000),
        ["right to left"] = string.Concat(Enumerable.Repeat("فتح بيانات الميزانية للجميع ", 380)),
        ["emoji"] = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦🇫🇷", 700)),
        ["markup"] = string.Concat(Enumerable.Repeat("<b>gras</b> [lien](http://x.fr) **fort** {{DATE(2026-01-01T00:00:00Z,SHORT)}}\n- liste\n1. un\n# titre &amp; ", 90)),
        ["marks"] = "é" + string.Concat(Enumerable.Repeat("\u0301", 10_000)),
        ["quotes"] = new string('"', 10_000),
    };

    public static TheoryData<int, string> StatesAndTexts()
    {
        var data = new TheoryData<int, string>();
        foreach (var step in Enumerable.Range(0, 9))
        {
            foreach (var text in Texts.Keys)
            {
                data.Add(step, text);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(StatesAndTexts))]
    public void Is_readable_accessible_and_small(int step, string text)
    {
        var problems = new List<string>();
        foreach (var language in text == "plain" ? new[] { "fr", "en" } : ["fr"])
        {
            foreach (var subjects in step < 4 ? [0] : text == "plain" ? new[] { 0, 1, 8, 60 } : [2, 60])
            {
                var room = Room.At(step, subjects, Texts[text], language);
                var cards = Drawings.Public(room, Texts[text])
                    .Concat(Drawings.Personal(room, Texts[text]))
                    .Concat(Drawings.ForTheLead(room, Texts[text]));
                problems.AddRange(cards.SelectMany(card => CardLinter.Problems(card.Card)
                    .Select(problem => $"{language}, {subjects} subjects, {card.Name}: {problem}")));
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    [Theory]
    [MemberData(nameof(CommitmentStatesAndTexts))]
    public void Is_so_in_formats_2_and_3(int format, int step, string text)
    {
        var problems = new List<string>();
        foreach (var language in text == "plain" ? new[] { "fr", "en" } : ["fr"])
        {
            foreach (var words in text == "plain" ? new[] { 0, 1, 100 } : [20])
            {
                var room = format == 2
                    ? CommitmentRoom.InFormat2(step, words, Texts[text], language, shared: words != 1)
                    : CommitmentRoom.InFormat3(step, words, Texts[text], language);
                var cards = Drawings.Public(room, Texts[text])
                    .Concat(Drawings.Personal(room, Texts[text]))
                    .Concat(Drawings.ForTheLead(room, Texts[text]));
                problems.AddRange(cards.SelectMany(card => CardLinter.Problems(card.Card)
                    .Select(problem => $"{language}, {words} words, {card.Name}: {problem}")));
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    public static TheoryData<int, int, string> CommitmentStatesAndTexts()
    {
        var data = new TheoryData<int, int, string>();
        foreach (var step in Enumerable.Range(3, 6))
        {
            foreach (var text in Texts.Keys)
            {
                data.Add(2, step, text);
                data.Add(3, step, text);
            }
        }

        return data;
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_so_in_a_plan_of_fifteen_commitments(string language)
    {
        var problems = new List<string>();
        foreach (var (name, text) in Texts)
        {
            foreach (var commitments in name == "plain" ? new[] { 0, 1, 15 } : [15])
            {
                var context = PlanRoom.With(commitments, text, language);
                var cards = Drawings.OfThePlan(context, text).Concat(Drawings.OfThePlan(context with { IsOwner = false }, text));
                problems.AddRange(cards.SelectMany(card => CardLinter.Problems(card.Card)
                    .Select(problem => $"{name}, {commitments}, {card.Name}: {problem}")));
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_so_in_a_report_of_twenty_commitments_and_forty_milestones_each(string language)
    {
        var problems = Texts.SelectMany(text => Drawings.OfReports(PlanRoom.With(20, text.Value, language, crowded: true), text.Value)
            .SelectMany(card => CardLinter.Problems(card.Card).Select(problem => $"{text.Key}, {card.Name}: {problem}"))).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_so_when_a_plan_is_imported(string language)
    {
        var problems = Texts.SelectMany(text => ImportDrawings.Of(Bot.Texts.For(language), text.Value)
            .SelectMany(card => CardLinter.Problems(card.Card).Select(problem => $"{text.Key}, {card.Name}: {problem}"))).ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Is_so_without_a_workshop_too(string language)
    {
        var problems = Texts.Values
            .SelectMany(text => Drawings.WithoutWorkshop(Bot.Texts.For(language), text))
            .SelectMany(card => CardLinter.Problems(card.Card).Select(problem => $"{card.Name}: {problem}"))
            .ToList();

        Assert.True(problems.Count == 0, string.Join('\n', problems.Distinct().Take(20)));
    }

    [Fact]
    public void Is_small_with_sixty_people_and_a_wordy_format()
    {
        var room = new Room(people: 60).GoTo(5);
        room.People.ForEach(person => room.Subject(person, Texts["right to left"], Texts["right to left"]));
        room.Do(room.Lead, new StepCommand.Pause(null));
        var wordy = new BilingualText(Texts["long"][..2000], Texts["right to left"][..2000], Ours: true);
        var format = Room.Format with
        {
            Steps = [.. Room.Format.Steps.Select(step => step with
            {
                Objective = wordy, Instruction = wordy, Script = [wordy, wordy], Attention = [wordy],
                Tools = [new FormatTool(wordy, [new FormatSection(wordy, [wordy])])],
            })],
        };
        JsonObject[] cards =
        [
            StepCards.Progress(room.ForEveryone with { Format = format, Texts = Bot.Texts.For("en") }),
            FacilitationCards.Control(room.For(room.Lead) with { Format = format, Texts = Bot.Texts.For("en") }),
            WorkshopCards.Posted(room.ForEveryone with { Format = format }),
            .. VerbTable.Build().Forms.Select(form => form.Open(room.For(room.Lead) with { Format = format })),
        ];

        Assert.All(cards, card => Assert.Empty(CardLinter.Problems(card)));
    }

    [Fact]
    public void Is_drawn_although_the_format_is_gone()
    {
        var room = Room.At(5, 8, "Sujet");

        Assert.Empty(CardLinter.Problems(StepCards.Progress(room.ForEveryone with { Format = null })));
        Assert.Empty(CardLinter.Problems(FacilitationCards.Control(room.For(room.Lead) with { Format = null })));
    }
}
