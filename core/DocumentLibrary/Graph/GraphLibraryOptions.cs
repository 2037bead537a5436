namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>A document library of SharePoint, through Microsoft Graph. Bound from <c>DocumentLibrary:Graph</c>.</summary>
public sealed record GraphLibraryOptions
{
    public const string Section = "DocumentLibrary:Graph";

    /// <summary>Graph's address, with or without its version; that of the cloud unless set. Plain http on this machine only.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The site as people see it in the browser; its default library is used. This, or <see cref="DriveId"/>.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>A library by its id; has precedence.</summary>
    public string DriveId { get; init; } = "";

    /// <summary>The folder in that library under which everything lies, made when it is missing; the library itself unless set.</summary>
    public string RootFolder { get; init; } = "";

    /// <summary>Where tokens come from; that of the cloud unless set.</summary>
    public Uri? AuthorityHost { get; set; }

    public string TenantId { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    public string CertificatePath { get; init; } = "";

    /// <summary>True for the machine's own identity, or the client id of a user-assigned one.</summary>
    public string ManagedIdentity { get; init; } = "";

    internal bool UsesManagedIdentity =>
        ManagedIdentity.Length > 0 && !ManagedIdentity.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>Of the user-assigned identity; empty for the machine's own.</summary>
    internal string IdentityId => !ManagedIdentity.Equals("true", StringComparison.OrdinalIgnoreCase) ? ManagedIdentity : ClientId;

    /// <summary>A token as it is, for tests: only with a <see cref="BaseUrl"/> on this machine.</summary>
    public string AccessToken { get; init; } = "";

    /// <summary>
    /// Whether documents are linked to by links that everybody of the organisation may read by; else by their address, which opens
    /// to members of the site.
    /// </summary>
    public bool OrganisationLinks { get; init; }

    /// <summary>Whether columns that an administrator made say of each document whose it is; unless set, its folders do.</summary>
    public bool Columns { get; init; }

    /// <summary>Whose traffic this is: SharePoint gives precedence to calls that say so.</summary>
    public string Organisation { get; init; } = "OGP";
}
