using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>« Canevas d’engagement »: participants propose for a box, facilitators fill them in, three at a time.</summary>
internal static class CanvasForms
{
    private const int BoxesPerCard = 3;

    /// <param name="box">To begin with; null: the first empty one.</param>
    public static JsonObject Propose(CardContext context, string? box, FormFill? fill) => AdaptiveCard.With(
        context.Texts, context.Texts["Propose_Heading"],
        [AdaptiveCard.Text(context.Texts["Propose_Why"]), .. ProposeInputs(context, box, fill)],
        SendProposal(context));

    public static IReadOnlyList<JsonNode> ProposeInputs(CardContext context, string? box, FormFill? fill)
    {
        var labels = new StepLabels(context, StepKind.Canvas);
        return new Form(context.Texts, fill)
            .Choice(
                Field.Box, context.Texts["Propose_Box"], CanvasBox.All.Select(name => (name, labels.Bare(name))), required: true,
                box ?? CanvasBox.All.FirstOrDefault(name => context.View.Commitment[name].Length == 0, CanvasBox.Content))
            .Lines(Field.Text, context.Texts["Propose_Text"], required: true)
            .Elements;
    }

    public static JsonObject SendProposal(CardContext context) =>
        context.SendStepForm(context.Texts["Button_SendProposal"], Verbs.ProposeForCanvas);

    /// <param name="page">From 1. The button says what each box showed, so that two people filling it at once lose nothing.</param>
    public static JsonObject Fill(CardContext context, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var labels = new StepLabels(context, StepKind.Canvas);
        var pages = CanvasBox.All.Chunk(BoxesPerCard).ToList<IReadOnlyList<string>>();
        var (boxes, number) = pages.At(fill?.Values.GetValueOrDefault("page") ?? page);
        var form = new Form(texts, fill);
        foreach (var box in boxes)
        {
            _ = box == CanvasBox.Title
                ? form.Line(box, labels.WithQuestion(box), value: context.View.Commitment[box])
                : form.Lines(box, labels.WithQuestion(box), value: context.View.Commitment[box]);
        }

        var drawn = fill?.Values.GetValueOrDefault("drawn") ?? string.Join(',', boxes.Select(
            box => $"{box}:{CanvasText.Fingerprint(form.Kept.Contains(box) ? "" : context.View.Commitment[box])}"));
        var waiting = context.View.Commitment.Proposals.Count(proposal => proposal.Taken is null);
        return FacilitatorForm.Card(
            context, "Canvas",
            form,
            context.Send(texts["Button_SaveCanvas"], Verbs.SaveCanvas, ("drawn", drawn), ("page", $"{number}")),
            context.Open(texts["Button_OtherBoxes"], Forms.Canvas, $"{(number % pages.Count) + 1}"),
            waiting > 0 ? context.Open(texts.Count("Button_OpenProposals", waiting), Forms.Proposals) : null);
    }
}
