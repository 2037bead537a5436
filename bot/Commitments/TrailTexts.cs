using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Commitments;

/// <summary>What became of people's words, and how a workshop goes on: the next one.</summary>
internal static class TrailTexts
{
    private const int Bytes = 3 * 1024;

    /// <summary>« regroupé dans « … » · engagement « … » : retenu, n° 1, 3 étapes clés »; null while nothing came of it.</summary>
    public static string? Of(CardContext context, ContributionId said)
    {
        var texts = context.Texts;
        var fate = Trail.Of(said, context.View, context.Plan);
        return fate.IsOpen ? null : string.Join(" · ",
        [
            .. fate.GroupedInto is { } group ? [texts.Format("Trail_Grouped", Shown.Line(group.Title, 80))] : Array.Empty<string>(),
            .. fate is { Chosen: true, Commitments.IsEmpty: true } ? [texts["Trail_Chosen"]] : Array.Empty<string>(),
            .. fate.Commitments.Take(5).Select(commitment => Of(texts, commitment)),
        ]);
    }

    /// <summary>On the closing card: where the workshop's subjects and its commitment went.</summary>
    public static IEnumerable<JsonNode> Section(CardContext context)
    {
        var texts = context.Texts;
        var lines = context.View.Subjects.Select(subject => (subject.Title, Fate: Trail.Of(subject.Id, context.View, context.Plan)))
            .Where(subject => !subject.Fate.Commitments.IsEmpty)
            .SelectMany(subject => subject.Fate.Commitments.Select(fate => texts.Format(
                "Report_TitleAndText", Shown.Line(subject.Title, 80), Of(texts, fate))))
            .Concat(Own(context) is { } own ? [Capital(Of(texts, new CommitmentFate(own, [.. own.Milestones])), texts)] : Array.Empty<string>());
        var nodes = lines.Select(line => AdaptiveCard.Item(line)).First(Bytes);
        return nodes.Count == 0 ? [] : [AdaptiveCard.Section(texts["Trail_Heading"]), .. nodes];
    }

    /// <summary>As a line begins.</summary>
    private static string Capital(string line, Texts texts) => char.ToUpper(line[0], texts.Culture) + line[1..];

    /// <summary>From the chosen subject a format 2, from the canvas a format 3: in one press, without an id to type.</summary>
    /// <returns>What it starts from, and the button; null when there is nothing to start from.</returns>
    public static (string From, JsonObject Button)? Next(CardContext context)
    {
        var view = context.View;
        var next = view.Brief.Steps.Any(step => step.Kind == StepKind.Roadmap) ? null
            : Own(context) is { } commitment ? (Format: "format3", Input: "commitmentId", Id: commitment.Id.Value)
            : view.Subjects.FirstOrDefault(subject => subject.Selected) is { } subject ? ("format2", "subjectId", subject.Id.Value)
            : ((string Format, string Input, string Id)?)null;
        return next is not { } start ? null : (start.Id, CardAction.Press(
            context.Texts["Button_PrepareNext"], Verbs.Prepare, CardAction.Data(
                ("id", context.Drawn), ("format", start.Format), (start.Input, start.Id),
                (CardAction.Spoken, context.Texts.Language.Code))));
    }

    private static PlanCommitment? Own(CardContext context) =>
        context.View.Brief.Commitment is { } own ? context.Plan?.Find(own) : null;

    private static string Of(Texts texts, CommitmentFate fate)
    {
        var (commitment, milestones) = (fate.Commitment, fate.Milestones);
        var standing = PlanTexts.StandingOf(texts, commitment);
        var line = texts.Format(
            "Trail_Commitment", Shown.Line(PlanTexts.NameOf(texts, commitment), 80),
            commitment.Reason.Length > 0 ? texts.Format("Trail_Reason", standing, Shown.Line(commitment.Reason, 150)) : standing);
        return milestones.IsEmpty ? line : $"{line}, {texts.Count("Plan_Milestones", milestones.Length)}";
    }
}
