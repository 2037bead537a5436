using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Casting_a_script
{
    private static readonly RehearsalScript Script =
        ScriptParser.Parse(EmbeddedScripts.Read(EmbeddedScripts.Torture, "fr", new DateOnly(2026, 3, 12))).Script!;

    [Fact]
    public void Keeps_it_as_it_is_when_nothing_is_asked() => Assert.Equal(8, Casting.Of(Script, null)!.Script.Participants.Count());

    [Fact]
    public void Calls_understudies_when_there_are_too_few()
    {
        var script = Casting.Of(Script, 40)!.Script;
        Assert.Equal(40, script.Participants.Count());
        Assert.Equal(40, script.Participants.Select(person => person.Id).Distinct().Count());
        Assert.Equal(32, script.People.Count(person => person is { IsUnderstudy: true, Spare.Title.Length: > 0 }));
    }

    [Fact]
    public void Leaves_out_the_last_and_what_depends_on_them()
    {
        var casting = Casting.Of(Script, 2)!;
        Assert.Equal(["paul", "thomas"], casting.Script.Participants.Select(person => person.Id));
        Assert.True(casting.LeftOut > 0);
        Assert.Empty(ScriptRules.Check(casting.Script));
        Assert.Equal(8, casting.Script.Workshops.Length);
    }

    [Fact]
    public void Leaves_out_a_workshop_that_nobody_is_there_to_begin()
    {
        var parsed = SmallScript.Parse(script =>
        {
            var people = (JsonArray)script["people"]!;
            people.Add(JsonNode.Parse("""{ "id": "zoe", "name": "Zoé Martin" }"""));
            var second = JsonNode.Parse("""
                { "title": "Suite", "scenes": [{ "title": "Suite", "actions": [
                  { "by": "zoe", "do": "workshop.create", "inputs": { "format": "format1", "title": "Suite" } },
                  { "by": "zoe", "do": "note.save", "inputs": { "text": "Ici" }, "named": "ici" },
                  { "by": "claire", "do": "contribution.hide", "inputs": { "contribution": { "ref": "ici" }, "reason": "Non" } } ] }] }
                """);
            script["workshops"] = new JsonArray(
                new JsonObject { ["title"] = "Un", ["scenes"] = script["scenes"]!.DeepClone() }, second);
            script.Remove("scenes");
        });
        var casting = Casting.Of(parsed.Script!, 2)!;
        Assert.Equal("Un", Assert.Single(casting.Script.Workshops).Title);
        Assert.Equal(3, casting.LeftOut);
    }

    [Fact]
    public void Needs_understudies_to_have_more() => Assert.Null(Casting.Of(SmallScript.Parse().Script!, 3));
}
