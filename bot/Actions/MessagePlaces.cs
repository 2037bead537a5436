using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Actions;

/// <summary>
/// For which workshop a message was written: that of its group; in a 1:1 chat the open one its author belongs to, and where there
/// are several they are asked which. Who has not acted yet belongs to the workshops of the chats they are in, as far as the channel says.
/// </summary>
internal sealed class MessagePlaces(StreamCache streams, WorkshopDesk desk, OwnWorkshops own, ChatRoster rosters)
{
    /// <summary>Chats asked for their people, the latest: somebody waits for the answer.</summary>
    private const int MostChats = 20;

    /// <summary>The input that says which; never one of the data's names.</summary>
    public const string Which = "in";

    /// <param name="toOrder">Will something be recorded? A 1:1 chat's message goes to no closed workshop by guess.</param>
    /// <returns>None, the one, or those to choose from.</returns>
    public async Task<IReadOnlyList<Loaded<Workshop>>> FindAsync(ActionContext who, bool toOrder, CancellationToken cancellation)
    {
        var chat = (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State;
        if (who.InGroup)
        {
            return await OfChatAsync(chat, who, cancellation);
        }

        var open = await own.OpenAsync(who.Actor.Id, who.Address.Tenant, cancellation);
        return open.Count > 0 ? open
            : !chat.Workshops.IsEmpty ? await OfChatAsync(chat, who, cancellation)
            : await WhereTheySitAsync(who, cancellation) is { Count: > 0 } near ? near
            : toOrder ? []
            : [.. (await own.AllAsync(who.Actor.Id, who.Address.Tenant, cancellation)).TakeLast(1)];
    }

    /// <summary>One they were asked about: still theirs, and still open.</summary>
    public async Task<Loaded<Workshop>?> ChosenAsync(string workshop, ActionContext who, CancellationToken cancellation) =>
        (await own.OpenAsync(who.Actor.Id, who.Address.Tenant, cancellation) is { Count: > 0 } open
            ? open
            : await WhereTheySitAsync(who, cancellation))
            .FirstOrDefault(one => one.State.Id.Value == workshop);

    /// <summary>Those whose words may be changed by a message of this chat, the latest first.</summary>
    public async Task<IReadOnlyList<Loaded<Workshop>>> AllAsync(ActionContext who, CancellationToken cancellation)
    {
        if (!who.InGroup)
        {
            return [.. (await own.AllAsync(who.Actor.Id, who.Address.Tenant, cancellation)).Reverse()];
        }

        var found = new List<Loaded<Workshop>>();
        foreach (var id in (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State.Workshops.Reverse())
        {
            if (await LoadAsync(id, who, cancellation) is { } workshop)
            {
                found.Add(workshop);
            }
        }

        return found;
    }

    /// <summary>Asks which; the message waits in the card, and nothing is recorded.</summary>
    public static JsonObject Ask(Texts texts, IReadOnlyList<Loaded<Workshop>> open, string text, string message)
    {
        var choices = SubjectChoices.Pages(open.Select(workshop => (
            workshop.State.Id.Value, Shown.Choice(workshop.State.Brief.Title, 80))))[0];
        return AdaptiveCard.With(
            texts, texts["Which_Heading"],
            [
                AdaptiveCard.Text(texts["Which_Why"]),
                .. new Form(texts).Choice(Which, texts["Which_Workshop"], choices, required: true, open: choices.Count <= 6)
                    .Lines("text", texts["Which_Text"], required: true, text).Elements,
            ],
            CardAction.Send(
                texts["Button_Which"], CardVerbs.SendTyped, CardAction.Data(("id", NewId.Draw()), ("message", message))));
    }

    /// <summary>Of somebody who has acted in none: those of the chats they are in.</summary>
    private async Task<IReadOnlyList<Loaded<Workshop>>> WhereTheySitAsync(ActionContext who, CancellationToken cancellation)
    {
        var person = who.Actor.Person;
        var open = (await own.NotClosedAsync(who.Address.Tenant, cancellation)).TakeLast(MostChats).ToList();
        var sits = await Task.WhenAll(open.Select(async workshop =>
            (await rosters.OfAsync(workshop.State.Brief.Conversation, cancellation)).Any(member =>
                member.Id == person.Account || (member.AadObjectId is { } directory && directory == person.DirectoryId))));
        return OwnWorkshops.LiveliestOf([.. open.Zip(sits).Where(one => one.Second).Select(one => one.First)]);
    }

    private async Task<IReadOnlyList<Loaded<Workshop>>> OfChatAsync(
        Conversation chat, ActionContext who, CancellationToken cancellation) =>
        (chat.Current ?? chat.Workshops.LastOrDefault()) is { Value: { } } id
        && await LoadAsync(id, who, cancellation) is { } workshop
            ? [workshop]
            : [];

    private async Task<Loaded<Workshop>?> LoadAsync(WorkshopId id, ActionContext who, CancellationToken cancellation) =>
        await desk.LoadAsync(id, cancellation) is { } workshop && workshop.State.Brief.Tenant == who.Address.Tenant
            ? workshop
            : null;
}
