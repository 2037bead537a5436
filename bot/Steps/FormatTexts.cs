using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Steps;

/// <summary>The format's words in a card; facilitators are told once which of a step are ours, not the kit's.</summary>
internal static class FormatTexts
{
    /// <summary>Characters of one text block: a page of a card is cut between blocks.</summary>
    private const int Most = 700;

    /// <summary>Bytes of what opens on demand.</summary>
    private const int MostFolded = 4 * 1024;

    /// <summary>What everybody reads during a step: objective, instruction, tools, prompts.</summary>
    public static IEnumerable<JsonNode> ForEveryone(Texts texts, FormatStep step) =>
    [
        .. Labelled(texts, "Step_Objective", step.Objective),
        .. step.Instruction is { } instruction ? Labelled(texts, "Step_Instruction", instruction) : [],
        .. step.Tools.Where(tool => !tool.Sections.IsEmpty).SelectMany((tool, index) => Tool(texts, tool, index + 1)),
        .. step.Prompts.IsEmpty || step.Kind is StepKind.Ideas or StepKind.Poll
            ? []
            : Paragraphs(texts, step.Prompts.Select(prompt => prompt.Text)),
    ];

    /// <summary>What facilitators alone read: what to say, how to run the step, what to watch.</summary>
    public static IEnumerable<JsonNode> ForFacilitators(Texts texts, FormatStep step) =>
    [
        .. Titled(texts["Control_Script"], texts, step.Script),
        .. step.Notes.IsEmpty ? [] : new JsonNode[] { AdaptiveCard.Section(texts["Control_Notes"]) },
        .. step.Notes.SelectMany((section, index) => Section(texts, section, index + 1)),
        .. Titled(texts["Control_Attention"], texts, step.Attention),
        .. Ours(texts, step),
    ];

    /// <summary>What the group works towards in a workshop of this kind.</summary>
    public static IEnumerable<JsonNode> Purpose(Texts texts, WorkshopFormat format) =>
    [
        AdaptiveCard.Text(texts.Format("Format_StartingPoint", Shown.Line(format.StartingPoint.In(texts.Language), 400))),
        .. Listed(texts["Format_Aims"], texts, format.Aims), .. Listed(texts["Format_Deliverables"], texts, format.Deliverables),
    ];

    public static IEnumerable<JsonNode> Titled(string title, Texts texts, IReadOnlyCollection<BilingualText> paragraphs) =>
        paragraphs.Count == 0 ? [] : [AdaptiveCard.Section(title), .. Paragraphs(texts, paragraphs)];

    private static IEnumerable<JsonNode> Listed(string title, Texts texts, IReadOnlyCollection<BilingualText> items) =>
        items.Count == 0 ? [] : [AdaptiveCard.Section(title), .. items.Select(item => AdaptiveCard.Item(Shown.Line(item.In(texts.Language), 300)))];

    /// <summary>A sheet of one sentence stands open; a longer one opens on demand.</summary>
    private static IEnumerable<JsonNode> Tool(Texts texts, FormatTool tool, int number) => Folded(
        $"tool-{number}", Line(texts, tool.Title), texts.Format("Step_ReadTool", number),
        [
            .. tool.Sections.SelectMany(section => (JsonNode[])
            [
                .. section.Heading is { } heading ? [AdaptiveCard.Strong(Line(texts, heading))] : Array.Empty<JsonNode>(),
                .. Paragraphs(texts, section.Texts),
            ]),
        ]);

    private static IEnumerable<JsonNode> Section(Texts texts, FormatSection section, int number) => section.Heading is { } heading
        ? Folded($"notes-{number}", Line(texts, heading), texts.Format("Control_ReadNotes", number), [.. Paragraphs(texts, section.Texts)])
        : Paragraphs(texts, section.Texts);

    /// <summary>What is too long for one page of a card stays in blocks between which it can be cut.</summary>
    private static IEnumerable<JsonNode> Folded(string id, string title, string button, List<JsonNode> texts) =>
        texts.Count > 1 && texts.Sum(Size.Of) <= MostFolded && Disclosure.Folded(id, button, texts) is { } folded
            ? [AdaptiveCard.Group(AdaptiveCard.Section(title), folded)]
            : [AdaptiveCard.Section(title), .. texts];

    private static IEnumerable<JsonNode> Labelled(Texts texts, string key, BilingualText text) =>
        Shown.Parts(text.In(texts.Language), Most).Select((part, index) => (JsonNode)AdaptiveCard.Text(
            index == 0 ? texts.Format(key, part) : part));

    private static IEnumerable<JsonNode> Paragraphs(Texts texts, IEnumerable<BilingualText> paragraphs) =>
        paragraphs.SelectMany(text => Shown.Parts(text.In(texts.Language), Most)).Select(AdaptiveCard.Text);

    private static IEnumerable<JsonNode> Ours(Texts texts, FormatStep step)
    {
        string?[] ours =
        [
            step.Objective.Ours ? texts["Format_OursObjective"] : null,
            step.Instruction is { Ours: true } ? texts["Format_OursInstruction"] : null,
            .. step.Tools.Where(tool => tool.Sections.Any(IsOurs)).Select(tool => Line(texts, tool.Title)),
            .. step.Notes.Where(IsOurs).Select(section => section.Heading is { } heading ? Line(texts, heading) : texts["Control_Notes"]),
            step.Prompts.Any(prompt => prompt.Text.Ours) ? texts["Format_OursPrompts"] : null,
            step.Fields.Any(field => field.Label.Ours || field.Question is { Ours: true }) ? texts["Format_OursFields"] : null,
            step.Kind == StepKind.Rating ? texts["Format_OursMatrix"] : null,
        ];
        var told = string.Join(" · ", ours.OfType<string>());
        return told.Length == 0 ? [] : [AdaptiveCard.Small(texts.Format("Format_Ours", told))];
    }

    private static bool IsOurs(FormatSection section) => section.Texts.Any(text => text.Ours);

    private static string Line(Texts texts, BilingualText text) => Shown.Line(text.In(texts.Language), 150);
}
