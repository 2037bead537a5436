using OgpTeams.Domain;

namespace OgpTeams.Bot.Streams;

/// <summary>How streams are called in the store.</summary>
internal static class StreamNames
{
    public const string Workshops = "workshop/";
    public const string Conversations = "conversation/";
    public const string Plans = "plan/";
    public const string Messages = "messages/";

    public static string Of(WorkshopId workshop) => Workshops + workshop.Value;

    public static string Of(PlanId plan) => Plans + plan.Value;

    public static string OfConversation(string conversation) => Conversations + conversation;

    /// <summary>Which cards stand in the chat for a workshop.</summary>
    public static string Chat(WorkshopId workshop) => $"chat/{workshop.Value}";

    /// <summary>Which documents stand in the library for a workshop.</summary>
    public static string Documents(WorkshopId workshop) => $"documents/{workshop.Value}";

    public static string Documents(PlanId plan) => $"documents/plan/{plan.Value}";

    /// <summary>What is written to people of a workshop, and what became of it.</summary>
    public static string MessagesOf(WorkshopId workshop) => Messages + workshop.Value;

    /// <summary>To which plan a name leads, by the id that a plan made under it has.</summary>
    public static string Name(PlanId made) => $"planname/{made.Value}";

    /// <summary>One event makes a folder of the library somebody's for good.</summary>
    public static string Folder(string path) => $"folder/{path.ToUpperInvariant()}";

    public static WorkshopId WorkshopOf(string stream) => new(stream[Workshops.Length..]);

    public static WorkshopId OfMessages(string stream) => new(stream[Messages.Length..]);

    public static PlanId PlanOf(string stream) => new(stream[Plans.Length..]);
}
