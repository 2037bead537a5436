using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Copies: asked for, then watched at an address that needs no token.</summary>
internal sealed class Copies(Tenant tenant)
{
    private readonly Dictionary<string, Job> _jobs = new(StringComparer.Ordinal);

    public GraphAnswer Start(GraphRequest request, StoredItem item)
    {
        var json = request.Json();
        var parent = json["parentReference"] is JsonObject reference ? Target(reference, item) : tenant.Store.ParentOf(item);
        if (parent is not { IsFolder: true })
        {
            throw GraphError.Invalid("A folder to copy into is needed.");
        }

        tenant.RequireRole(tenant.LibraryOf(parent.Drive).Site, request.Caller, toWrite: true);
        var secret = Ids.Secret();
        _jobs[secret] = Do(request, item, parent, json["name"]?.GetValue<string>() ?? item.Name);
        return new(202)
        {
            Headers = GraphAnswer.Header("Location", new Uri(tenant.SharePoint, $"/_monitor/{secret}").AbsoluteUri),
        };
    }

    public GraphAnswer Watch(string secret)
    {
        if (!_jobs.TryGetValue(secret, out var job))
        {
            throw GraphError.NotFound();
        }

        if (job.Polls++ < tenant.Settings.CopyPolls)
        {
            return new(202, new() { ["status"] = "inProgress", ["percentageComplete"] = 27.8 });
        }

        if (job.Error is { } error)
        {
            return GraphAnswer.Ok(new()
            {
                ["status"] = "failed",
                ["errorCode"] = error.Code,
                ["error"] = new JsonObject { ["code"] = error.Code, ["message"] = error.Message },
            });
        }

        var done = new JsonObject { ["status"] = "completed", ["percentageComplete"] = 100.0, ["resourceId"] = job.Copy!.Id };
        return new(tenant.Settings.CopyDoneStatus, done)
        {
            Headers = tenant.Settings.CopyDoneStatus == 303
                ? GraphAnswer.Header(
                    "Location", new Uri(tenant.Graph, $"/v1.0/drives/{job.Copy.Drive}/items/{job.Copy.Id}").AbsoluteUri)
                : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    /// <summary>What goes wrong is told by the monitor, as the request was taken in before anybody looked.</summary>
    private Job Do(GraphRequest request, StoredItem item, StoredItem parent, string name)
    {
        try
        {
            if (tenant.Store.Child(parent, name) is { } existing)
            {
                switch (request.ConflictBehavior)
                {
                    case "rename":
                        name = Names.Free(name, item.IsFolder, free => tenant.Store.Child(parent, free) is not null);
                        break;
                    case "replace" when !existing.IsFolder && !item.IsFolder:
                        tenant.Openings.RequireClosed(existing, request.Caller);
                        return new(
                            tenant.Writing.Replace(existing, tenant.Store.Bytes(item, item.Current), request.Caller), null);
                    default:
                        throw GraphError.NameTaken();
                }
            }

            return new(tenant.Writing.CopyTo(item, parent, name, request.Caller), null);
        }
        catch (GraphError error)
        {
            return new(null, error);
        }
    }

    private StoredItem? Target(JsonObject reference, StoredItem item)
    {
        var drive = reference["driveId"]?.GetValue<string>() ?? item.Drive;
        tenant.LibraryOf(drive);
        var id = reference["id"]?.GetValue<string>() ?? "root";
        return tenant.Require(new(drive, id, null));
    }

    private sealed record Job(StoredItem? Copy, GraphError? Error)
    {
        public int Polls { get; set; }
    }
}
