namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>What is wrong with the settings, in the order somebody fills them in.</summary>
internal static class GraphObjection
{
    /// <returns>Null when they can be followed. Without secrets.</returns>
    public static string? To(GraphLibraryOptions options)
    {
        if (options.DriveId.Length == 0 && options.SiteUrl is not { IsAbsoluteUri: true, Scheme: "https", Query: "" })
        {
            return Say(nameof(options.SiteUrl), "give the https address of a SharePoint site, or DriveId.");
        }

        return options.RootFolder.Length > 0 && !LibraryPath.IsSafe(options.RootFolder)
            ? Say(nameof(options.RootFolder), "a relative path of names that SharePoint takes, with / between them.")
            : ToAccess(options);
    }

    /// <summary>The same of what any call of Graph needs, whatever it is for.</summary>
    public static string? ToAccess(GraphLibraryOptions options)
    {
        if (options.BaseUrl is not { } address || options.AuthorityHost is not { } signIn)
        {
            return "Cloud: there is no such cloud; or give BaseUrl and AuthorityHost in DocumentLibrary:Graph.";
        }

        if (!address.IsAbsoluteUri
            || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)))
        {
            return Say(nameof(options.BaseUrl), "an https address; http on this machine only.");
        }

        if (signIn is not { IsAbsoluteUri: true, Scheme: "https" })
        {
            return Say(nameof(options.AuthorityHost), "an https address.");
        }

        if (options.AccessToken.Length > 0)
        {
            return !address.IsLoopback
                ? Say(nameof(options.AccessToken), "only for tests, with a BaseUrl on this machine.") : null;
        }

        bool[] given = [options.ClientSecret.Length > 0, options.CertificatePath.Length > 0, options.UsesManagedIdentity];
        return given.Count(one => one) != 1
            ? $"{GraphLibraryOptions.Section}: give exactly one of ClientSecret, CertificatePath and ManagedIdentity."
            : options.UsesManagedIdentity ? null
            : options.TenantId.Length == 0 ? Say(nameof(options.TenantId), "the tenant the site belongs to.")
            : options.ClientId.Length == 0 ? Say(nameof(options.ClientId), "the application's id.")
            : null;
    }

    private static string Say(string key, string what) => $"{GraphLibraryOptions.Section}:{key}: {what}";
}
