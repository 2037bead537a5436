using OgpTeams.Domain;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Tests;

public sealed class Finding_what_the_script_named
{
    private static readonly HashSet<string> Nothing = [];

    private static readonly ApiResults Results = new(
        "ATELIER001", "Atelier", "F1-S5", "PLAN000001", [],
        [
            Said("SUJET00001", Verbs.SubmitSubject, ("title", "Registre")),
            Said("SUJET00002", Verbs.SubmitSubject, ("title", "Registre"), ("description", "Toutes les aides")),
            Said("IDEE000001", Verbs.SubmitIdea, ("i-1", "Registre")),
        ],
        [new SubjectResult("GROUPE0001", "Registre", "", null, null, null, ["SUJET00002", "SUJET00001"])],
        "ENGAGEMENT", Canvas: null, [],
        [new MilestoneResult("JALON00001", "Le conseil", null, null, null, null, null)], []);

    [Fact]
    public void Goes_by_its_verb_and_its_words() =>
        Assert.Equal("IDEE000001", IdOf(Verbs.SubmitIdea, ("id", "carte"), ("i-1", " Registre ")));

    [Fact]
    public void Takes_what_repeats_most_of_what_was_typed() =>
        Assert.Equal("SUJET00002", IdOf(Verbs.SubmitSubject, ("title", "Registre"), ("description", "Toutes les aides")));

    [Fact]
    public void Leaves_what_is_something_elses()
    {
        var thing = new Brought("registre", "ATELIER001", Verbs.SubmitSubject, Typed(("title", "Registre")));
        thing.Find(Results, new HashSet<string> { "SUJET00001" });
        Assert.Null(thing.Id);
    }

    [Fact]
    public void Takes_the_first_line_of_what_was_said_for_somebody() => Assert.Equal(
        "SUJET00002",
        IdOf(Verbs.OnBehalf, ("as", Verbs.SubmitSubject), ("text", "Registre : Toutes les aides\nRegistre"), ("name", "Josette")));

    [Fact]
    public void Reads_a_typed_command() => Assert.Equal("SUJET00002", IdOf(verb: null, ("text", "sujet Registre : Toutes les aides")));

    [Fact]
    public void Knows_a_group_by_what_it_was_made_of() =>
        Assert.Equal("GROUPE0001", IdOf(Verbs.MergeSubjects, ("subjects", "SUJET00001,SUJET00002"), ("title", "Autre titre")));

    [Fact]
    public void Knows_the_canvas_and_the_milestones()
    {
        Assert.Equal("ENGAGEMENT", IdOf(Verbs.SaveCanvas, ("title", "Registre")));
        Assert.Equal("JALON00001", IdOf(Verbs.SaveMilestone, ("title", "Le conseil")));
    }

    [Fact]
    public void Finds_nothing_that_is_hidden() => Assert.Null(IdOf(Verbs.SubmitSubject, ("title", "Le permis de mon voisin")));

    private static string? IdOf(string? verb, params (string Name, string Text)[] typed)
    {
        var thing = new Brought("chose", "ATELIER001", verb, Typed(typed));
        thing.Find(Results, Nothing);
        return thing.Id;
    }

    private static ContributionResult Said(string id, string verb, params (string Name, string Text)[] fields) =>
        new(id, verb, Late: false, Hidden: false, OnBehalf: false, Typed(fields));

    private static Dictionary<string, string> Typed(params (string Name, string Text)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Text);
}
