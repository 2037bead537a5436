using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Settings;

/// <summary>Three characters of the simulation.</summary>
public enum GraphProfile
{
    /// <summary>What Microsoft documents.</summary>
    Strict,

    /// <summary>With the oddities people reported: enrichment, stray conflicts, sessions that are not found.</summary>
    Field,

    /// <summary>As <see cref="Strict"/>, but what is scripted goes wrong.</summary>
    Fault,
}

/// <summary>The four bodies seen with 423.</summary>
public enum LockedBody
{
    NotAllowed,
    ResourceLocked,
    CheckedOutOrLocked,
    LockToken,

    /// <summary>One after the other.</summary>
    EachInTurn,
}

/// <summary>How the simulation behaves. What is not known of the real service is a setting here, never a claim.</summary>
public sealed record GraphSettings
{
    /// <summary>The bearer token of the app. <c>{token}:Camille</c> is Camille, through the app.</summary>
    public string Token { get; init; } = "local-simulation";

    public Identity App { get; init; } = Identity.App("11111111-2222-4333-8444-555555555555", "OgpTeams");

    /// <summary>A JWT is taken when it is for one of these, and has not expired. Its signature is not looked at.</summary>
    public IReadOnlyList<string> Audiences { get; init; } =
        ["https://graph.microsoft.com", "https://graph.microsoft.com/", "00000003-0000-0000-c000-000000000000"];

    public string Host { get; init; } = "contoso.sharepoint.com";

    public string SitePath { get; init; } = "/sites/pgo";

    public string SiteTitle { get; init; } = "Partenariat pour un gouvernement ouvert";

    /// <summary>The first is the site's default drive.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = ["Documents"];

    /// <summary>What the app was granted on the site at the start: <c>read</c>, <c>write</c>, or nothing.</summary>
    public string? Role { get; init; } = "write";

    /// <summary>Ids or names of people whom SharePoint shows nothing of the site.</summary>
    public IReadOnlyList<string> ShutOut { get; init; } = [];

    /// <summary>Of the dice: the same seed throws the same.</summary>
    public int Seed { get; init; } = 20260312;

    public int PageSize { get; init; } = 200;

    public long LargestPut { get; init; } = 250L * 1024 * 1024;

    /// <summary>Bytes the site may hold; 0: all it is given.</summary>
    public long Quota { get; init; }

    public int KeptVersions { get; init; } = 500;

    public TimeSpan DownloadLife { get; init; } = TimeSpan.FromHours(1);

    public TimeSpan SessionLife { get; init; } = TimeSpan.FromDays(1);

    /// <summary>GET content answers with the bytes, as Microsoft announces it may one day.</summary>
    public bool StreamsContent { get; init; }

    public bool IgnoresRange { get; init; }

    /// <summary>Not documented: SharePoint may ignore If-Match on PUT content.</summary>
    public bool IgnoresIfMatchOnPut { get; init; }

    /// <summary>The status for a tag without its quotes: 400 or 412.</summary>
    public int MalformedTagStatus { get; init; } = 400;

    /// <summary>A PUT to <c>root:/a/b/c.docx</c> makes the folders on its way.</summary>
    public bool MakesMissingFolders { get; init; } = true;

    /// <summary>After an Office file was written SharePoint rewrites it, at the latest after this; zero: never.</summary>
    public TimeSpan EnrichesWithin { get; init; }

    /// <summary>How often a write meanwhile is told 409 <c>resourceModified</c>, 0 to 1.</summary>
    public double ConflictWhileEnriching { get; init; }

    /// <summary>How often a fragment that replaces an Office file is told 404, 0 to 1.</summary>
    public double SessionNotFound { get; init; }

    /// <summary>How often createUploadSession with the right tag is told 412, 0 to 1.</summary>
    public double SessionMismatch { get; init; }

    /// <summary>A last fragment that was refused counts as received: sent again it gets 416.</summary>
    public bool RefusedFragmentStays { get; init; }

    public LockedBody LockedBody { get; init; }

    /// <summary>Whether fields can be written while people have the file open. Not known of the real service.</summary>
    public bool FieldsWhileOpen { get; init; }

    /// <summary>How long a crashed client's lock stays.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Of the second checkout by the same identity: 204 or 409.</summary>
    public int SecondCheckoutStatus { get; init; } = 204;

    /// <summary>How often a copy says that it is in progress.</summary>
    public int CopyPolls { get; init; } = 1;

    /// <summary>The status of the monitor once the copy is done: 200 (as clients see) or 303 (as documented).</summary>
    public int CopyDoneStatus { get; init; } = 200;

    public bool ForbidsAnonymousLinks { get; init; } = true;

    public string DefaultLinkScope { get; init; } = "organization";

    /// <summary>Delta may tell the same item twice; the last one counts.</summary>
    public bool DeltaRepeats { get; init; }

    /// <summary>Resource units a minute; 0: no throttling.</summary>
    public int UnitsPerMinute { get; init; }

    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(31);

    /// <summary>Retry-After as a date instead of seconds.</summary>
    public bool RetryAfterAsDate { get; init; }

    /// <summary>A site that was made read-only: 423 or 403; 0: it can be written.</summary>
    public int ReadOnlyStatus { get; init; }

    /// <summary>Mailboxes the app may send from; empty: any.</summary>
    public IReadOnlyList<string> Mailboxes { get; init; } = [];

    /// <summary>Subscriptions by the app alone are refused, as some report.</summary>
    public bool RefusesSubscriptions { get; init; }

    public static GraphSettings Of(GraphProfile profile) => profile is not GraphProfile.Field
        ? new()
        : new()
        {
            EnrichesWithin = TimeSpan.FromSeconds(5),
            ConflictWhileEnriching = 0.2,
            SessionNotFound = 0.3,
            SessionMismatch = 0.3,
            RefusedFragmentStays = true,
            LockedBody = LockedBody.EachInTurn,
            FieldsWhileOpen = true,
            DeltaRepeats = true,
            UnitsPerMinute = 1250,
        };
}
