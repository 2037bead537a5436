using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Settings;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>Who has which file open, and what others may then not do.</summary>
internal sealed class Openings(Tenant tenant)
{
    private readonly List<Opening> _open = [];
    private readonly Dictionary<Guid, Held> _held = [];
    private int _turn;

    /// <param name="mode"><c>web</c> and <c>desktop</c> lock, <c>read</c> does not.</param>
    public void Open(StoredItem item, string user, string mode)
    {
        Close(item, user);
        _open.Add(new(item.Guid, user, mode, null));
    }

    public void Close(StoredItem item, string user) =>
        _open.RemoveAll(opening => opening.Item == item.Guid && opening.User == user);

    /// <summary>The client is gone without a word: its lock stays until it times out.</summary>
    public void Crash(StoredItem item, string user)
    {
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Item == item.Guid && _open[i].User == user)
            {
                _open[i] = _open[i] with { CrashedAt = tenant.Now };
            }
        }
    }

    public bool IsOpen(StoredItem item) => _open.Any(opening => opening.Item == item.Guid && Locks(opening));

    /// <exception cref="GraphError">423: somebody has it open, or holds it.</exception>
    public void RequireClosed(StoredItem item, Identity caller)
    {
        if (IsOpen(item) || (Holder(item) is { } held && held.By != caller))
        {
            throw Locked();
        }
    }

    /// <exception cref="GraphError">423: somebody else has checked it out.</exception>
    public static void RequireNotCheckedOut(StoredItem item, Identity caller)
    {
        if (item.CheckedOutBy is { } holder && holder != caller)
        {
            throw new GraphError(
                423, "accessDenied", "The file is currently checked out or locked for editing by another user.");
        }
    }

    public JsonObject LockInfo(StoredItem item) => Holder(item) is { } held
        ? new()
        {
            ["lockType"] = "exclusive",
            ["createdDateTime"] = ItemJson.Time(held.From),
            ["expirationDateTime"] = ItemJson.Time(held.Until),
            ["owners"] = new JsonArray(held.By.ToJson()),
        }
        : new()
        {
            ["lockType"] = IsOpen(item) ? "shared" : "none",
            ["owners"] = new JsonArray([.. _open.Where(opening => opening.Item == item.Guid && Locks(opening))
                .Select(opening => Identity.Person(opening.User).ToJson())]),
        };

    public GraphAnswer Hold(StoredItem item, Identity caller, int minutes)
    {
        if (item.IsFolder || minutes is < 1 or > 30)
        {
            throw GraphError.Invalid("Only files can be locked, for 1 to 30 minutes.");
        }

        if (Holder(item) is { } other && other.By != caller)
        {
            throw new GraphError(409, "resourceLocked", "Another user holds the lock.", "lockOwnerMismatch");
        }

        _held[item.Guid] = new(caller, tenant.Now, tenant.Now.AddMinutes(minutes));
        return GraphAnswer.Ok(LockInfo(item));
    }

    public GraphAnswer Release(StoredItem item, Identity caller)
    {
        if (Holder(item) is not { } held || held.By != caller)
        {
            throw new GraphError(409, "notAllowed", "The lock is not held.", "lockNotFoundOrAlreadyExpired");
        }

        _held.Remove(item.Guid);
        return GraphAnswer.NoContent;
    }

    /// <summary>No header says how long to wait: none is reported.</summary>
    private GraphError Locked()
    {
        var body = tenant.Settings.LockedBody is LockedBody.EachInTurn
            ? (LockedBody)(_turn++ % (int)LockedBody.EachInTurn)
            : tenant.Settings.LockedBody;
        const string Message = "The resource you are attempting to access is locked";
        return body switch
        {
            LockedBody.ResourceLocked => new(423, "resourceLocked", Message),
            LockedBody.CheckedOutOrLocked => new(
                423, "accessDenied", "The file is currently checked out or locked for editing by another user."),
            LockedBody.LockToken => new(423, "accessDenied", "Lock token does not match existing lock"),
            _ => new(423, "notAllowed", Message, "resourceLocked"),
        };
    }

    private Held? Holder(StoredItem item) => _held.TryGetValue(item.Guid, out var held) && held.Until > tenant.Now ? held : null;

    private bool Locks(Opening opening) => opening.Mode is "web" or "desktop"
        && (opening.CrashedAt is null || opening.CrashedAt + tenant.Settings.LockTimeout > tenant.Now);

    private sealed record Opening(Guid Item, string User, string Mode, DateTimeOffset? CrashedAt);

    private sealed record Held(Identity By, DateTimeOffset From, DateTimeOffset Until);
}
