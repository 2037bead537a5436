using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Actions;

/// <summary>
/// What becomes of a contribution when the message it was typed in is edited or deleted. Teams names the message by the id it
/// first came with, which is the mark of the contribution: the two find each other in whatever order they come.
/// </summary>
internal sealed class ChangedMessages(WorkshopDesk desk, MessagePlaces places, TypedActions typed)
{
    private static readonly TypedReply Nothing = new(Card: null, Outcome: null, Private: false);
    private static readonly TypedReply Same = Nothing with { Outcome = Outcomes.Repeat };

    /// <param name="forBot">It speaks to the bot, now at least.</param>
    /// <param name="at">When it was edited.</param>
    public async Task<TypedReply> EditedAsync(
        Typed now, bool forBot, DateTimeOffset at, ActionContext who, CancellationToken cancellation)
    {
        if (await FindAsync(who, cancellation) is not var (workshop, said))
        {
            // Refused when it was first sent, or not spoken to us then. A command is never given by editing.
            var speaks = forBot && now.Command is TypedCommand.Subject or TypedCommand.Idea or TypedCommand.SubAction
                or TypedCommand.Reformulation or TypedCommand.Rate;

            // Ratings are set: what the message says now stands in place of what it said, and an edit that comes twice is one.
            var edit = now.Command == TypedCommand.Rate ? who with { ActivityId = $"{who.ActivityId}:{at:O}" } : who;
            return speaks ? await typed.HandleAsync(now, edit, cancellation) : Nothing;
        }

        // Teams also calls it an edit when a link got its preview: what says the same is no news.
        if (now.Rest == said[Field.Text] && now.Command is TypedCommand.Idea or TypedCommand.SubAction)
        {
            return Same;
        }

        if (Order(said, now, at) is not { } order)
        {
            return NotTaken(workshop, null);
        }

        var execution = await desk.ExecuteAsync(
            workshop.Id, order, new Act(who.Actor.Id, $"edit:{who.ActivityId}", who.At), who.Actor.Rows, cancellation);
        var texts = Texts.For(workshop.Brief.Language);
        return execution.Decision.Refusal is { } refusal ? NotTaken(workshop, refusal)
            : execution.Decision.IsRepeat ? Same
            : new(AdaptiveCard.Notice(texts, texts["Noted_Heading"], texts["Edited_Taken"]), Outcomes.Of(execution), Private: false);
    }

    /// <summary>What was kept of it stays: a person says so who wants it taken back.</summary>
    public async Task<TypedReply> DeletedAsync(ActionContext who, CancellationToken cancellation)
    {
        if (await FindAsync(who, cancellation) is not (var workshop, { Withdrawn: false }))
        {
            return Nothing;
        }

        var texts = Texts.For(workshop.Brief.Language);
        return new(AdaptiveCard.Notice(texts, texts["Deleted_Heading"], texts["Deleted_Stays"]), Outcomes.Accepted, Private: false);
    }

    private async Task<(Workshop Workshop, Contribution Said)?> FindAsync(ActionContext who, CancellationToken cancellation)
    {
        var cause = TypedActions.CauseOf(who);
        foreach (var (workshop, _) in await places.AllAsync(who, cancellation))
        {
            if ((workshop.ByAuthor.GetValueOrDefault(who.Actor.Id) ?? []).Select(own => workshop.Contributions[own])
                .Where(own => own.Cause == cause).OrderBy(own => own.Withdrawn).FirstOrDefault() is { } said)
            {
                return (workshop, said);
            }
        }

        return null;
    }

    /// <summary>Null where the message no longer says the same kind of thing, or where its author cannot change it any more.</summary>
    private static WorkshopCommand? Order(Contribution said, Typed now, DateTimeOffset at) => (said.Verb, now) switch
    {
        (_, { Rest.Length: > CardInputs.LongText }) => null,
        (Verbs.SubmitSubject, { Command: TypedCommand.Subject }) => new ContributionCommand.EditSubject(
            said.Id, ContributionVerbs.Line(said.Verb, now.Rest) is var fields && fields.ContainsKey(Field.Description)
                ? fields
                : fields.SetItem(Field.Description, ""), at),
        (Verbs.SubmitSubAction, { Command: TypedCommand.SubAction }) => new CommitmentCommand.EditSubAction(said.Id, now.Rest, at),
        _ => null,
    };

    private static TypedReply NotTaken(Workshop workshop, Refusal? refusal)
    {
        var texts = Texts.For(workshop.Brief.Language);
        var why = refusal is { } no ? $"{texts[$"Refusal_{no}"]} " : "";
        return new(
            AdaptiveCard.Notice(texts, texts["Edited_NotTaken_Heading"], why + texts["Edited_NotTaken"]),
            Outcomes.Of(refusal ?? Refusal.InvalidInput), Private: false);
    }
}
