namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>A chat, with the shape of id and type Teams gives it.</summary>
public sealed record TeamsConversation(string Id, string Type, string Tenant = "8d6f0a4e-0000-4000-8000-000000000001")
{
    public bool IsGroup => Type != "personal";

    public static TeamsConversation Group() => new($"19:{Guid.NewGuid():N}@thread.v2", "groupChat");

    public static TeamsConversation Meeting() => new($"19:meeting_{Guid.NewGuid():N}@thread.v2", "groupChat");

    public static TeamsConversation Personal() => new($"a:1{Guid.NewGuid():N}", "personal");

    /// <summary>A thread of a channel.</summary>
    public static TeamsConversation Thread() =>
        new($"19:{Guid.NewGuid():N}@thread.tacv2;messageid=1762000000000", "channel");
}
