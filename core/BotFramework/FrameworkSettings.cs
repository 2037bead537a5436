namespace OgpTeams.BotFramework;

/// <summary>Whose activities the adapter takes. Where it writes to, and with which token, is said with each call.</summary>
public sealed record FrameworkSettings
{
    /// <summary>Asks nobody who they are.</summary>
    public bool Anonymous { get; init; }

    /// <summary>The audience of the channel's tokens.</summary>
    public string AppId { get; init; } = "";

    /// <summary>Where the channel publishes its keys: https, or http on this machine. Null when nobody is asked.</summary>
    public Uri? OpenIdMetadata { get; init; }

    /// <summary>Of the channel's tokens.</summary>
    public string Issuer { get; init; } = "";

    /// <summary>What the bot's own tokens are for.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Gives the client that fetches keys.</summary>
    public required Func<HttpClient> Keys { get; init; }

    /// <summary>Gives the client that speaks to the connector.</summary>
    public required Func<HttpClient> Connector { get; init; }
}
