using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>How the verbs of formats 2 and 3 are read: rewording, ideas, canvas, sub-actions, roadmap.</summary>
internal static class CommitmentVerbs
{
    public static IEnumerable<KeyValuePair<string, ReadVerb>> All { get; } =
    [
        new(Verbs.SubmitReformulation, (inputs, _) => new(Add(
            Verbs.SubmitReformulation, Answers(inputs, StepFields.Of(StepKind.Reformulation))))),
        new(Verbs.SubmitIdea, (inputs, scope) => new(Add(Verbs.SubmitIdea, Ideas(inputs, scope)))),
        new(Verbs.ShareIdeas, (_, _) => new(new CommitmentCommand.ShareIdeas())),
        new(Verbs.SaveCanvas, (inputs, _) => new(SaveCanvas(inputs))),
        new(Verbs.ProposeForCanvas, (inputs, _) => new(Add(Verbs.ProposeForCanvas, ContributionFields.Of(
            (Field.Box, inputs.RequiredChoice(Field.Box, [.. CanvasBox.All])), (Field.Text, inputs.Required(Field.Text)))))),
        new(Verbs.AcceptProposal, (inputs, _) => new(new CommitmentCommand.AcceptProposal(
            inputs.RequiredId("proposal"),
            inputs.Choice("mode", "replace", "append") == "replace" ? Acceptance.Replace : Acceptance.Append))),
        new(Verbs.AcceptAllProposals, (_, _) => new(new CommitmentCommand.AcceptAllProposals())),
        new(Verbs.DismissProposal, (inputs, _) => new(new CommitmentCommand.DismissProposal(inputs.RequiredId("proposal")))),
        new(Verbs.SubmitSubAction, (inputs, scope) => new(Add(Verbs.SubmitSubAction, ContributionFields.Of(
            (Field.Text, inputs.Required(Field.Text)), (Field.Prompt, Prompt(inputs, scope)))))),
        new(Verbs.EditSubAction, (inputs, _) => new(new CommitmentCommand.EditSubAction(
            inputs.RequiredId("subaction"), inputs.Required(Field.Text)))),
        new(Verbs.SelectSubActions, (inputs, _) => new(new CommitmentCommand.SelectSubActions([.. inputs.RequiredIds("subactions")]))),
        new(Verbs.DropSubActions, (inputs, _) => new(new CommitmentCommand.DropSubActions([.. inputs.RequiredIds("subactions")]))),
        new(Verbs.SaveMilestone, (inputs, _) => new(SaveMilestone(inputs))),
        new(Verbs.RemoveMilestone, (inputs, _) => new(new CommitmentCommand.RemoveMilestone(
            new MilestoneId(inputs.Required("milestone", CardInputs.ShortText))))),
    ];

    private static ContributionCommand.Add Add(string verb, ImmutableSortedDictionary<string, string> fields) =>
        new(new ContributionId(NewId.Draw()), verb, fields);

    /// <summary>Those that say something; one at least is asked for.</summary>
    private static ImmutableSortedDictionary<string, string> Answers(CardInputs inputs, IReadOnlyList<string> names)
    {
        var fields = ContributionFields.Of([.. names.Select(name => (name, inputs.Text(name)))]);
        if (fields.IsEmpty && inputs.Errors.Count == 0)
        {
            inputs.Errors[names[0]] = CardInputs.Missing;
        }

        return fields;
    }

    /// <summary>Answers to the prompts of the format; an idea that answers none is its text alone.</summary>
    private static ImmutableSortedDictionary<string, string> Ideas(CardInputs inputs, VerbScope scope)
    {
        string[] asked = [.. scope.Prompts(StepKind.Ideas).Select(prompt => Field.IdeaPrefix + prompt)];
        string[] given = [.. inputs.Named(Field.IdeaPrefix)];
        foreach (var unknown in asked.Length > 0 ? given.Except(asked, StringComparer.Ordinal) : [])
        {
            inputs.Refuse(unknown);
        }

        return Answers(inputs, asked.Length > 0 ? [.. asked, Field.Text] : [.. given, Field.Text]);
    }

    private static string Prompt(CardInputs inputs, VerbScope scope)
    {
        var prompt = inputs.Text(Field.Prompt, CardInputs.ShortText);
        if (prompt.Length > 0 && scope.Format is not null && !scope.Prompts(StepKind.SubActions).Contains(prompt))
        {
            inputs.Refuse(Field.Prompt);
        }

        return prompt;
    }

    private static CommitmentCommand.SaveCanvas SaveCanvas(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        ImmutableArray<BoxEdit> boxes =
            [.. CanvasBox.All.Where(inputs.Has).Select(box => new BoxEdit(box, inputs.Text(box), drawn.GetValueOrDefault(box)))];
        if (boxes.IsEmpty)
        {
            inputs.Errors[CanvasBox.Title] = CardInputs.Missing;
        }

        return new(boxes);
    }

    /// <summary>
    /// What was not sent stays; what was sent empty is cleared, but for the title, and for the texts the button lists in
    /// <c>keep</c>: they were too long to be shown in the card.
    /// </summary>
    private static CommitmentCommand.SaveMilestone SaveMilestone(CardInputs inputs)
    {
        var existing = inputs.Text("milestone", CardInputs.ShortText);
        var keep = inputs.Data("keep").Split(',', StringSplitOptions.TrimEntries);
        var title = Text(Field.Title);
        if (title is "" || (title is null && existing.Length == 0))
        {
            inputs.Errors.TryAdd(Field.Title, CardInputs.Missing);
        }

        return new(
            existing.Length > 0 ? new MilestoneId(existing) : null, new MilestoneId(NewId.Draw()), title, Text("deliverable"),
            Date("start"), Date("end"), Text("duration", CardInputs.ShortText), Text("budget"),
            inputs.Has("subactions") ? [.. inputs.Ids("subactions").Distinct()] : null, inputs.Number("order", 1, 999));

        string? Text(string name, int max = CardInputs.LongText) =>
            inputs.Has(name) && inputs.Text(name, max) is var text && (text.Length > 0 || !keep.Contains(name)) ? text : null;
        DateEdit? Date(string name) => inputs.Has(name) ? new DateEdit(inputs.Date(name)) : null;
    }
}
