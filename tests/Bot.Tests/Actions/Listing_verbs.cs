using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Steps;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Listing_verbs
{
    [Fact]
    public void Finds_every_public_verb_in_the_one_list()
    {
        var table = VerbTable.Build();

        Assert.All(
            typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!), verb => Assert.Equal(verb, table.Find(verb)?.Verb));
    }

    [Fact]
    public void Refuses_to_start_with_a_verb_that_nobody_answers() => Assert.Equal(
        "No row for step.extend, data.erase: nobody would answer.",
        Refused([.. VerbTable.Rows.Where(row => row.Verb is not (Verbs.Extend or Verbs.EraseData))], ReadingCards.All));

    [Fact]
    public void Refuses_to_start_with_a_verb_that_stands_twice() => Assert.Equal(
        "The verb step.extend has two rows: which of them answers?",
        Refused([.. VerbTable.Rows, VerbTable.Rows.Single(row => row.Verb == Verbs.Extend)], ReadingCards.All));

    [Fact]
    public void Refuses_to_start_with_two_forms_of_one_name() => Assert.Equal(
        "Two forms are called extend: which of them opens?",
        Refused(VerbTable.Rows, [.. ReadingCards.All, new FormRow(WorkshopForms.Extend.Name, (_, _, _) => [])]));

    [Fact]
    public void Opens_every_form_that_a_verb_comes_from_or_goes_on_with()
    {
        var table = VerbTable.Build();

        Assert.All(
            VerbTable.Rows.OfType<WorkshopVerb>().SelectMany(row => new[] { row.Form, row.Next }).OfType<FormRow>(),
            form => Assert.Same(form, table.FindForm(form.Name)));
    }

    private static string Refused(IReadOnlyList<VerbRow> rows, IReadOnlyList<FormRow> readings) =>
        Assert.Throws<InvalidOperationException>(() => new VerbTable(rows, readings)).Message;
}
