using System.Collections.Immutable;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Cards;

/// <summary>Workshops of formats 2 and 3, lived through the real rules, to draw cards from.</summary>
internal static class CommitmentRoom
{
    public static readonly WorkshopFormat Format2 = FormatLibrary.BuiltIn.Formats[1];
    public static readonly WorkshopFormat Format3 = FormatLibrary.BuiltIn.Formats[2];

    /// <param name="step">1 to 7; 8 closed.</param>
    /// <param name="words">How many times people answer in each step.</param>
    public static Room InFormat2(int step, int words, string text, string language = "fr", bool shared = true)
    {
        var room = New(Format2, text, language).GoTo(Math.Min(step, 4));
        if (step >= 4)
        {
            Each(room, words, person => room.Say(person, Verbs.SubmitReformulation, ("evokes", text), ("allows", text)));
            room.Do(room.Lead, new ContributionCommand.EditSubject(
                room.ForEveryone.View.ChosenSubjects.First().Id, Text((Field.Reformulation, text), (Field.Notes, text))));
        }

        room.GoTo(Math.Min(step, 5));
        if (step >= 5)
        {
            Each(room, words, person => room.Say(person, Verbs.SubmitIdea, ("i-c1", text), ("i-s1", text), ("i-a3", text)));
            _ = shared ? room.Do(room.Lead, new CommitmentCommand.ShareIdeas()) : room;
        }

        room.GoTo(Math.Min(step, 6));
        if (step >= 6)
        {
            Fill(room, words, text);
        }

        room.GoTo(Math.Min(step, 7));
        return step == 8 ? room.Close(text) : room;
    }

    /// <inheritdoc cref="InFormat2"/>
    public static Room InFormat3(int step, int words, string text, string language = "fr")
    {
        var room = New(Format3, text, language).GoTo(Math.Min(step, 3));
        if (step >= 3)
        {
            Fill(room, words, text);
        }

        room.GoTo(Math.Min(step, 5));
        var made = new List<ContributionId>();
        if (step >= 5)
        {
            Each(room, words, person => made.Add(room.Say(person, Verbs.SubmitSubAction, (Field.Text, text), (Field.Prompt, "p2"))));
        }

        room.GoTo(Math.Min(step, 6));
        if (step >= 6 && words > 0)
        {
            room.Do(room.Lead, new CommitmentCommand.SelectSubActions([.. made.Take((words / 2) + 1)]));
            _ = words > 2 ? room.Do(room.Lead, new CommitmentCommand.DropSubActions([made[^1]])) : room;
            for (var number = 0; number < Math.Min(words, 20); number++)
            {
                room.Do(room.Lead, new CommitmentCommand.SaveMilestone(
                    null, MilestoneId.Of(NewId.Draw()), text, number % 3 == 2 ? "" : text, new DateEdit(PartialDate.Of(2027, 6)),
                    number % 2 == 0 ? new DateEdit(PartialDate.Of(2027, 1, 31)) : null, Shown.Cut(text, 40), text, [.. made], 1));
            }
        }

        room.GoTo(Math.Min(step, 7));
        return step == 8 ? room.Close(text) : room;
    }

    private static Room New(WorkshopFormat format, string text, string language)
    {
        var room = new Room(language, title: text, name: text, format: format, subjects:
        [
            new ChosenSubject(ContributionId.Of(NewId.Draw()), null, Text((Field.Title, text), (Field.Description, text))),
            new ChosenSubject(ContributionId.Of(NewId.Draw()), null, Text((Field.Title, "Un autre sujet"))),
        ]).GoTo(2);
        room.Introduce(room.People[1], Profile.PublicServant);
        return room;
    }

    /// <summary>Some boxes with the group's words, one left empty, proposals waiting, set aside and taken up.</summary>
    private static void Fill(Room room, int words, string text)
    {
        var boxes = CanvasBox.All.Where(box => box != CanvasBox.Transparency).Take(words == 0 ? 0 : 9);
        room.Do(room.Lead, new CommitmentCommand.SaveCanvas([.. boxes.Select(box => new BoxEdit(box, text, null))]));
        var proposals = new List<ContributionId>();
        Each(room, words, person => proposals.Add(room.Say(
            person, Verbs.ProposeForCanvas, (Field.Box, CanvasBox.All[proposals.Count % 9]), (Field.Text, text))));
        if (words > 2)
        {
            room.Do(room.Lead, new CommitmentCommand.DismissProposal(proposals[0]));
            room.Do(room.Lead, new CommitmentCommand.AcceptProposal(proposals[1], Acceptance.Replace));
        }

        room.Do(room.People[0], new StepCommand.Done(null));
    }

    private static void Each(Room room, int words, Action<ParticipantId> say)
    {
        foreach (var number in Enumerable.Range(0, words))
        {
            say(room.People[number % room.People.Count]);
        }
    }

    private static ImmutableSortedDictionary<string, string> Text(params (string Name, string Text)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);
}
