using System.Collections.Immutable;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>How the verbs of canvas, sub-actions and roadmap are read.</summary>
internal static class CommitmentVerbs
{
    public static IReadOnlyList<WorkshopVerb> All { get; } =
    [
        new(Verbs.SaveCanvas, (inputs, _) => new(SaveCanvas(inputs)), Whose.Facilitators, CanvasForms.Fill,
            Next: CanvasForms.Fill, NextItem: CanvasForms.PageAfter) { Hint = AboutCanvas },
        new(Verbs.ProposeForCanvas, (inputs, _) => new(Add(Verbs.ProposeForCanvas, ContributionFields.Of(
            (Field.Box, inputs.RequiredChoice(Field.Box, [.. CanvasBox.All])), (Field.Text, inputs.Required(Field.Text))))),
            Form: CanvasForms.Propose),
        new(Verbs.AcceptProposal, (inputs, _) => new(new CommitmentCommand.AcceptProposal(
            inputs.RequiredId("proposal"),
            inputs.Choice("mode", "replace", "append") == "replace" ? Acceptance.Replace : Acceptance.Append)),
            Whose.Facilitators, ProposalForms.List, Next: ProposalForms.List),
        new(Verbs.AcceptAllProposals, (_, _) => new(new CommitmentCommand.AcceptAllProposals()),
            Whose.Facilitators, Next: ProposalForms.List),
        new(Verbs.DismissProposal, (inputs, _) => new(new CommitmentCommand.DismissProposal(inputs.RequiredId("proposal"))),
            Whose.Facilitators, ProposalForms.List, Next: ProposalForms.List),
        new(Verbs.SubmitSubAction, (inputs, scope) => new(Add(Verbs.SubmitSubAction, ContributionFields.Of(
            (Field.Text, inputs.Required(Field.Text)), (Field.Prompt, Prompt(inputs, scope))))), Form: SubActionForms.Submit),
        new(Verbs.EditSubAction, (inputs, _) => new(new CommitmentCommand.EditSubAction(
            inputs.RequiredId("subaction"), inputs.Required(Field.Text))),
            Whose.Facilitators, SubActionForms.Edit, Item: inputs => inputs.Data("subaction"), Next: SubActionForms.Sort),
        new(Verbs.SelectSubActions, (inputs, _) => new(new CommitmentCommand.SelectSubActions([.. inputs.RequiredIds("subactions")])),
            Whose.Facilitators, SubActionForms.Sort, Next: SubActionForms.Sort),
        new(Verbs.DropSubActions, (inputs, _) => new(new CommitmentCommand.DropSubActions([.. inputs.RequiredIds("subactions")])),
            Whose.Facilitators, SubActionForms.Sort, Next: SubActionForms.Sort),
        new(Verbs.SaveMilestone, (inputs, _) => new(SaveMilestone(inputs)),
            Whose.Facilitators, MilestoneForms.Save, Item: inputs => inputs.Data("milestone"), Next: MilestoneForms.List),
        new(Verbs.RemoveMilestone, (inputs, _) => new(new CommitmentCommand.RemoveMilestone(
            new MilestoneId(inputs.Required("milestone", CardInputs.ShortText)))),
            Whose.Facilitators, MilestoneForms.List, Next: MilestoneForms.List),
    ];

    private static ContributionCommand.Add Add(string verb, ImmutableSortedDictionary<string, string> fields) =>
        new(new ContributionId(NewId.Draw()), verb, fields);

    private static string Prompt(CardInputs inputs, VerbScope scope)
    {
        var prompt = inputs.Text(Field.Prompt, CardInputs.ShortText);
        if (prompt.Length > 0 && scope.Format is not null && !scope.Prompts(StepKind.SubActions).Contains(prompt))
        {
            inputs.Refuse(Field.Prompt);
        }

        return prompt;
    }

    /// <summary>Two sentences are a wish, not a rule (domain §9, B03); what somebody else wrote meanwhile is never lost.</summary>
    private static string AboutCanvas(CardInputs inputs, Execution done, Texts texts) => string.Join(' ', new[]
    {
        done.Decision.Events.Any(happened => happened is ContributionEvent.Received) ? texts["Canvas_Both"] : "",
        Sentences.Count(inputs.Data(CanvasBox.What)) is > 2 and var sentences ? texts.Format("Hint_TwoSentences", sentences) : "",
    }.Where(text => text.Length > 0));

    private static CommitmentCommand.SaveCanvas SaveCanvas(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        ImmutableArray<BoxEdit> boxes =
            [.. CanvasBox.All.Where(inputs.Has).Select(box => new BoxEdit(
                box, box == CanvasBox.Title ? Legible.Of(inputs.Text(box)) : inputs.Text(box), drawn.GetValueOrDefault(box)))];
        inputs.Need(CanvasBox.Title, !boxes.IsEmpty);
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
        var title = Text(Field.Title) is { } given ? Legible.Of(given) : null;
        inputs.Need(Field.Title, title is { Length: > 0 } || (title is null && existing.Length > 0));
        return new(
            existing.Length > 0 ? new MilestoneId(existing) : null, new MilestoneId(NewId.Draw()), title, Text("deliverable"),
            Date("start"), Date("end"), Text("duration", CardInputs.ShortText), Text("budget"),
            inputs.Has("subactions") ? [.. inputs.Ids("subactions").Distinct()] : null, inputs.Number("order", 1, 999),
            Text("responsible", CardInputs.ShortText));

        string? Text(string name, int max = CardInputs.LongText) =>
            inputs.Has(name) && inputs.Text(name, max) is var text && (text.Length > 0 || !keep.Contains(name)) ? text : null;
        DateEdit? Date(string name) => inputs.Has(name) ? new DateEdit(inputs.Date(name)) : null;
    }
}
