using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Formats;

/// <summary>How a format words what it asks, as plain text; ours where it says nothing, or is gone.</summary>
internal static class FormatWords
{
    /// <summary>The label of a field that steps of a kind have (<see cref="StepFields"/>).</summary>
    public static string Label(this WorkshopFormat? format, StepKind kind, string field, Texts texts) =>
        Worded(format, kind, field)?.Label.In(texts.Language) ?? texts[$"{kind}_{field}"];

    /// <summary>What stands under the label; null when the format asks nothing more.</summary>
    public static string? Question(this WorkshopFormat? format, StepKind kind, string field, Texts texts) =>
        Worded(format, kind, field)?.Question?.In(texts.Language);

    /// <summary>The question or beginning of a sentence that people answer, by its id; null when there is none.</summary>
    public static string? Prompt(this WorkshopFormat? format, StepKind kind, string id, Texts texts) =>
        Prompts(format, kind).FirstOrDefault(prompt => prompt.Id == id)?.Text.In(texts.Language);

    public static IEnumerable<FormatPrompt> Prompts(this WorkshopFormat? format, StepKind kind) =>
        (format?.Steps ?? []).Where(step => step.Kind == kind).SelectMany(step => step.Prompts);

    private static FormatField? Worded(WorkshopFormat? format, StepKind kind, string field) =>
        (format?.Steps ?? []).Where(step => step.Kind == kind).SelectMany(step => step.Fields).FirstOrDefault(worded => worded.Id == field);
}
