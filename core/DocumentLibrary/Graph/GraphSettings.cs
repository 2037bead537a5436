namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>What is wrong with the settings, in the order somebody fills them in.</summary>
internal static class GraphSettings
{
    /// <returns>Null when they can be followed. Without secrets.</returns>
    public static string? Objection(GraphLibraryOptions options)
    {
        if (options.DriveId.Length == 0 && options.SiteUrl is not { IsAbsoluteUri: true, Scheme: "https", Query: "" })
        {
            return Say(nameof(options.SiteUrl), "give the https address of a SharePoint site, or DriveId.");
        }

        if (options.BaseUrl is { } address && (!address.IsAbsoluteUri
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))))
        {
            return Say(nameof(options.BaseUrl), "an https address; http on this machine only.");
        }

        if (options.RootFolder.Length > 0 && !LibraryPath.IsSafe(options.RootFolder))
        {
            return Say(nameof(options.RootFolder), "a relative path of names that SharePoint takes, with / between them.");
        }

        if (options.AccessToken.Length > 0)
        {
            return options.BaseUrl is not { IsLoopback: true }
                ? Say(nameof(options.AccessToken), "only for tests, with a BaseUrl on this machine.") : null;
        }

        string[] given = [options.ClientSecret, options.CertificatePath, options.ManagedIdentity];
        return given.Count(one => one.Length > 0) != 1
            ? $"{GraphLibraryOptions.Section}: give exactly one of ClientSecret, CertificatePath and ManagedIdentity."
            : options.ManagedIdentity.Length > 0 ? null
            : options.TenantId.Length == 0 ? Say(nameof(options.TenantId), "the tenant the site belongs to.")
            : options.ClientId.Length == 0 ? Say(nameof(options.ClientId), "the application's id.")
            : null;
    }

    private static string Say(string key, string what) => $"{GraphLibraryOptions.Section}:{key}: {what}";
}
