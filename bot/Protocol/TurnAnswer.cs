using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// The answer to a turn. On an <c>adaptiveCard/action</c> it is the HTTP body, seen by the person who pressed only; on any other
/// turn only the outcome goes out, and the handler posts what it has to say through <see cref="IConnector"/>.
/// </summary>
/// <param name="Outcome">The <c>X-Ogp-Outcome</c> header, for example <c>accepted; late</c>; null for none.</param>
internal abstract record TurnAnswer(string? Outcome)
{
    /// <param name="Content">A whole Adaptive Card, which replaces the pressed one for this person; given away, so a new one each time.</param>
    public sealed record Card(JsonObject Content, string? Outcome = null) : TurnAnswer(Outcome);

    /// <param name="Text">A short sentence shown at the foot of the card.</param>
    public sealed record Message(string Text, string? Outcome = null) : TurnAnswer(Outcome);

    /// <summary>The request makes no sense (400 in the body). A rule that says no is a card or a message instead.</summary>
    /// <param name="Code">The protocol's, for example <c>BadRequest</c>.</param>
    public sealed record Error(string Code, string Text, string? Outcome = null) : TurnAnswer(Outcome);

    public sealed record None(string? Outcome = null) : TurnAnswer(Outcome);
}
