namespace OgpTeams.AddinBackend.Pages;

/// <summary>
/// What a browser may do with the pane: our own scripts, Office's, and our own server. No X-Frame-Options: Word on the web shows the
/// pane in a frame, and frame-ancestors says whose.
/// </summary>
internal static class PageHeaders
{
    private const string Office = "https://appsforoffice.microsoft.com";

    /// <summary>Where Word on the web is shown, and where it is shown in turn. Microsoft gives no list (office-js#1005).</summary>
    private const string Frames = "'self' https://*.officeapps.live.com https://*.office.com https://*.office365.com https://*.microsoft365.com "
        + "https://*.cloud.microsoft https://*.sharepoint.com https://onedrive.live.com https://teams.microsoft.com";

    public static void Set(HttpResponse response, PaneSettings settings)
    {
        // Where nobody need be asked, sign-in happens in a hidden frame, which comes back to a page of ours.
        var signIn = settings.SignIn is { } asked ? $" {new Uri(asked.Authority).GetLeftPart(UriPartial.Authority)}" : "";
        response.Headers.ContentSecurityPolicy = string.Join("; ",
            "default-src 'none'", $"script-src 'self' {Office}", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            $"connect-src 'self'{signIn}", signIn.Length == 0 ? "frame-src 'none'" : $"frame-src 'self'{signIn}",
            "base-uri 'none'", "form-action 'none'", $"frame-ancestors {Frames}");
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
    }
}
