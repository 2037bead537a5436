using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>What a canvas and a roadmap still lack, for facilitators; in a live workshop nothing of it stops anybody.</summary>
internal static class CommitmentWarnings
{
    private const int MostSentences = 2;
    private const int MostNames = 3;

    public static IEnumerable<string> For(CardContext context)
    {
        var view = context.View;
        return
        [
            .. view.HasReached(StepKind.Canvas) ? Canvas(context) : [],
            .. view.HasReached(StepKind.Roadmap) ? Roadmap(context) : [],
        ];
    }

    private static IEnumerable<string> Canvas(CardContext context)
    {
        var texts = context.Texts;
        var commitment = context.View.Commitment;
        var labels = new StepLabels(context, StepKind.Canvas);
        var empty = CanvasBox.All.Where(box => commitment[box].Length == 0).Select(labels.Bare).ToList();
        if (empty.Count > 0)
        {
            yield return texts.Format("Warning_EmptyBoxes", string.Join(" · ", empty));
        }

        if (Sentences.Count(commitment[CanvasBox.What]) is > MostSentences and var sentences)
        {
            yield return texts.Format("Warning_Sentences", labels.Bare(CanvasBox.What), sentences);
        }

        if (commitment.Proposals.Count(proposal => proposal.Taken is null) is > 0 and var waiting)
        {
            yield return texts.Count("Warning_Proposals", waiting);
        }
    }

    private static IEnumerable<string> Roadmap(CardContext context)
    {
        var texts = context.Texts;
        var milestones = context.View.Commitment.Milestones;
        string?[] all =
        [
            milestones.IsEmpty ? texts["Warning_NoMilestone"] : null,
            About("Warning_NoDeliverable", milestone => milestone.Deliverable.Length == 0),
            About("Warning_NoDate", milestone => milestone is { Start: null, End: null }),
            About("Warning_EndBeforeStart", milestone => milestone is { Start: { } start, End: { } end } && end.IsBefore(start)),
        ];
        return all.OfType<string>();

        string? About(string key, Func<Milestone, bool> lacks)
        {
            var named = milestones.Where(lacks).Select(milestone => Shown.Line(milestone.Title, 40)).ToList();
            return named.Count == 0 ? null : texts.Format(key, string.Join(" · ", named.Take(MostNames).Select(name => texts.Format("Subjects_Item", name)))
                + (named.Count > MostNames ? $" {texts.Count("Others", named.Count - MostNames)}" : ""));
        }
    }
}
