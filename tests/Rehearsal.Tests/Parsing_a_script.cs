using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Parsing_a_script
{
    [Fact]
    public void Gives_the_people_and_what_they_do()
    {
        var script = SmallScript.Parse().Script!;
        Assert.Equal(["claire", "paul", "aicha"], script.People.Select(person => person.Id));
        Assert.Equal(2, script.Participants.Count());
        Assert.Equal(25, script.Workshops[0].MaxPosts);
        var creation = Assert.IsType<ScriptAction.Press>(script.Workshops[0].Scenes[0].Actions[0]);
        Assert.Equal("workshop.create", creation.Verb);
        Assert.Equal("accepted", creation.Expect);
    }

    [Fact]
    public void Accepts_a_byte_order_mark()
    {
        var marked = ScriptParser.Parse((byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SmallScript.Text)]);
        Assert.Empty(marked.Problems);
        Assert.Equivalent(SmallScript.Parse().Script, marked.Script, strict: true);
    }

    [Fact]
    public void Repeats_a_long_text() => Assert.Equal("blabla", Inputs("""{ "text": { "text": "bla", "times": 2 } }"""));

    [Fact]
    public void Gives_what_a_drafter_writes()
    {
        var script = SmallScript.Parse(script => script.Actions().Add(JsonNode.Parse("""
            { "by": "paul", "drafts": { "commitment": "rapports", "libreOffice": true, "fields": { "name": "A" },
              "milestones": { "rapports": { "endDate": "mai 2026" } },
              "rows": [{ "cells": ["Titre\nLivrable", "mai 2026"], "named": "jalon" }], "takenBy": "claire" } }
            """))).Script!;
        var edits = Assert.IsType<ScriptAction.Draft>(script.Workshops[0].Scenes[0].Actions[^1]).Edits;
        Assert.Equal<DraftedEdit>([new(null, "name", "A"), new("rapports", "endDate", "mai 2026")], edits.Texts.ToArray());
        Assert.Equal<string>(["Titre\nLivrable", "mai 2026"], Assert.Single(edits.Rows).Cells.ToArray());
        Assert.Equal(("rapports", true, "claire", "jalon"), (edits.Commitment, edits.Resaved, edits.TakenBy, edits.Rows[0].Named));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("[]")]
    [InlineData("{ \"title\": \"a\", \"title\": \"b\" }")]
    [InlineData("{ \"title\": \"\\ud83d\" }")]
    public void Says_when_the_file_is_no_script_at_all(string json) =>
        Assert.Equal("", Assert.Single(ScriptParser.Parse(Encoding.UTF8.GetBytes(json)).Problems).Path);

    [Theory]
    [InlineData("""{ "by": "paul", "do": "subject.submit" }""", "scenes[0].actions[7].inputs: Écrivez « inputs ». Seuls participant.introduce, et subject.submit par « understudies », s’en passent.")]
    [InlineData("""{ "by": "zoe", "do": "step.done" }""", "scenes[0].actions[7].by: « zoe » n’est pas dans « people ».")]
    [InlineData("""{ "by": "paul" }""", "scenes[0].actions[7]: Une action a un « do », un « says », un « rate » ou un « drafts », et un seul.")]
    [InlineData("""{ "by": "paul", "do": "step.done", "says": "fini" }""", "scenes[0].actions[7]: Une action a un « do », un « says », un « rate » ou un « drafts », et un seul.")]
    [InlineData("""{ "by": "paul", "do": "terminé" }""", "scenes[0].actions[7].do: Un verbe s’écrit comme « subject.submit ».")]
    [InlineData("""{ "by": "paul", "do": "step.done", "expect": "ok" }""", "scenes[0].actions[7].expect: Écrivez « accepted », « accepted; late », « repeat » ou « refused; code=… » (docs/outcomes.md).")]
    [InlineData("""{ "by": "participants", "do": "step.done", "twice": true }""", "scenes[0].actions[7].twice: « twice » va avec « do » et une seule personne.")]
    [InlineData("""{ "by": "paul", "do": "subject.edit", "inputs": { "subject": { "ref": "absent" } } }""", "scenes[0].actions[7]: Aucune action précédente n’est « named » « absent ».")]
    [InlineData("""{ "by": "claire", "do": "floor.give", "inputs": { "person": { "person": "zoe" } } }""", "scenes[0].actions[7]: « zoe » n’est pas dans « people ».")]
    [InlineData("""{ "by": "paul", "says": "sujet A", "named": "rapports" }""", "scenes[0].actions[7].named: « rapports » sert déjà.")]
    [InlineData("""{ "by": "paul", "do": "subject.submit", "inputs": { "title": null } }""", "scenes[0].actions[7].inputs.title: Écrivez un texte, un nombre, true, false, { \"ref\": \"…\" }, { \"refs\": […] }, { \"person\": \"…\" } ou { \"text\": \"…\", \"times\": n }.")]
    [InlineData("""{ "by": "participants", "rate": { "otherwise": [3, 6] } }""", "scenes[0].actions[7].rate.otherwise: Écrivez [désirabilité, faisabilité], chacune de 1 à 5.")]
    [InlineData("""{ "by": "paul", "do": "step.done", "pourquoi": "x" }""", "scenes[0].actions[7]: « pourquoi » n’est pas un nom connu ici. Connus : by, do, inputs, twice, says, rate, drafts, named, expect, about, when, after.")]
    [InlineData("""{ "by": "paul", "do": "step.done", "after": 0 }""", "scenes[0].actions[7].after: Écrivez un nombre entier de 1 à 600, sans guillemets.")]
    [InlineData("""{ "by": "participants", "drafts": { "commitment": "rapports", "fields": { "name": "A" }, "takenBy": "claire" } }""", "scenes[0].actions[7].by: « drafts » va avec une seule personne.")]
    [InlineData("""{ "by": "paul", "named": "a", "drafts": { "commitment": "rapports", "fields": { "name": "A" }, "takenBy": "claire" } }""", "scenes[0].actions[7].named: « drafts » s’en passe : une étape clé ajoutée se nomme dans « rows ».")]
    [InlineData("""{ "by": "paul", "drafts": { "commitment": "rapports", "takenBy": "claire" } }""", "scenes[0].actions[7].drafts: Écrivez « fields », « milestones » ou « rows » : ce que la personne écrit dans le document.")]
    [InlineData("""{ "by": "paul", "drafts": { "commitment": "absent", "fields": { "name": "A" }, "takenBy": "claire" } }""", "scenes[0].actions[7]: Aucune action précédente n’est « named » « absent ».")]
    [InlineData("""{ "by": "paul", "drafts": { "commitment": "rapports", "fields": { "name": "A" }, "takenBy": "zoe" } }""", "scenes[0].actions[7]: « zoe » n’est pas dans « people ».")]
    [InlineData("""{ "by": "paul", "drafts": { "commitment": "rapports", "rows": [{ "cells": ["A"], "named": "rapports" }], "takenBy": "claire" } }""", "scenes[0].actions[7].drafts.rows: « rapports » sert déjà.")]
    [InlineData("7", "scenes[0].actions[7]: Un objet { } est attendu ici.")]
    public void Says_where_an_action_is_wrong(string action, string problem) =>
        Assert.Equal(problem, Problem(script => script.Actions().Add(JsonNode.Parse(action))));

    [Fact]
    public void Wants_a_facilitator() => Assert.Contains(
        SmallScript.Parse(script => script["people"]![0]!["facilitator"] = false).Problems,
        problem => problem is { Path: "people" } && problem.In(Language.French).EndsWith("\"facilitator\": true.", StringComparison.Ordinal));

    [Fact]
    public void Wants_each_person_once() => Assert.Equal(
        "people[2].id: « paul » sert déjà.", Problem(script =>
        {
            script["people"]![2]!["id"] = "paul";
            script.Actions().RemoveAt(3);
        }));

    [Fact]
    public void Wants_one_workshop() => Assert.Equal(
        "scenes: Un atelier est créé une fois et une seule : une action « workshop.create » acceptée, par une personne.",
        Problem(script => script.Actions().RemoveAt(0)));

    [Fact]
    public void Wants_it_created_first() => Assert.Equal(
        "scenes[0].actions[0]: Il n’y a pas encore d’atelier : cette action vient après « workshop.create ».",
        Problem(script => script.Actions().Insert(0, JsonNode.Parse("""{ "by": "paul", "do": "step.done" }"""))));

    [Fact]
    public void Speaks_English_too() => Assert.Equal(
        "title: Required.", Assert.Single(SmallScript.Parse(script => script.Remove("title")).Problems).In(Language.English));

    private static string Problem(Action<JsonObject> spoil) =>
        Assert.Single(SmallScript.Parse(spoil).Problems).In(Language.French).Replace('\u00a0', ' ');

    private static string Inputs(string inputs)
    {
        var action = new JsonObject { ["by"] = "claire", ["do"] = "note.save", ["inputs"] = JsonNode.Parse(inputs) };
        var script = SmallScript.Parse(script => script.Actions().Add(action)).Script!;
        var press = Assert.IsType<ScriptAction.Press>(script.Workshops[0].Scenes[0].Actions[^1]);
        return Assert.IsType<InputValue.Plain>(Assert.Single(press.Inputs!.Value).Value).Text;
    }
}
