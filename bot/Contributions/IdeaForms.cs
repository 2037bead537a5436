using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Contributions;

/// <summary>« J’identifie des engagements »: questions under three headings, answered alone before they are pooled.</summary>
internal static class IdeaForms
{
    /// <summary>Item: the page, from 1.</summary>
    public static readonly StepForm Submit = new(
        "ideas", "Ideas", "Button_SendIdeas", Verbs.SubmitIdea, (context, _, fill) => Page(context, null, fill).Inputs)
    {
        Draw = DrawSubmit,
    };

    private const int Bytes = 9 * 1024;

    /// <summary>Around the text of a question.</summary>
    private const int Frame = 140;

    /// <param name="page">From 1. The shared form lists all questions; one's own, those of one's profile.</param>
    private static JsonObject DrawSubmit(CardContext context, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var (inputs, prompts) = Page(context, page, fill);
        return AdaptiveCard.With(
            texts, texts["Ideas_Heading"],
            [
                .. Asked(context), AdaptiveCard.Text(texts[context.View.IdeasAreBlind ? "Ideas_WhyBlind" : "Ideas_WhyShared"]), .. inputs,
            ],
            Submit.Send(context),
            prompts.Turn(context, Submit, "Button_OtherQuestions"),
            context.View.Viewer is null ? context.Open(texts["Button_OwnQuestions"], Submit) : null);
    }

    /// <summary>What the sheet asks of everybody, before its questions.</summary>
    private static IEnumerable<JsonNode> Asked(CardContext context) => (context.Format?.Steps ?? [])
        .Where(step => step.Kind == StepKind.Ideas).SelectMany(step => step.Tools)
        .SelectMany(tool => tool.Sections).SelectMany(section => section.Texts)
        .Select(text => AdaptiveCard.Strong(Shown.Line(text.In(context.Texts.Language), 200))).Take(2);

    /// <summary>An idea that answers no question.</summary>
    public static IReadOnlyList<JsonNode> TextInput(CardContext context, FormFill? fill) =>
        new Form(context.Texts, fill).Lines(Field.Text, context.Texts["Ideas_Text"], required: true).Elements;

    private static (IReadOnlyList<JsonNode> Inputs, Page<FormatPrompt> Prompts) Page(
        CardContext context, string? page, FormFill? fill)
    {
        var everyQuestion = context.View.Viewer is null || context.View.IsFacilitator || fill is not null;
        var pages = context.Format.Prompts(StepKind.Ideas)
            .Where(prompt => everyQuestion || prompt.IsFor(context.View.Me?.Profile))
            .OrderBy(prompt => prompt.Audience)
            .Pages(Bytes, prompt => Frame + Size.Of(LabelOf(context, prompt)));
        var typed = pages.TakeWhile(prompts => !prompts.Any(prompt => fill?.Values.ContainsKey(Field.IdeaPrefix + prompt.Id) == true)).Count() + 1;
        var shown = pages.At(fill is null ? page : $"{(typed > pages.Count ? 1 : typed)}");
        var form = new Form(context.Texts, fill);
        var alone = !everyQuestion && context.View.Mine.All(mine => mine.Verb != Verbs.SubmitIdea);
        foreach (var (number, audience) in shown.Items.GroupBy(prompt => prompt.Audience).Index())
        {
            var title = context.Texts[$"Audience_{audience.Key}"];
            var typedHere = audience.Any(prompt => fill?.Values.GetValueOrDefault(Field.IdeaPrefix + prompt.Id) is { Length: > 0 });
            // All questions together are longer than two screens of a phone.
            form.Part($"audience-{audience.Key}", title, open: number == 0 || typedHere || alone, questions =>
            {
                foreach (var prompt in audience)
                {
                    questions.Lines(Field.IdeaPrefix + prompt.Id, LabelOf(context, prompt));
                }
            });
        }

        if (fill?.Values.ContainsKey(Field.Text) == true || shown.Items.Count == 0)
        {
            form.Lines(Field.Text, context.Texts["Ideas_Text"]);
        }

        return (form.Elements, shown);
    }

    private static string LabelOf(CardContext context, FormatPrompt prompt) => Shown.Choice(prompt.Text.In(context.Texts.Language), 250);
}
