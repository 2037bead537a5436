using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Cards;

/// <summary>An input's label: the format's own wording for the step that asks it, else ours.</summary>
internal sealed class StepLabels(CardContext context)
{
    /// <summary>The current step's first.</summary>
    private readonly FormatField[] _fields =
        [.. context.Step?.Fields ?? [], .. context.Format?.Steps.SelectMany(step => step.Fields) ?? []];

    public string this[string field, string key] =>
        _fields.FirstOrDefault(worded => worded.Id == field) is { } found
            ? Shown.Choice(found.Label.In(context.Texts.Language), 120)
            : context.Texts[key];

    public string? Question(string field) =>
        _fields.FirstOrDefault(worded => worded.Id == field)?.Question is { } question
            ? Shown.Line(question.In(context.Texts.Language), 300)
            : null;
}
