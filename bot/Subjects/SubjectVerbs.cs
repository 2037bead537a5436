using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Subjects;

/// <summary>How the verbs of subjects are read.</summary>
internal static class SubjectVerbs
{
    public static IEnumerable<KeyValuePair<string, ReadVerb>> All { get; } =
    [
        new(Verbs.SubmitSubject, (inputs, _) => new(new ContributionCommand.Add(NewId(), Verbs.SubmitSubject, ContributionFields.Of(
            (Field.Title, inputs.Required("title")), (Field.Description, inputs.Text("description")))))),
        new(Verbs.EditSubject, (inputs, _) => new(Edit(inputs))),
        new(Verbs.WithdrawSubject, (inputs, _) => new(new ContributionCommand.WithdrawSubject(inputs.RequiredId("subject")))),
        new(Verbs.MergeSubjects, (inputs, _) => new(new SubjectCommand.Merge(
            NewId(), [.. inputs.RequiredIds("subjects")], inputs.Text("title"), inputs.Text("description")))),
        new(Verbs.UnmergeSubject, (inputs, _) => new(new SubjectCommand.Unmerge(inputs.RequiredId("subject")))),
        new(Verbs.RateSubjects, (inputs, _) => new(new SubjectCommand.Rate(Ratings(inputs)))),
        new(Verbs.PlaceSubject, (inputs, _) => new(new SubjectCommand.Place(
            inputs.RequiredId("subject"), inputs.RequiredNumber("desirability", 1, 5), inputs.RequiredNumber("feasibility", 1, 5)))),
        new(Verbs.SelectSubject, (inputs, _) => new(new SubjectCommand.Select(inputs.RequiredId("subject")))),
    ];

    private static readonly string[] Boxes = [Field.Title, Field.Description, Field.Reformulation, Field.Notes];

    /// <summary>
    /// Boxes that were not sent stay. One sent empty is cleared, but for the title, and for those the button lists in
    /// <c>keep</c>: their text was too long to be shown in the card.
    /// </summary>
    private static ContributionCommand.EditSubject Edit(CardInputs inputs)
    {
        var id = inputs.RequiredId("subject");
        if (!Boxes.Any(inputs.Has))
        {
            inputs.Errors[Field.Title] = CardInputs.Missing;
        }

        var keep = inputs.Data("keep").Split(',', StringSplitOptions.TrimEntries);
        return new ContributionCommand.EditSubject(id, Boxes.Where(inputs.Has)
            .Select(name => (Name: name, Text: inputs.Text(name)))
            .Where(box => box.Text.Length > 0 || (box.Name != Field.Title && !keep.Contains(box.Name)))
            .ToImmutableSortedDictionary(box => box.Name, box => box.Text, StringComparer.Ordinal));
    }

    private static ImmutableArray<SubjectRating> Ratings(CardInputs inputs)
    {
        var subjects = inputs.Named("d-").Concat(inputs.Named("f-")).Select(name => name[2..]).Distinct(StringComparer.Ordinal).ToArray();
        return [.. subjects
            .Select(id => new SubjectRating(new ContributionId(id), inputs.Number($"d-{id}", 1, 5), inputs.Number($"f-{id}", 1, 5)))
            .Where(rating => rating is not { Desirability: null, Feasibility: null })];
    }

    private static ContributionId NewId() => new(Streams.NewId.Draw());
}
