using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Steps;

/// <summary>The format's words in a card; what its sources do not give is said to be ours.</summary>
internal static class FormatTexts
{
    /// <summary>Characters of one text block: a page of a card is cut between blocks.</summary>
    private const int Most = 700;

    /// <summary>What everybody reads during a step: objective, instruction, tools, prompts.</summary>
    public static IEnumerable<JsonNode> ForEveryone(Texts texts, FormatStep step) =>
    [
        .. Labelled(texts, "Step_Objective", step.Objective),
        .. step.Instruction is { } instruction ? Labelled(texts, "Step_Instruction", instruction) : [],
        .. step.Tools.Where(tool => !tool.Sections.IsEmpty).SelectMany(tool => Tool(texts, tool)),
        .. step.Prompts.IsEmpty || step.Kind is StepKind.Ideas or StepKind.Poll
            ? []
            : Paragraphs(texts, step.Prompts.Select(prompt => prompt.Text)),
    ];

    /// <summary>What facilitators alone read: what to say, how to run the step, what to watch.</summary>
    public static IEnumerable<JsonNode> ForFacilitators(Texts texts, FormatStep step) =>
    [
        .. Titled(texts["Control_Script"], texts, step.Script),
        .. step.Notes.IsEmpty ? [] : new JsonNode[] { AdaptiveCard.Section(texts["Control_Notes"]) },
        .. step.Notes.SelectMany(section => Section(texts, section)),
        .. Titled(texts["Control_Attention"], texts, step.Attention),
    ];

    public static IEnumerable<JsonNode> Titled(string title, Texts texts, IReadOnlyCollection<BilingualText> paragraphs) =>
        paragraphs.Count == 0 ? [] : [AdaptiveCard.Section(title), .. Paragraphs(texts, paragraphs)];

    /// <summary>What is ours from one end to the other says so once.</summary>
    private static IEnumerable<JsonNode> Tool(Texts texts, FormatTool tool)
    {
        var ours = tool.Sections.All(section => section.Texts.Any(text => text.Ours));
        return
        [
            AdaptiveCard.Section(Line(texts, tool.Title)),
            .. tool.Sections.SelectMany(section => Section(texts, section, marked: !ours)),
            .. ours ? [Ours(texts)] : Array.Empty<JsonNode>(),
        ];
    }

    private static IEnumerable<JsonNode> Section(Texts texts, FormatSection section, bool marked = true) =>
    [
        .. section.Heading is { } heading ? [AdaptiveCard.Strong(Line(texts, heading))] : Array.Empty<JsonNode>(),
        .. Paragraphs(texts, section.Texts, marked),
    ];

    private static IEnumerable<JsonNode> Labelled(Texts texts, string key, BilingualText text) =>
    [
        .. Shown.Parts(text.In(texts.Language), Most).Select((part, index) => (JsonNode)AdaptiveCard.Text(
            index == 0 ? texts.Format(key, part) : part)),
        .. text.Ours ? [Ours(texts)] : Array.Empty<JsonNode>(),
    ];

    /// <param name="marked">Say after them that some are ours.</param>
    private static IEnumerable<JsonNode> Paragraphs(Texts texts, IEnumerable<BilingualText> paragraphs, bool marked = true)
    {
        var all = paragraphs.ToList();
        return
        [
            .. all.SelectMany(text => Shown.Parts(text.In(texts.Language), Most)).Select(AdaptiveCard.Text),
            .. marked && all.Any(text => text.Ours) ? [Ours(texts)] : Array.Empty<JsonNode>(),
        ];
    }

    private static JsonObject Ours(Texts texts) => AdaptiveCard.Small(texts["Format_Ours"]);

    private static string Line(Texts texts, BilingualText text) => Shown.Line(text.In(texts.Language), 150);
}
