using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Contributions;

/// <summary>Saying the chosen subject in one's own words: beginnings of sentences, none of them asked for.</summary>
internal static class ReformulationForms
{
    public static readonly StepForm Submit = new(
        "reformulation", "Reword", "Button_SendReformulation", Verbs.SubmitReformulation, (context, _, fill) => Inputs(context, fill))
    {
        Draw = DrawSubmit,
    };

    private const int SubjectBytes = 5 * 1024;

    private static JsonObject DrawSubmit(CardContext context, string? item, FormFill? fill) => AdaptiveCard.With(
        context.Texts, context.Texts["Reword_Heading"],
        [
            AdaptiveCard.Text(context.Texts["Reword_Why"]), .. SubjectList.Chosen(context, 150, SubjectBytes),
            .. Inputs(context, fill),
        ],
        Submit.Send(context));

    private static IReadOnlyList<JsonNode> Inputs(CardContext context, FormFill? fill)
    {
        var labels = new StepLabels(context, StepKind.Reformulation);
        var form = new Form(context.Texts, fill);
        foreach (var field in StepFields.Of(StepKind.Reformulation))
        {
            form.Lines(field, labels[field]);
        }

        return form.Elements;
    }
}
