using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Contributions;

/// <summary>What a person said themselves, shown to them alone.</summary>
internal static class OwnWords
{
    /// <summary>The newest ones that fit, each with what can be done to it.</summary>
    public static IEnumerable<JsonNode> Subjects(CardContext context, int bytes) => Items(
        context, [.. context.View.Mine.Where(mine => mine.Verb == Verbs.SubmitSubject)], bytes, "Mine_Subjects");

    /// <summary>Those of one kind, such as ideas.</summary>
    public static IEnumerable<JsonNode> Of(CardContext context, string verb, int bytes) => Items(
        context, [.. context.View.Mine.Where(mine => mine.Verb == verb)], bytes, "Mine_All");

    public static IEnumerable<JsonNode> Everything(CardContext context, int bytes) =>
        Items(context, context.View.Mine, bytes, "Mine_All");

    private static IEnumerable<JsonNode> Items(CardContext context, IReadOnlyList<ContributionView> mine, int bytes, string title)
    {
        if (mine.Count == 0)
        {
            return [];
        }

        // Turned around before it is drawn: who wrote a lot pays for what fits, not for all of it.
        var shown = mine.Index().Reverse().Select(words => Item(context, words.Item, words.Index + 1)).First(bytes).Reverse().ToList();
        return
        [
            AdaptiveCard.Section(context.Texts[title]),
            .. shown.Count < mine.Count
                ? [AdaptiveCard.Text(context.Texts.Count("Mine_Earlier", mine.Count - shown.Count))]
                : Array.Empty<JsonNode>(),
            .. shown,
        ];
    }

    private static JsonObject Item(CardContext context, ContributionView words, int number)
    {
        var texts = context.Texts;
        var isSubject = words.Verb == Verbs.SubmitSubject;
        var title = isSubject ? words[Field.Title] : texts[$"Kind_{ContributionKind.Of(words.Verb).Name}"];
        return AdaptiveCard.Group(
        [
            AdaptiveCard.Strong(texts.Format("Subjects_Numbered", number, Shown.Line(title, 100))),
            .. isSubject
                ? words.Fields.Where(field => field.Key != Field.Title).Select(field => AdaptiveCard.Text(Shown.Paragraphs(field.Value, 300)))
                : CommitmentList.Answers(context, words, 300),
            TrailTexts.Of(context, words.Id) is { } fate ? AdaptiveCard.Small(fate) : null,
            AdaptiveCard.Marks(
                words.Late ? texts["Mark_Late"] : null, words.OnBehalf ? texts["Mark_OnBehalf"] : null,
                words.Hidden ? texts["Mark_Hidden"] : null, BecameOf(context, words) is { } became ? texts[became] : null),
            isSubject && context.View.SubjectsAreOpen()
                ? AdaptiveCard.Actions(
                    context.Open(texts.Format("Button_Edit", number), SubjectForms.Edit, words.Id.Value),
                    context.Press(texts.Format("Button_WithdrawNumbered", number), Verbs.WithdrawSubject, ("subject", words.Id.Value)))
                : null,
        ]);
    }

    /// <summary>What the group did with a proposal or a sub-action; null while nothing.</summary>
    private static string? BecameOf(CardContext context, ContributionView words) => words.Verb switch
    {
        Verbs.ProposeForCanvas => context.View.Proposal(words.Id)?.Taken switch
        {
            true => "Mark_Taken",
            false => "Mark_SetAside",
            null => "Mark_Waiting",
        },
        Verbs.SubmitSubAction => context.View.SubAction(words.Id) switch
        {
            { } when context.View.Commitment.Milestones.Exists(milestone => milestone.SubActions.Contains(words.Id)) => "Mark_InMilestone",
            { Selected: true } => "Mark_Kept",
            { Dropped: true } => "Mark_LeftAside",
            _ => null,
        },
        _ => null,
    };
}
