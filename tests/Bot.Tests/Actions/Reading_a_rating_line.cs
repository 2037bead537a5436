using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Inputs;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Reading_a_rating_line
{
    [Theory]
    [InlineData("note 3 : 4 5", "3 4 5")]
    [InlineData("rate 3: 4 5", "3 4 5")]
    [InlineData("NOTE 3:4 5", "3 4 5")]
    [InlineData("Note\u00a03\u00a0: 4   5", "3 4 5")]
    [InlineData("note 3 4 5", "3 4 5")]
    [InlineData("note : 3 : 4 5", "3 4 5")]
    [InlineData("note n° 3 : 4, 5", "3 4 5")]
    [InlineData("note sujet 3 : 4 ; 5.", "3 4 5")]
    [InlineData("noter #12 = 1 1", "12 1 1")]
    [InlineData("note ３：４　５", "3 4 5")]
    [InlineData("note ٣ : ٤ ٥", "3 4 5")]
    [InlineData("note \u200b3 : 4 5\ufeff", "3 4 5")]
    [InlineData("**note 3 : 4 5**", "3 4 5")]
    [InlineData("3 : 4 5\n1 : 2 2", "3 4 5, 1 2 2")]
    [InlineData("note 3 : 4 5\r\nnote 1 : 2 2\n\n", "3 4 5, 1 2 2")]
    [InlineData("note 3 : 4 5\n3 : 1 1", "3 1 1")]
    public void Takes_whole_numbers_however_they_are_set(string text, string ratings) => Assert.Equal(
        ratings, string.Join(", ", RatingLine.Read(text)!.Select(
            line => $"{line.Subject} {line.Desirability} {line.Feasibility}")));

    [Theory]
    [InlineData("note 3 : 4")]
    [InlineData("note 3 : 4 5 1")]
    [InlineData("note 3 : 4,5 5")]
    [InlineData("note 3 : 4.5 5")]
    [InlineData("note 3 : 4,5")]
    [InlineData("note 3 : 4/5")]
    [InlineData("note 3 : 0 5")]
    [InlineData("note 3 : 6 5")]
    [InlineData("note 3 : -4 5")]
    [InlineData("note 3 : quatre cinq")]
    [InlineData("note 99999999999 : 4 5")]
    [InlineData("note 3 : 99999999999999 5")]
    [InlineData("note 3 : 4 5\nmerci")]
    [InlineData("note 3 : 4 5\n2 : 9 9")]
    [InlineData("")]
    public void Takes_nothing_of_a_text_that_holds_anything_else(string text) => Assert.Null(RatingLine.Read(text));

    [Theory]
    [InlineData("note 3 : 4 5", nameof(TypedCommand.Rate))]
    [InlineData("note 3 : quatre", nameof(TypedCommand.Rate))]
    [InlineData("Rate 3: 4.5 5", nameof(TypedCommand.Rate))]
    [InlineData("note 3 4", nameof(TypedCommand.Rate))]
    [InlineData("note", nameof(TypedCommand.Form))]
    [InlineData("Note : penser au micro", nameof(TypedCommand.Unknown))]
    [InlineData("note 12 personnes ont parlé", nameof(TypedCommand.Unknown))]
    [InlineData("notes de la séance", nameof(TypedCommand.Unknown))]
    [InlineData("sujets", nameof(TypedCommand.Subjects))]
    [InlineData("Présentation : Awa Diop", nameof(TypedCommand.Introduce))]
    [InlineData("me présenter", nameof(TypedCommand.Introduce))]
    [InlineData("présentation des résultats", nameof(TypedCommand.Unknown))]
    [InlineData("Introduction: Awa Diop: grants", nameof(TypedCommand.Introduce))]
    [InlineData("reformulation : Ce sujet parle d’argent", nameof(TypedCommand.Reformulation))]
    public void Is_told_from_what_only_begins_alike(string text, string command) =>
        Assert.Equal(command, $"{TypedCommands.Read(text).Command}");
}
