using OgpTeams.Bot.Rehearsal.Scripts;

namespace OgpTeams.Bot.Tests.Rehearsal;

public sealed class Casting_a_script
{
    private static readonly RehearsalScript Script = ScriptParser.Parse(EmbeddedScripts.Read("fr")).Script!;

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
    }

    [Fact]
    public void Needs_understudies_to_have_more() => Assert.Null(Casting.Of(SmallScript.Parse().Script!, 3));
}
