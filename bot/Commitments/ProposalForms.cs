using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Commitments;

/// <summary>What participants proposed for the canvas: taken up or set aside, one by one or all together.</summary>
internal static class ProposalForms
{
    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow List = new("proposals", (context, item, _) => DrawList(context, item), Whose.Facilitators);

    private const int Bytes = 17 * 1024;

    /// <summary>Those waiting first, then those set aside, which may still be taken up.</summary>
    private static JsonObject DrawList(CardContext context, string? page)
    {
        var texts = context.Texts;
        var waiting = context.View.Commitment.Proposals.Where(proposal => proposal.Taken is null).ToList();
        var aside = context.View.Commitment.Proposals.Where(proposal => proposal.Taken == false).ToList();
        var shown = waiting.Concat(aside).Select((proposal, index) => Item(context, proposal, index + 1)).Pages(Bytes).At(page);
        var form = new Form(texts);
        _ = shown.Items.Count == 0 ? form.Say(texts["Proposals_Nothing"]) : form.Show(shown.Items);
        return FacilitatorForm.Card(
            context, "Proposals", form,
            waiting.Count > 1 ? context.Press(texts.Count("Button_AcceptAll", waiting.Count), Verbs.AcceptAllProposals) : null,
            shown.Turn(context, List, "Button_OtherProposals"),
            context.Open(texts["Button_OpenCanvas"], CanvasForms.Fill));
    }

    private static JsonObject Item(CardContext context, ProposalView proposal, int number)
    {
        var texts = context.Texts;
        var box = proposal.Said[Field.Box];
        var says = context.View.Commitment[box];
        var id = proposal.Said.Id.Value;
        var label = new StepLabels(context, StepKind.Canvas).Bare(box);
        return AdaptiveCard.Apart(
        [
            AdaptiveCard.Strong(texts.Format("Subjects_Numbered", number, label)),
            AdaptiveCard.Text(Shown.Paragraphs(proposal.Said[Field.Text], 600)),
            says.Length > 0 ? AdaptiveCard.Small(texts.Format("Proposals_BoxSays", Shown.Line(says, 150))) : null,
            AdaptiveCard.Marks(
                proposal.Taken == false ? texts["Mark_SetAside"] : null,
                proposal.Said.Late ? texts["Mark_Late"] : null, proposal.Said.OnBehalf ? texts["Mark_OnBehalf"] : null),
            AdaptiveCard.Actions(
                context.Press(texts.Format(says.Length > 0 ? "Button_Append" : "Button_TakeUp", number), Verbs.AcceptProposal,
                    ("proposal", id), ("mode", "append")),
                says.Length > 0
                    ? context.Press(texts.Format("Button_Replace", number), Verbs.AcceptProposal, ("proposal", id), ("mode", "replace"))
                    : null,
                proposal.Taken is null
                    ? context.Press(texts.Format("Button_Dismiss", number), Verbs.DismissProposal, ("proposal", id))
                    : null),
        ]);
    }
}
