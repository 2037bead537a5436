using System.Collections.Immutable;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>What a format file must say, member by member.</summary>
internal static class FormatReader
{
    private const int MaxTitle = 200;
    private const int MaxText = 2000;
    private const int MaxItems = 30;

    // A step's texts go on cards, which Teams refuses over 28 KB; accents weigh two bytes and more once escaped.
    private const int MaxStepLength = 8000;

    public static WorkshopFormat Format(CheckedJson node)
    {
        node.Only(
            "$schema", "id", "title", "startingPoint", "objective", "aims", "openingQuestions", "preparation", "deliverables",
            "steps");
        var format = new WorkshopFormat(
            Id(node, 40, lowerCase: true),
            Text(node, "title", MaxTitle),
            Text(node, "startingPoint", MaxText),
            Text(node, "objective", MaxText),
            Texts(node, "aims", MaxText),
            Texts(node, "openingQuestions", MaxText),
            Texts(node, "preparation", MaxText),
            Texts(node, "deliverables", MaxText),
            Objects(node, "steps", Step));
        CheckOrder(node, format.Steps);
        return format;
    }

    private static FormatStep Step(CheckedJson node)
    {
        node.Only(
            "id", "kind", "title", "minutes", "silentMinutes", "turnMinutes", "objective", "instruction", "script", "notes",
            "attention", "tools", "prompts", "fields");
        var minutes = node.Need("minutes")?.Whole(1, 240);
        var step = new FormatStep(
            Id(node, 16),
            node.Need("kind")?.Choice<StepKind>() ?? default,
            Text(node, "title", MaxTitle),
            minutes ?? 1,
            Text(node, "objective", MaxText),
            OptionalText(node, "instruction", MaxText),
            Texts(node, "script", MaxText),
            Objects(node, "notes", Section),
            Texts(node, "attention", MaxText),
            Objects(node, "tools", Tool),
            Objects(node, "prompts", Prompt),
            Objects(node, "fields", Field),
            node.Find("silentMinutes")?.Whole(1, minutes ?? 240),
            node.Find("turnMinutes")?.Whole(1, minutes ?? 240));
        CheckStep(node, step);
        return step;
    }

    private static FormatTool Tool(CheckedJson node)
    {
        node.Only("title", "sections");
        return new FormatTool(Text(node, "title", MaxTitle), Objects(node, "sections", Section));
    }

    private static FormatSection Section(CheckedJson node)
    {
        node.Only("heading", "texts");
        return new FormatSection(OptionalText(node, "heading", MaxTitle), Texts(node, "texts", MaxText));
    }

    private static FormatPrompt Prompt(CheckedJson node)
    {
        node.Only("id", "text", "audience");
        return new FormatPrompt(
            Id(node, 20, lowerCase: true),
            Text(node, "text", MaxText),
            node.Find("audience")?.Choice<PromptAudience>() ?? PromptAudience.Common);
    }

    private static FormatField Field(CheckedJson node)
    {
        node.Only("id", "label", "question", "guidance");
        return new FormatField(
            Id(node, 20), Text(node, "label", MaxTitle), OptionalText(node, "question", MaxText), OptionalText(node, "guidance", MaxText));
    }

    private static void CheckOrder(CheckedJson node, ImmutableArray<FormatStep> steps)
    {
        CheckUnique(node, "steps", steps.Select(step => step.Id));
        if (steps.IsEmpty)
        {
            node.ProblemAt("steps", "NoStep");
        }
        else if (steps[^1].Kind != StepKind.Closing || steps.Count(step => step.Kind == StepKind.Closing) > 1)
        {
            node.ProblemAt("steps", "ClosingNotLast");
        }
    }

    private static void CheckStep(CheckedJson node, FormatStep step)
    {
        CheckUnique(node, "prompts", step.Prompts.Select(prompt => prompt.Id));
        CheckUnique(node, "fields", step.Fields.Select(field => field.Id));
        if (step.Kind is StepKind.Ideas or StepKind.Poll && step.Prompts.IsEmpty)
        {
            node.ProblemAt("prompts", "NoPrompt");
        }

        var allowed = StepFields.Of(step.Kind);
        if (step.Fields.Any(field => field.Id.Length > 0 && !allowed.Contains(field.Id)))
        {
            node.ProblemAt("fields", allowed.IsEmpty ? "NoFieldHere" : "NotAmong", string.Join(", ", allowed));
        }

        var texts = TextsOf(step).ToList();
        var length = Math.Max(texts.Sum(text => text.French.Length), texts.Sum(text => text.English.Length));
        if (length > MaxStepLength)
        {
            node.Problem("TooLong", length, MaxStepLength);
        }
    }

    private static void CheckUnique(CheckedJson node, string member, IEnumerable<string> ids)
    {
        var groups = ids.Where(id => id.Length > 0).GroupBy(id => id, StringComparer.OrdinalIgnoreCase);
        foreach (var twice in groups.Where(same => same.Skip(1).Any()))
        {
            node.ProblemAt(member, "UsedTwice", twice.Key);
        }
    }

    private static IEnumerable<BilingualText> TextsOf(FormatStep step) =>
    [
        step.Title, step.Objective, .. step.Instruction is { } instruction ? [instruction] : Array.Empty<BilingualText>(),
        .. step.Script, .. step.Attention,
        .. step.Notes.Concat(step.Tools.SelectMany(tool => tool.Sections)).SelectMany(section => section.Texts),
        .. step.Prompts.Select(prompt => prompt.Text),
    ];

    private static string Id(CheckedJson node, int max, bool lowerCase = false) => node.Need("id")?.Id(max, lowerCase) ?? "";

    private static BilingualText Text(CheckedJson node, string member, int max) =>
        (node.Need(member) is { } text ? FormatTextReader.Read(text, max) : null) ?? new("", "");

    private static BilingualText? OptionalText(CheckedJson node, string member, int max) =>
        node.Find(member) is { } text ? FormatTextReader.Read(text, max) : null;

    private static ImmutableArray<BilingualText> Texts(CheckedJson node, string member, int max) =>
        node.Find(member)?.List(MaxItems, text => FormatTextReader.Read(text, max)) ?? [];

    private static ImmutableArray<TItem> Objects<TItem>(CheckedJson node, string member, Func<CheckedJson, TItem> read)
        where TItem : class => node.Find(member)?.Objects(MaxItems, read) ?? [];
}
