using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Files that come in fragments, to an address that needs no token and takes none.</summary>
internal sealed partial class Uploads(Tenant tenant)
{
    private const int Grain = 320 * 1024;
    private const int LargestFragment = 60 * 1024 * 1024;

    private readonly Dictionary<string, Session> _sessions = new(StringComparer.Ordinal);

    /// <param name="existing">What it replaces; null when nothing stands there.</param>
    /// <param name="name">Of a new file in <paramref name="parent"/>.</param>
    /// <param name="byId">The item's own address was used, which can only mean that item: it is replaced.</param>
    public GraphAnswer Create(StoredItem? existing, StoredItem parent, string name, bool byId, GraphRequest request)
    {
        Tags.Require(request, existing, tenant.Settings);
        var json = request.Json();
        var item = json["item"] as JsonObject;
        if (item?["name"]?.GetValue<string>() is { } named && named != name)
        {
            throw GraphError.Invalid("The name in the body is not the name in the path.");
        }

        if (tenant.Settings.Quota > 0 && item?["fileSize"]?.GetValue<long>() > tenant.Settings.Quota - tenant.Store.Used)
        {
            throw new GraphError(507, "quotaLimitReached", "The user has reached their quota limit.");
        }

        if (existing is null)
        {
            Names.Check(name, isFolder: false, parent.Parent is null);
        }
        else
        {
            tenant.Openings.RequireClosed(existing, request.Caller);
            Openings.RequireNotCheckedOut(existing, request.Caller);
            if (request.Header("If-Match") is not null && tenant.Chance(tenant.Settings.SessionMismatch))
            {
                throw GraphError.Mismatch();
            }
        }

        var behavior = item?["@microsoft.graph.conflictBehavior"]?.GetValue<string>() ?? request.ConflictBehavior
            ?? (byId ? "replace" : "fail");
        var session = new Session(
            Ids.Secret(), existing?.Guid, parent.Guid, name, behavior, request.Header("If-Match"),
            json["deferCommit"]?.GetValue<bool>() ?? false, request.Caller, tenant.Now + tenant.Settings.SessionLife);
        _sessions[session.Secret] = session;
        var answer = Status(session);
        answer["@odata.context"] = request.Context("microsoft.graph.uploadSession");
        answer["uploadUrl"] = new Uri(tenant.SharePoint, $"/_upload/{session.Secret}").AbsoluteUri;
        return GraphAnswer.Ok(answer);
    }

    public GraphAnswer Get(string secret, GraphRequest request) => GraphAnswer.Ok(Status(Find(secret, request)));

    public GraphAnswer Cancel(string secret, GraphRequest request)
    {
        _sessions.Remove(Find(secret, request).Secret);
        return GraphAnswer.NoContent;
    }

    public GraphAnswer Send(string secret, GraphRequest request)
    {
        var session = Find(secret, request);
        var bytes = request.Body;
        if (ContentRange().Match(request.Header("Content-Range") ?? string.Empty) is not { Success: true } range)
        {
            throw GraphError.Invalid("Content-Range is missing or malformed.");
        }

        var (from, to, total) = (Number("from"), Number("to"), Number("total"));
        if (bytes.Length > LargestFragment)
        {
            throw new GraphError(413, "invalidRequest", "The fragment is too large.", "maxFragmentSizeExceeded");
        }

        if (to - from + 1 != bytes.Length || to >= total || (session.Total ?? total) != total)
        {
            throw GraphError.Invalid("The length or the total does not match.", "fragmentLengthMismatch");
        }

        if (from < session.Received.Length)
        {
            throw new GraphError(
                416, "invalidRange", "Optimistic concurrency failure during fragmented upload", "fragmentOverlap");
        }

        if (from > session.Received.Length)
        {
            throw new GraphError(416, "invalidRange", "The fragment does not follow the last one.", "fragmentOutOfOrder");
        }

        if (to + 1 < total && bytes.Length % Grain != 0)
        {
            throw GraphError.Invalid($"Every fragment but the last is a multiple of {Grain} bytes.", "fragmentLengthMismatch");
        }

        // Reported for years: Office files on SharePoint that are replaced fragment by fragment are sometimes « not found ».
        if (session.Existing is { } guid && tenant.Store.Find(guid) is { IsOffice: true }
            && tenant.Chance(tenant.Settings.SessionNotFound))
        {
            throw GraphError.NotFound();
        }

        (session.Total, session.LastFrom) = (total, from);
        session.Received.Write(bytes.Span);
        return session.Received.Length < total ? new(202, Status(session))
            : session.DeferCommit ? new(202, Status(session))
            : Commit(session);

        long Number(string group) => long.Parse(range.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Only for a session that asked to wait for it.</summary>
    public GraphAnswer CommitDeferred(string secret, GraphRequest request)
    {
        var session = Find(secret, request);
        return session.Total is { } total && session.Received.Length == total
            ? Commit(session)
            : throw GraphError.Invalid("The upload is not complete.", "uploadSessionIncomplete");
    }

    private GraphAnswer Commit(Session session)
    {
        var parent = tenant.Store.Find(session.Parent) ?? throw GraphError.NotFound();
        var existing = session.Existing is { } guid
            ? tenant.Store.Find(guid) ?? throw GraphError.NotFound()
            : tenant.Store.Child(parent, session.Name);
        try
        {
            if (existing is not null)
            {
                tenant.Openings.RequireClosed(existing, session.By);
                Openings.RequireNotCheckedOut(existing, session.By);
                if (session.IfMatch is { } tag)
                {
                    Tags.Require(tag, existing, tenant.Settings);
                }
            }

            var (created, item) = (existing, session.Behavior) switch
            {
                (null, _) => (true, tenant.Writing.AddFile(parent, session.Name, session.Received.ToArray(), session.By)),
                (not null, "replace") => (false, tenant.Writing.Replace(existing, session.Received.ToArray(), session.By)),
                (not null, "rename") => (true, tenant.Writing.AddFile(
                    parent, Names.Free(session.Name, false, name => tenant.Store.Child(parent, name) is not null),
                    session.Received.ToArray(), session.By)),
                _ => throw GraphError.NameTaken(),
            };
            _sessions.Remove(session.Secret);
            return new(created ? 201 : 200, tenant.Json.Of(item));
        }
        catch (GraphError)
        {
            // The last fragment can be sent again, as long as the session lives; some report that it then overlaps itself.
            if (!tenant.Settings.RefusedFragmentStays)
            {
                session.Received.SetLength(session.LastFrom);
            }

            throw;
        }
    }

    private Session Find(string secret, GraphRequest request)
    {
        if (request.Header("Authorization") is not null)
        {
            throw new GraphError(401, "unauthenticated", "The upload address takes no Authorization.");
        }

        return _sessions.TryGetValue(secret, out var session) && session.Until > tenant.Now
            ? session
            : throw GraphError.NotFound("The upload session was not found");
    }

    private static JsonObject Status(Session session) => new()
    {
        ["expirationDateTime"] = ItemJson.Time(session.Until),
        ["nextExpectedRanges"] = session.Received.Length == session.Total
            ? new JsonArray()
            : new JsonArray($"{session.Received.Length}-"),
    };

    [GeneratedRegex(
        @"^bytes (?<from>\d{1,15})-(?<to>\d{1,15})/(?<total>\d{1,15})$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContentRange();

    private sealed record Session(
        string Secret, Guid? Existing, Guid Parent, string Name, string Behavior, string? IfMatch, bool DeferCommit, Identity By,
        DateTimeOffset Until)
    {
        public long? Total { get; set; }

        public long LastFrom { get; set; }

        public MemoryStream Received { get; } = new();
    }
}
