using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Commitments;

/// <summary>What a group has made so far: its words, its canvas, its roadmap, one under the other.</summary>
internal static class CommitmentList
{
    /// <summary>Characters of one block of a long text.</summary>
    private const int Most = 700;

    /// <summary>Characters of who sees to a milestone, wherever it is told: one line.</summary>
    private const int MostOfPilot = 60;

    /// <summary>The boxes that say something, in the order of the form.</summary>
    /// <param name="most">Characters of each.</param>
    public static IEnumerable<JsonNode> Canvas(CardContext context, int most)
    {
        var labels = new StepLabels(context, StepKind.Canvas);
        return CanvasBox.All.Where(box => context.View.Commitment[box].Length > 0).Select(box => AdaptiveCard.Group(
            AdaptiveCard.Strong(labels.Bare(box)), AdaptiveCard.Item(Shown.Paragraphs(context.View.Commitment[box], most))));
    }

    /// <summary>The boxes to fill in, each with its question and what it may hold.</summary>
    /// <param name="all">Those that already say something too.</param>
    public static IEnumerable<JsonNode> Questions(CardContext context, bool all = false)
    {
        var labels = new StepLabels(context, StepKind.Canvas);
        return CanvasBox.All.Where(box => all || context.View.Commitment[box].Length == 0).Select(box => AdaptiveCard.Group(
            AdaptiveCard.Strong(labels.Bare(box)),
            labels.Question(box) is { } question ? AdaptiveCard.Item(question) : null,
            labels.Guidance(box) is { } guidance ? AdaptiveCard.Small(guidance) : null));
    }

    /// <summary>What the group works for: the title and « Mon engagement c’est... »; nothing while neither is written.</summary>
    public static IEnumerable<JsonNode> Reminder(CardContext context)
    {
        var (view, label) = (context.View.Commitment, new StepLabels(context, StepKind.Canvas).Bare(CanvasBox.What));
        var (title, what) = (view[CanvasBox.Title], view[CanvasBox.What]);
        return title.Length + what.Length == 0 ? [] :
        [
            AdaptiveCard.Section(title.Length > 0 ? Shown.Line(title, 150) : context.Texts["Commitment_Title"]),
            .. what.Length > 0
                ? [AdaptiveCard.Text(new Answered(label, Shown.Paragraphs(what, 300)).InOneText(context.Texts))]
                : Array.Empty<JsonNode>(),
        ];
    }

    /// <param name="most">Characters of each deliverable; 0: titles, dates and who sees to it.</param>
    public static IEnumerable<JsonNode> Roadmap(CardContext context, int most) =>
        context.View.Commitment.Milestones.Select((milestone, index) => AdaptiveCard.Group(
            Milestone(context, most > 0 ? milestone : milestone with { Deliverable = "", Budget = "" }, index + 1, most)));

    public static IEnumerable<JsonNode> Milestone(CardContext context, Milestone milestone, int number, int most)
    {
        var texts = context.Texts;
        var labels = new StepLabels(context, StepKind.Roadmap);
        yield return AdaptiveCard.Strong(texts.Format("Subjects_Numbered", number, Shown.Line(milestone.Title, 150)));
        if (milestone.Deliverable.Length > 0)
        {
            yield return AdaptiveCard.Item(texts.Format(
                "Answered_Labelled", labels.Bare("deliverable"), Shown.Line(milestone.Deliverable, most)));
        }

        if (milestone.Responsible is { } responsible)
        {
            yield return AdaptiveCard.Item(texts.Format(
                "Answered_Labelled", labels.Bare("responsible"), Shown.Line(responsible, Math.Max(most, MostOfPilot))));
        }

        if (milestone.Budget.Length > 0)
        {
            yield return AdaptiveCard.Item(texts.Format("Answered_Labelled", labels.Bare("budget"), Shown.Line(milestone.Budget, most)));
        }

        if (AdaptiveCard.Marks(
            Dates.Between(milestone.Start, milestone.End, texts), Shown.Line(milestone.Duration, 60),
            milestone.SubActions.IsEmpty ? null : texts.Count("Milestone_Made", milestone.SubActions.Length)) is { } facts)
        {
            yield return facts;
        }
    }

    /// <summary>Sub-actions in order of arrival, those left aside last.</summary>
    public static IEnumerable<JsonNode> SubActions(CardContext context, int most) =>
        context.View.Commitment.SubActions.OrderBy(subAction => subAction.Dropped).Select(subAction => (JsonNode)Words(
            context, subAction.Said, most, subAction switch
            {
                { Selected: true } => context.Texts["Mark_Kept"],
                { Dropped: true } => context.Texts["Mark_LeftAside"],
                _ => null,
            }));

    /// <summary>What everyone may read of some words, each answer with what it answers.</summary>
    public static IEnumerable<JsonNode> Said(CardContext context, string verb, int most) => context.View.Contributions
        .Where(words => words.Verb == verb && !words.Hidden).Select(words => (JsonNode)Words(context, words, most, null));

    /// <summary>The same in full, in blocks between which a page can be cut.</summary>
    public static IEnumerable<JsonNode> InFull(CardContext context, IEnumerable<ContributionView> words) =>
        from said in words
        from block in Answered.In(said, context.Format, context.Texts).SelectMany((answer, index) => InFull(
            answer.Asked is { } asked && said.Verb != Verbs.SubmitSubAction ? Shown.Line(asked, 150) : null, answer.Text, separated: index == 0))
        select block;

    public static IEnumerable<JsonNode> CanvasInFull(CardContext context)
    {
        var labels = new StepLabels(context, StepKind.Canvas);
        return CanvasBox.All.Where(box => context.View.Commitment[box].Length > 0)
            .SelectMany(box => InFull(labels.Bare(box), context.View.Commitment[box], separated: true));
    }

    private static JsonObject[] InFull(string? title, string text, bool separated)
    {
        JsonObject[] blocks =
        [
            .. title is null ? [] : new[] { AdaptiveCard.Strong(title) },
            .. Shown.Parts(text, Most).Select(AdaptiveCard.Text),
        ];
        blocks[0]["separator"] = separated;
        return blocks;
    }

    public static IEnumerable<JsonNode> Answers(CardContext context, ContributionView words, int most) =>
        Answered.In(words, context.Format, context.Texts)
            .Select(answer => new Answered(
                answer.Asked is { } asked ? Shown.Line(asked, 150) : null, Shown.Paragraphs(answer.Text, most)))
            .Select(answer => AdaptiveCard.Item(answer.InOneText(context.Texts)));

    private static JsonObject Words(CardContext context, ContributionView words, int most, string? mark)
    {
        var texts = context.Texts;
        return AdaptiveCard.Apart(
        [
            .. Answers(context, words, most),
            AdaptiveCard.Marks(mark, words.Late ? texts["Mark_Late"] : null, words.OnBehalf ? texts["Mark_OnBehalf"] : null),
        ]);
    }
}
