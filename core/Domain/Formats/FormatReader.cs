using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>What a format file must say, member by member.</summary>
internal static class FormatReader
{
    private static readonly IdRule FormatId = new("a-z 0-9 -", char.IsAsciiLetterLower, 40);
    private static readonly IdRule StepId = new("A-Z a-z 0-9 -", char.IsAsciiLetter, 16);
    private static readonly IdRule PromptId = new("a-z 0-9 -", char.IsAsciiLetterLower, 20);
    private static readonly IdRule FieldId = new("A-Z a-z 0-9 -", char.IsAsciiLetter, 20);

    private const int MaxTitle = 200;
    private const int MaxText = 2000;

    // A step's texts go on cards, which Teams refuses over 28 KB; accents weigh two bytes and more once escaped.
    private const int MaxStepLength = 8000;

    public static ParsedFormat Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new ParsedFormat.Unusable([new FormatProblem("", FormatMessages.NotAnObject)]);
        }

        var problems = new List<FormatProblem>();
        var format = Format(new FormatNode(root, "", problems));
        return problems.Count == 0 ? new ParsedFormat.Usable(format) : new ParsedFormat.Unusable([.. problems]);
    }

    private static WorkshopFormat Format(FormatNode node)
    {
        node.Only(
            "$schema", "id", "title", "startingPoint", "objective", "aims", "openingQuestions", "preparation", "deliverables",
            "steps");
        var format = new WorkshopFormat(
            node.Id("id", FormatId),
            node.Text("title", MaxTitle),
            node.Text("startingPoint", MaxText),
            node.Text("objective", MaxText),
            node.Texts("aims", MaxText),
            node.Texts("openingQuestions", MaxText),
            node.Texts("preparation", MaxText),
            node.Texts("deliverables", MaxText),
            node.Objects("steps", Step));
        CheckOrder(node, format.Steps);
        return format;
    }

    private static FormatStep Step(FormatNode node)
    {
        node.Only(
            "id", "kind", "title", "minutes", "silentMinutes", "turnMinutes", "objective", "instruction", "script", "notes",
            "attention", "tools", "prompts", "fields");
        var minutes = node.Whole("minutes", max: 240, required: true);
        var step = new FormatStep(
            node.Id("id", StepId),
            node.Choice<StepKind>("kind"),
            node.Text("title", MaxTitle),
            minutes ?? 1,
            node.Text("objective", MaxText),
            node.OptionalText("instruction", MaxText),
            node.Texts("script", MaxText),
            node.Objects("notes", Section),
            node.Texts("attention", MaxText),
            node.Objects("tools", Tool),
            node.Objects("prompts", Prompt),
            node.Objects("fields", Field),
            node.Whole("silentMinutes", max: minutes ?? 240),
            node.Whole("turnMinutes", max: minutes ?? 240));
        CheckStep(node, step);
        return step;
    }

    private static FormatTool Tool(FormatNode node)
    {
        node.Only("title", "sections");
        return new FormatTool(node.Text("title", MaxTitle), node.Objects("sections", Section));
    }

    private static FormatSection Section(FormatNode node)
    {
        node.Only("heading", "texts");
        return new FormatSection(node.OptionalText("heading", MaxTitle), node.Texts("texts", MaxText));
    }

    private static FormatPrompt Prompt(FormatNode node)
    {
        node.Only("id", "text", "audience");
        return new FormatPrompt(
            node.Id("id", PromptId),
            node.Text("text", MaxText),
            node.Choice<PromptAudience>("audience", otherwise: PromptAudience.Common));
    }

    private static FormatField Field(FormatNode node)
    {
        node.Only("id", "label", "question");
        return new FormatField(node.Id("id", FieldId), node.Text("label", MaxTitle), node.OptionalText("question", MaxText));
    }

    private static void CheckOrder(FormatNode node, ImmutableArray<FormatStep> steps)
    {
        CheckUnique(node, "steps", steps.Select(step => step.Id));
        if (steps.IsEmpty)
        {
            node.Problem("steps", FormatMessages.NoStep);
        }
        else if (steps[^1].Kind != StepKind.Closing || steps.Count(step => step.Kind == StepKind.Closing) > 1)
        {
            node.Problem("steps", FormatMessages.ClosingNotLast);
        }
    }

    private static void CheckStep(FormatNode node, FormatStep step)
    {
        CheckUnique(node, "prompts", step.Prompts.Select(prompt => prompt.Id));
        CheckUnique(node, "fields", step.Fields.Select(field => field.Id));
        if (step.Kind is StepKind.Ideas or StepKind.Poll && step.Prompts.IsEmpty)
        {
            node.Problem("prompts", FormatMessages.NoPrompt);
        }

        var allowed = StepFields.Of(step.Kind);
        if (step.Fields.Any(field => field.Id.Length > 0 && !allowed.Contains(field.Id)))
        {
            node.Problem("fields", allowed.IsEmpty ? FormatMessages.NoFieldHere : FormatMessages.NotAmong(allowed));
        }

        var texts = TextsOf(step).ToList();
        var length = Math.Max(texts.Sum(text => text.French.Length), texts.Sum(text => text.English.Length));
        if (length > MaxStepLength)
        {
            node.Problem("", FormatMessages.TooLong(length, MaxStepLength));
        }
    }

    private static void CheckUnique(FormatNode node, string member, IEnumerable<string> ids)
    {
        var groups = ids.Where(id => id.Length > 0).GroupBy(id => id, StringComparer.OrdinalIgnoreCase);
        foreach (var twice in groups.Where(same => same.Skip(1).Any()))
        {
            node.Problem(member, FormatMessages.UsedTwice(twice.Key));
        }
    }

    private static IEnumerable<BilingualText> TextsOf(FormatStep step) =>
    [
        step.Title, step.Objective, .. step.Instruction is { } instruction ? [instruction] : Array.Empty<BilingualText>(),
        .. step.Script, .. step.Attention,
        .. step.Notes.Concat(step.Tools.SelectMany(tool => tool.Sections)).SelectMany(section => section.Texts),
        .. step.Prompts.Select(prompt => prompt.Text),
    ];
}
