using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Parsing_a_series
{
    private const string Two = """
        [
          { "title": "Sujets", "scenes": [{ "title": "Tout", "actions": [
            { "by": "claire", "do": "workshop.create", "inputs": { "format": "format1", "title": "Sujets" } },
            { "by": "paul", "do": "subject.submit", "inputs": { "title": "Rapports" }, "named": "rapports" } ] }] },
          { "title": "Engagement", "chat": "autre", "maxPosts": 7, "scenes": [
            { "title": "Avant", "actions": [
              { "by": "claire", "when": "chained", "do": "workshop.create",
                "inputs": { "format": "format2", "title": "Suite", "subjectId": { "ref": "rapports" } } },
              { "by": "claire", "when": "alone", "do": "workshop.create",
                "inputs": { "format": "format2", "title": "Seul", "subjectText": "Rapports" } } ] },
            { "title": "Après", "actions": [{ "by": "claire", "when": "chained", "says": "documents" }] } ] }
        ]
        """;

    [Fact]
    public void Gives_each_workshop_its_title_chat_and_budget()
    {
        var workshops = Parse().Script!.Workshops;
        Assert.Equal(["Sujets", "Engagement"], workshops.Select(workshop => workshop.Title));
        Assert.Equal([ScriptedWorkshop.OnlyChat, "autre"], workshops.Select(workshop => workshop.Chat));
        Assert.Equal([25, 7], workshops.Select(workshop => workshop.MaxPosts));
        Assert.Equal(["format1", "format2"], workshops.Select(workshop => workshop.Format));
    }

    [Fact]
    public void Lets_a_workshop_go_on_with_what_an_earlier_one_brought()
    {
        var creation = Assert.IsType<ScriptAction.Press>(Assert.Single(Parse().Script!.Workshops[1].Actions, ScriptRules.Creates));
        Assert.Equal(new InputValue.Reference(["rapports"]), creation.Inputs!.Value.Single(input => input.Name == "subjectId").Value);
    }

    [Fact]
    public void Plays_one_format_alone_with_what_is_meant_for_that()
    {
        var workshop = Assert.Single(Parse(format: "format2").Script!.Workshops);
        var creation = Assert.IsType<ScriptAction.Press>(Assert.Single(workshop.Actions));
        Assert.Contains(creation.Inputs!.Value, input => input.Name == "subjectText");
        Assert.Single(workshop.Scenes);
    }

    [Fact]
    public void Says_when_no_workshop_has_the_format_asked_for() => Assert.Equal(
        "workshops: Aucun atelier n’est créé au format format3.", Problem(Parse(format: "format3")));

    [Fact]
    public void Wants_every_workshop_created() => Assert.StartsWith(
        "workshops[1].scenes: Un atelier est créé une fois", Problem(Parse(workshops => workshops[1]!["scenes"]![0]!["actions"]!.AsArray().RemoveAt(0))));

    [Fact]
    public void Does_not_take_both_scenes_and_workshops() => Assert.Equal(
        "scenes: Avec « workshops », cela s’écrit dans chaque atelier.",
        Problem(SmallScript.Parse(script => script["workshops"] = JsonNode.Parse(Two))));

    [Fact]
    public void Knows_when_an_action_may_be_played() => Assert.Equal(
        "workshops[0].scenes[0].actions[1].when: Choisissez parmi : always, alone, chained.",
        Problem(Parse(workshops => workshops[0]!["scenes"]![0]!["actions"]![1]!["when"] = "demain")));

    private static ParsedScript Parse(Action<JsonArray>? spoil = null, string? format = null)
    {
        var workshops = (JsonArray)JsonNode.Parse(Two)!;
        spoil?.Invoke(workshops);
        return SmallScript.Parse(
            script =>
            {
                script["workshops"] = workshops;
                script.Remove("scenes");
            },
            format);
    }

    private static string Problem(ParsedScript parsed) => Assert.Single(parsed.Problems).In(Language.French).Replace('\u00a0', ' ');
}
