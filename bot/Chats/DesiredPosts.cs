using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Chats;

/// <summary>A card that should stand in the chat.</summary>
/// <param name="Slot">Posted once under this name.</param>
/// <param name="Edited">Kept up to date; never true for a card people type in.</param>
internal sealed record DesiredPost(string Slot, bool Edited, Func<JsonObject> Card)
{
    /// <summary>Posted when it is not there; false: only kept up to date where it stands.</summary>
    public bool Posted { get; init; } = true;

    /// <summary>Goes to the facilitators' 1:1 chats instead, where there is one at least.</summary>
    public Func<JsonObject>? Aside { get; init; }
}

/// <summary>Which cards the chat of a workshop should show now. A function of the state: a restart finds the same.</summary>
internal static class DesiredPosts
{
    /// <summary>A shorter step gets its end only: two messages in five minutes would be noise.</summary>
    private const int ShortestWarned = 6;

    /// <summary>One form for the last step and for after it: an opinion may also come once the workshop is closed.</summary>
    private const string Feedback = "feedback";

    public static IEnumerable<DesiredPost> Of(CardContext context, IReadOnlyList<DocumentLink> documents)
    {
        var view = context.View;
        yield return new DesiredPost("workshop", Edited: false, () => WorkshopCards.Posted(context));
        foreach (var document in documents.Where(document => document.State == "locked"))
        {
            yield return new DesiredPost(
                $"locked/{document.Name}/{document.Since.UtcTicks}", Edited: false, () => NoticeCards.DocumentWaiting(context, document));
            if (document.Annexe is { } annexe)
            {
                yield return new DesiredPost(
                    $"annexe/{annexe.Name}", Edited: false, () => NoticeCards.DocumentAnnexed(context, document, annexe.Name, annexe.Link));
            }
        }

        if (view.TakenAt is { } taken)
        {
            yield return new DesiredPost($"taken/{taken.UtcTicks}", Edited: false, () => NoticeCards.TakenOver(
                context, context.Names.GetValueOrDefault(view.Lead) ?? context.Texts["Someone"]));
        }

        foreach (var ended in view.Ended)
        {
            yield return new DesiredPost(ProgressOf(ended.Opening), Edited: true, () => StepCards.Ended(context, ended))
            {
                Posted = false,
            };
        }

        if (view.State is WorkshopState.Closed closed)
        {
            yield return new DesiredPost(Feedback, Edited: false, () => ParticipantForms.Feedback.Open(context));
            yield return new DesiredPost(
                $"closing/{closed.At.UtcTicks}", Edited: true, () => ClosingCards.Closing(context, documents));
            if (TrailTexts.Next(context) is var (from, prepare))
            {
                yield return new DesiredPost($"next/{from}", Edited: false, () => NoticeCards.GoOn(context, prepare));
            }

            yield break;
        }

        if (view.Run is not { } run || view.Step is not { } step)
        {
            yield break;
        }

        yield return new DesiredPost(ProgressOf(run.Opening), Edited: true, () => StepCards.Progress(context));
        if (StepCards.Form(context) is { } form)
        {
            yield return new DesiredPost(step.Kind == StepKind.Closing ? Feedback : $"form/{run.Opening}", Edited: false, () => form);
        }

        // One warning for each end that is set: extending the step sets a new one, a pause only moves it.
        var allowed = (int)run.Allowed.TotalMinutes;
        if (run.EndsAt is { } end && context.Now >= end)
        {
            yield return new DesiredPost($"end/{run.Opening}/{allowed}", Edited: false, () => NoticeCards.TimeIsUp(context))
            {
                Aside = () => NoticeCards.TimeIsUpAside(context),
            };
        }
        else if (run.EndsAt is { } soon && context.Now >= soon - WhenTexts.Notice && allowed >= ShortestWarned)
        {
            yield return new DesiredPost($"soon/{run.Opening}/{allowed}", Edited: false, () => NoticeCards.NearlyUp(context))
            {
                Aside = () => NoticeCards.NearlyUpAside(context),
            };
        }
    }

    private static string ProgressOf(int opening) => $"progress/{opening}";

    /// <summary>When the clock alone next changes what should be shown; null when only people can.</summary>
    public static DateTimeOffset? NextChange(CardContext context) => context.View is { Phase: WorkshopPhase.Open, Run.EndsAt: { } end }
        ? new[] { end - WhenTexts.Notice, end }.Where(at => at > context.Now).Select(at => (DateTimeOffset?)at).FirstOrDefault()
        : null;
}
