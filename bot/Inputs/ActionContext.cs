using OgpTeams.Bot.Streams;
using OgpTeams.Domain.Conversations;

namespace OgpTeams.Bot.Inputs;

/// <summary>Who acts, and from which chat.</summary>
/// <param name="Texts">In the person's own language, for answers that belong to no workshop.</param>
internal sealed record ActionContext(Actor Actor, ConversationAddress Address, Texts Texts, DateTimeOffset At, string ActivityId)
{
    public bool InGroup => Address.Kind != "personal";
}

/// <summary>What to answer a person: one card or one sentence, and the public outcome.</summary>
/// <param name="Card">Null: only <paramref name="Message"/>.</param>
internal sealed record Reply(System.Text.Json.Nodes.JsonObject? Card, string? Message, string Outcome)
{
    /// <summary>
    /// Not in the place of the pressed card, which is edited: <see cref="Card"/> goes to the presser's 1:1 chat, and where that
    /// cannot be, <see cref="InChat"/> into the chat as a message of its own.
    /// </summary>
    public bool Apart { get; init; }

    /// <summary>As everybody may see it. Null: it holds no inputs, and stands in place rather than in everybody's way.</summary>
    public System.Text.Json.Nodes.JsonObject? InChat { get; init; }

    public static Reply Of(System.Text.Json.Nodes.JsonObject card, string outcome = Outcomes.Accepted) => new(card, null, outcome);

    public static Reply Say(string message, string outcome) => new(null, message, outcome);
}
