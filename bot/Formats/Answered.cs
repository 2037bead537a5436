using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Formats;

/// <summary>Some words, with what they answer.</summary>
/// <param name="Asked">
/// A question, a beginning of a sentence, a box of the canvas, in the workshop's language; null when nothing was asked.
/// </param>
/// <param name="Text">As it was said.</param>
internal sealed record Answered(string? Asked, string Text)
{
    /// <summary>« Il permet de suivre la dépense », « Transparence : les comptes », or the words alone.</summary>
    public string InOneText(Texts texts) => Asked is null ? Text
        : char.IsLetterOrDigit(Asked[^1]) ? texts.Format("Answered_Labelled", Asked, Text)
        : SentenceStarter.Complete(Asked, Text);

    /// <summary>What a verb of formats 2 and 3 answers, in the order of the format.</summary>
    public static IEnumerable<string> Questions(string verb, WorkshopFormat? format, Texts texts)
    {
        return verb switch
        {
            Verbs.SubmitReformulation => Labels(StepKind.Reformulation),
            Verbs.SubmitIdea => Prompts(StepKind.Ideas),
            Verbs.ProposeForCanvas => Labels(StepKind.Canvas),
            Verbs.SubmitSubAction => Prompts(StepKind.SubActions),
            _ => [],
        };

        IEnumerable<string> Labels(StepKind kind) => StepFields.Of(kind).Select(field => format.Label(kind, field, texts));

        IEnumerable<string> Prompts(StepKind kind) => format.Prompts(kind).Select(prompt => prompt.Text.In(texts.Language));
    }

    /// <summary>What was said in the steps of formats 2 and 3 and of the workshop itself, in the order of the format.</summary>
    public static IEnumerable<Answered> In(ContributionView said, WorkshopFormat? format, Texts texts) => said.Verb switch
    {
        Verbs.SubmitReformulation => StepFields.Of(StepKind.Reformulation).Where(said.Fields.ContainsKey)
            .Select(field => new Answered(format.Label(StepKind.Reformulation, field, texts), said[field])),
        Verbs.SubmitIdea =>
        [
            .. format.Prompts(StepKind.Ideas).Select(prompt => Field.IdeaPrefix + prompt.Id)
                .Union(said.Fields.Keys, StringComparer.Ordinal).Where(said.Fields.ContainsKey)
                .Select(field => new Answered(
                    field == Field.Text ? null : format.Prompt(StepKind.Ideas, field[Field.IdeaPrefix.Length..], texts), said[field])),
        ],
        Verbs.ProposeForCanvas => said.Fields.IsEmpty ? []
            : [new Answered(format.Label(StepKind.Canvas, said[Field.Box], texts), said[Field.Text])],
        Verbs.SubmitSubAction => said.Fields.IsEmpty ? []
            : [new Answered(format.Prompt(StepKind.SubActions, said[Field.Prompt], texts), said[Field.Text])],
        Verbs.SubmitFeedback => new[] { Field.Rating, Field.Liked, Field.Improve }.Where(said.Fields.ContainsKey).Select(field => new Answered(
            format.Label(StepKind.Closing, field, texts),
            field == Field.Rating ? texts.Find($"Feedback_Rating_{said[field]}") ?? said[field] : said[field])),
        _ => said.Fields.Values.Select(text => new Answered(null, text)),
    };
}
