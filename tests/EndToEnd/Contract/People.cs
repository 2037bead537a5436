namespace OgpTeams.EndToEnd.Contract;

/// <summary>Who is in the chats, by their ids in Teams.</summary>
internal static class People
{
    /// <summary>Makes the workshops: their lead facilitator, and the owner of a plan she makes.</summary>
    public const string Claire = "29:claire";

    /// <summary>A public servant.</summary>
    public const string Paul = "29:paul";

    /// <summary>From civil society.</summary>
    public const string Aicha = "29:aicha";

    /// <summary>A citizen.</summary>
    public const string Lin = "29:lin";

    /// <summary>Has nothing to do with the plan.</summary>
    public const string Max = "29:max";
}
