using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Publishing;
using OgpTeams.Documents;
using OgpTeams.Documents.Reports;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>Documents are read long after the workshop: by question, in the order of the format, and not as words came in.</summary>
public sealed class Setting_out_what_was_said
{
    private static readonly FormatPrompt[] _prompts =
        [.. CommitmentRoom.Format2.Steps.Where(step => step.Kind == StepKind.Ideas).SelectMany(step => step.Prompts)];

    private static readonly Dictionary<ParticipantId, string> _nobody = [];
    private static readonly Dictionary<ParticipantId, ReportParticipant> _unnamed = [];

    [Theory]
    [InlineData("fr", "Autres idées")]
    [InlineData("en", "Other ideas")]
    public void Gives_ideas_the_order_of_the_questions_and_those_that_answer_none_a_place_of_their_own(string language, string others)
    {
        var room = Answered(language);
        var canvas = CanvasContents.Of(room.ForEveryone.View, CommitmentRoom.Format2, _nobody, Texts.For(language));
        var asked = _prompts.OrderBy(prompt => prompt.Audience).Select(prompt => prompt.Text.In(language));
        Assert.Equal(asked, canvas.Ideas.SkipLast(1).SelectMany(group => group.Ideas).Select(idea => idea.Prompt));
        Assert.Equal(others, canvas.Ideas[^1].Heading);
        var idea = Assert.Single(canvas.Ideas[^1].Ideas);
        Assert.Equal((null, "Sans question"), (idea.Prompt, idea.Text));
        Assert.Equal((null, false, false), (canvas.Heading.NameOf(idea.Said.Author), idea.Said.Late, idea.Said.OnBehalf));
    }

    [Fact]
    public void Gives_the_report_the_order_of_the_questions()
    {
        var room = Answered("fr");
        var report = ReportContents.Of(room.ForEveryone.View, CommitmentRoom.Format2, _unnamed, Texts.For("fr"), default);
        var step = report.Steps.Single(step => step.Blocks.Count > 1);
        Assert.Equal(
            [.. _prompts.Select(prompt => prompt.Text.In("fr")), "Autres idées"],
            step.Blocks.Select(block => block.Heading));
    }

    [Fact]
    public void Tells_what_people_made_of_the_subject_in_whole_sentences()
    {
        var room = CommitmentRoom.InFormat2(4, 0, "Mots");
        room.Say(room.People[0], Verbs.SubmitReformulation, ("allows", "de savoir qui est aidé"), ("evokes", "le droit de comprendre"));
        var report = ReportContents.Of(room.ForEveryone.View, CommitmentRoom.Format2, _unnamed, Texts.For("fr"), default);
        var said = report.Steps.SelectMany(step => step.Blocks).Single(block => block.Heading == "Le sujet, redit par le groupe").Texts;
        Assert.Contains("Il permet de savoir qui est aidé", said);
        Assert.Contains("Ce sujet m’évoque... le droit de comprendre", said);
    }

    [Fact]
    public void Tells_dates_means_and_deliverables_of_a_milestone_apart_in_the_report()
    {
        var room = CommitmentRoom.InFormat3(6, 3, "Mots");
        var report = ReportContents.Of(room.ForEveryone.View, CommitmentRoom.Format3, _unnamed, Texts.For("fr"), default);
        var roadmap = report.Steps.SelectMany(step => step.Blocks).Single(block => block.Heading == "La feuille de route");
        Assert.Contains("Mots – Mots (juin 2027 – 31 janvier 2027 · Mots · Mots)", roadmap.Texts);
    }

    [Fact]
    public void Gives_the_canvas_all_that_the_cards_of_its_subjects_say()
    {
        var room = CommitmentRoom.InFormat2(5, 0, "Mots");
        var canvas = CanvasContents.Of(room.ForEveryone.View, CommitmentRoom.Format2, _nobody, Texts.For("fr"));
        var bytes = CanvasDocument.Write(canvas, null).Bytes;
        Assert.Contains("Mots · Un autre sujet", new WordFile(bytes).AllText, StringComparison.Ordinal);
        Assert.Equal("Mots – Mots\nReformulation – Mots\nNotes – Mots", CanvasReading.Read(bytes)!.SubjectDescription);
    }

    /// <summary>From the last question to the first, after an idea that answers none.</summary>
    private static Room Answered(string language)
    {
        var room = CommitmentRoom.InFormat2(5, 0, "Mots", language);
        room.Say(room.People[0], Verbs.SubmitIdea, (Field.Text, "Sans question"));
        foreach (var prompt in _prompts.Reverse())
        {
            room.Say(room.People[1], Verbs.SubmitIdea, (Field.IdeaPrefix + prompt.Id, "Une idée"));
        }

        return room;
    }
}
