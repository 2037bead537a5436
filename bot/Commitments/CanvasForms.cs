using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>« Canevas d’engagement »: participants propose for a box, facilitators fill them in, three at a time.</summary>
internal static class CanvasForms
{
    /// <summary>Item: the box to begin with; none: the first empty one.</summary>
    public static readonly StepForm Propose =
        new("proposal", "Propose", "Button_SendProposal", Verbs.ProposeForCanvas, ProposeInputs);

    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow Fill = new("canvas", DrawFill, Whose.Facilitators);

    private const int BoxesPerCard = 3;

    private static IReadOnlyList<JsonNode> ProposeInputs(CardContext context, string? box, FormFill? fill)
    {
        var labels = new StepLabels(context, StepKind.Canvas);
        return new Form(context.Texts, fill)
            .Choice(
                Field.Box, context.Texts["Propose_Box"], CanvasBox.All.Select(name => (name, labels.Bare(name))), required: true,
                box ?? CanvasBox.All.FirstOrDefault(name => context.View.Commitment[name].Length == 0, CanvasBox.Content))
            .Show(Disclosure.Folded("questions", context.Texts["Canvas_Questions"], CommitmentList.Questions(context, all: true)))
            .Lines(Field.Text, context.Texts["Propose_Text"], required: true)
            .Elements;
    }

    /// <returns>Null after the last one.</returns>
    public static string? PageAfter(CardInputs inputs) =>
        int.TryParse(inputs.Data("page"), CultureInfo.InvariantCulture, out var page) && page is > 0 and < 3
            ? $"{page + 1}"
            : null;

    /// <param name="page">From 1. The button says what each box showed, so that two people filling it at once lose nothing.</param>
    private static JsonObject DrawFill(CardContext context, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var labels = new StepLabels(context, StepKind.Canvas);
        var boxes = CanvasBox.All.Chunk(BoxesPerCard).ToList<IReadOnlyList<string>>()
            .At(fill?.Values.GetValueOrDefault("page") ?? page);
        var form = new Form(texts, fill);
        foreach (var box in boxes.Items)
        {
            _ = box == CanvasBox.Title
                ? form.Line(box, labels.WithQuestion(box), value: context.View.Commitment[box])
                : form.Lines(box, labels.WithQuestion(box), value: context.View.Commitment[box], hint: labels.Guidance(box));
        }

        var drawn = fill?.Values.GetValueOrDefault("drawn") ?? string.Join(',', boxes.Items.Select(
            box => $"{box}:{CanvasText.Fingerprint(form.Kept.Contains(box) ? "" : context.View.Commitment[box])}"));
        var waiting = context.View.Commitment.Proposals.Count(proposal => proposal.Taken is null);
        return FacilitatorForm.Card(
            context, "Canvas", form,
            context.Send(texts["Button_SaveCanvas"], Verbs.SaveCanvas, ("drawn", drawn), ("page", $"{boxes.Number}")),
            boxes.Turn(context, Fill, "Button_OtherBoxes"),
            waiting > 0 ? context.Open(texts.Count("Button_OpenProposals", waiting), ProposalForms.List) : null);
    }
}
