namespace OgpTeams.AddinBackend.Pages;

/// <summary>What the pane asks its server for first: <c>/addin/settings.json</c>.</summary>
/// <param name="SignIn">Null: this server asks nobody who they are.</param>
/// <param name="Plans">Whether it knows plans, or only reads documents.</param>
public sealed record PaneSettings(PaneSignIn? SignIn, bool Plans);

/// <param name="Authority">Entra, with the tenant.</param>
/// <param name="Scope">What the pane asks a token for.</param>
public sealed record PaneSignIn(string Authority, string ClientId, string Scope);
