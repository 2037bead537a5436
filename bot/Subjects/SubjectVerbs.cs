using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Subjects;

/// <summary>How the verbs of subjects are read.</summary>
internal static class SubjectVerbs
{
    public static IReadOnlyList<WorkshopVerb> All { get; } =
    [
        new(Verbs.SubmitSubject, (inputs, _) => new(new ContributionCommand.Add(NewId(), Verbs.SubmitSubject, ContributionFields.Of(
            (Field.Title, inputs.Required("title")), (Field.Description, inputs.Text("description"))))),
            Form: SubjectForms.Submit) { Hint = OneSentence },
        new(Verbs.EditSubject, (inputs, _) => new(Edit(inputs)), Form: SubjectForms.Edit, Item: inputs => inputs.Data("subject"))
        {
            Hint = OneSentence,
        },
        new(Verbs.WithdrawSubject, (inputs, _) => new(new ContributionCommand.WithdrawSubject(inputs.RequiredId("subject"))))
        {
            Undo = Restoring,
        },
        new(Verbs.RestoreSubject, (inputs, _) => new(new ContributionCommand.RestoreSubject(inputs.RequiredId("subject")))),
        new(Verbs.MergeSubjects, (inputs, _) => new(new SubjectCommand.Merge(
            NewId(), [.. inputs.RequiredIds("subjects")], inputs.Text("title"), inputs.Text("description"))),
            Whose.Facilitators, BoardForms.Merge),
        new(Verbs.UnmergeSubject, (inputs, _) => new(new SubjectCommand.Unmerge(inputs.RequiredId("subject"))),
            Whose.Facilitators, BoardForms.Unmerge),
        new(Verbs.RateSubjects, (inputs, _) => new(new SubjectCommand.Rate(Ratings(inputs))),
            Form: RatingForms.Rate, Item: _ => "1"),
        new(Verbs.PlaceSubject, (inputs, _) => new(new SubjectCommand.Place(
            inputs.RequiredId("subject"), inputs.RequiredHalves("desirability", 1, 5), inputs.RequiredHalves("feasibility", 1, 5))),
            Whose.Facilitators, BoardForms.Place,
            Item: inputs => inputs.Data("subject") is { Length: > 0 } subject ? subject : BoardForms.FirstPage),
        new(Verbs.SelectSubject, (inputs, _) => new(new SubjectCommand.Select(inputs.RequiredId("subject"))),
            Whose.Facilitators, BoardForms.Select),
        new(Verbs.RevealRanking, (_, _) => new(new SubjectCommand.Reveal()), Whose.Facilitators),
    ];

    private static JsonObject? Restoring(Execution done) => done.Decision.Events.OfType<ContributionEvent.Withdrawn>()
        .Select(withdrawn => CardAction.Press(
            Texts.For(done.Workshop.State.Brief.Language)["Button_Restore"], Verbs.RestoreSubject, CardAction.Data(
                ("workshop", done.Workshop.State.Id.Value), ("id", Streams.NewId.Draw()), ("subject", withdrawn.Id.Value))))
        .FirstOrDefault();

    /// <summary>Kept as it is; only suggested (domain §9, B02).</summary>
    private static string OneSentence(CardInputs inputs, Execution done, Texts texts) =>
        Sentences.Count(inputs.Data(Field.Description)) is > 1 and var sentences
            ? texts.Format("Hint_OneSentence", sentences)
            : "";

    private static readonly string[] Boxes = [Field.Title, Field.Description, Field.Reformulation, Field.Notes];

    /// <summary>
    /// Boxes that were not sent stay. One sent empty is cleared, but for the title, and for those the button lists in
    /// <c>keep</c>: their text was too long to be shown in the card.
    /// </summary>
    private static ContributionCommand.EditSubject Edit(CardInputs inputs)
    {
        var id = inputs.RequiredId("subject");
        inputs.Need(Field.Title, Boxes.Any(inputs.Has));
        var keep = inputs.Data("keep").Split(',', StringSplitOptions.TrimEntries);
        return new ContributionCommand.EditSubject(id, Boxes.Where(inputs.Has)
            .Select(name => (Name: name, Text: inputs.Text(name)))
            .Where(box => box.Text.Length > 0 || (box.Name != Field.Title && !keep.Contains(box.Name)))
            .ToImmutableSortedDictionary(box => box.Name, box => box.Text, StringComparer.Ordinal));
    }

    /// <summary>Of the inputs <c>d-{subject}</c> and <c>f-{subject}</c>, any of them.</summary>
    public static ImmutableArray<SubjectRating> Ratings(CardInputs inputs)
    {
        var subjects = inputs.Named("d-").Concat(inputs.Named("f-")).Select(name => name[2..]).Distinct(StringComparer.Ordinal).ToArray();
        // A row of stars that nobody touched may come as 0; a form of nothing else asks for something.
        var given = subjects.Any(id => inputs.Data($"d-{id}") is not ("" or Untouched) || inputs.Data($"f-{id}") is not ("" or Untouched));
        return [.. subjects
            .Select(id => new SubjectRating(new ContributionId(id), Grade($"d-{id}"), Grade($"f-{id}")))
            .Where(rating => rating is not { Desirability: null, Feasibility: null })];

        int? Grade(string input) => given && inputs.Data(input) == Untouched ? null : inputs.Number(input, 1, 5);
    }

    private const string Untouched = "0";

    private static ContributionId NewId() => new(Streams.NewId.Draw());
}
