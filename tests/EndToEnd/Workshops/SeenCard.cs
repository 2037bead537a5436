using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>A card as it came over the wire.</summary>
/// <param name="Where">What brought it, for messages and pictures: <c>F1-S4 form.open rate 2</c>.</param>
/// <param name="ForFacilitator">Answered to a facilitator alone; everybody else's card must not hold the script.</param>
/// <param name="Bytes">On the wire, UTF-8.</param>
internal sealed record SeenCard(string Where, bool ForFacilitator, JsonObject Content, int Bytes);

/// <summary>A message of the bot in a chat, as it was posted or edited.</summary>
internal sealed record PostedCard(string Conversation, bool Edit, SeenCard Card);
