namespace OgpTeams.Microsoft365.Graph;

/// <summary>Which Microsoft Graph is called, and as whom.</summary>
/// <param name="BaseUrl">With the version, without a slash at its end: <c>https://…/v1.0</c>.</param>
public sealed record GraphAccess(Uri BaseUrl)
{
    /// <summary>Of the tokens; that of the service at <see cref="BaseUrl"/> unless set.</summary>
    public string Scope { get; init; } = $"{BaseUrl.GetLeftPart(UriPartial.Authority)}/.default";

    /// <summary>Whose traffic this is, as SharePoint is told. Letters, digits and hyphens.</summary>
    public string Organisation { get; init; } = "OGP";

    /// <summary>Is this address the service a token was made for? Nothing else is ever sent one.</summary>
    public bool Vouches(Uri? address) => address is not null && address.Scheme == BaseUrl.Scheme
        && string.Equals(address.Authority, BaseUrl.Authority, StringComparison.OrdinalIgnoreCase);
}
