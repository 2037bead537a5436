using System.Collections.Concurrent;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Cards;

/// <summary>The labels of a form's inputs: the format's own wording for the steps that ask them, the current one first, else ours.</summary>
internal sealed class StepLabels(CardContext context, params StepKind[] kinds)
{
    /// <summary>Formats are read once, so their words are made ready once: every answer asks for them again.</summary>
    private static readonly ConcurrentDictionary<(string Words, int Most), string> Ready = new();

    private readonly FormatField[] _fields =
    [
        .. context.Step is { } now && kinds.Contains(now.Kind) ? now.Fields : [],
        .. (context.Format?.Steps ?? []).Where(step => kinds.Contains(step.Kind)).SelectMany(step => step.Fields),
    ];

    public string this[string field] => Array.Find(_fields, worded => worded.Id == field) is { } found
        ? Choice(found.Label, 120)
        : context.Texts[$"{kinds[0]}_{field}"];

    /// <summary>Without what a label ends with when something follows it.</summary>
    public string Bare(string field) => this[field].TrimEnd(' ', '\u00a0', ':');

    /// <summary>The label with its question: a screen reader says both.</summary>
    public string WithQuestion(string field) => Question(field) is { } question
        ? context.Texts.Format("Label_WithQuestion", Bare(field), question)
        : this[field];

    public string? Question(string field) => Array.Find(_fields, worded => worded.Id == field)?.Question is { } question
        ? Choice(question, 300)
        : null;

    /// <summary>What an answer may hold; null when the format does not say.</summary>
    public string? Guidance(string field) => Array.Find(_fields, worded => worded.Id == field)?.Guidance is { } guidance
        ? Choice(guidance, 300)
        : null;

    private string Choice(BilingualText text, int most) => Ready.GetOrAdd(
        (text.In(context.Texts.Language), most), static wanted => Shown.Choice(wanted.Words, wanted.Most));
}
