using OgpTeams.GraphServer.Batch;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Items;
using OgpTeams.GraphServer.Mail;
using OgpTeams.GraphServer.Simulation;
using OgpTeams.GraphServer.Sites;

namespace OgpTeams.GraphServer;

/// <summary>From a request to its answer: recognised, let in, charged, done.</summary>
internal sealed class GraphRouter(Tenant tenant, FaultScript faults, People people, MailRoutes mail)
{
    private readonly ItemRoutes _items = new(tenant);
    private readonly Callers _callers = new(tenant);
    private readonly Throttle _throttle = new(tenant);

    public Deltas Deltas => _items.Deltas;

    /// <summary>On the origin of Graph.</summary>
    public (Matched Matched, Fault? Fault) Recognise(GraphRequest request)
    {
        var matched = Match(request);
        return (matched, faults.Next(matched.Operation, request.Target));
    }

    /// <summary>On the origin of files: no token is asked for.</summary>
    public (Matched Matched, Fault? Fault) RecogniseFile(GraphRequest request)
    {
        var matched = (request.Method, Segments.Of(request.Target)) switch
        {
            ("GET" or "HEAD", ["_download", var secret]) => Free(Operations.Download, () => tenant.Downloads.Get(secret, request)),
            ("PUT", ["_upload", var secret]) => Free(Operations.SendFragment, () => tenant.Uploads.Send(secret, request)),
            ("GET", ["_upload", var secret]) => Free(Operations.UploadStatus, () => tenant.Uploads.Get(secret, request)),
            ("DELETE", ["_upload", var secret]) => Free(Operations.CancelUpload, () => tenant.Uploads.Cancel(secret, request)),
            ("POST", ["_upload", var secret]) => Free(Operations.CommitUpload, () => tenant.Uploads.CommitDeferred(secret, request)),
            ("GET", ["_monitor", var secret]) => Free(Operations.CopyStatus, () => _items.Copies.Watch(secret)),
            ("GET" or "HEAD", _) => Free(Operations.Browse, () => new Browsing(tenant).Open(request)),
            _ => Free(Operations.Browse, () => throw GraphError.NotFound()),
        };
        return (matched, faults.Next(matched.Operation, request.Target));
    }

    /// <summary>What happens just before the call is looked at.</summary>
    public void Befall(Fault fault, Matched matched)
    {
        fault.Before?.Invoke();
        if (fault.Do is { } deed)
        {
            lock (tenant.Gate)
            {
                people.Do(deed, matched.Item);
            }
        }
    }

    /// <param name="needsToken">Whether it came to Graph.</param>
    public GraphAnswer Run(GraphRequest request, Matched matched, Fault? fault, bool needsToken)
    {
        lock (tenant.Gate)
        {
            try
            {
                tenant.Enrichment.Settle();
                people.Settle();
                if (fault is { Applied: false } && FaultAnswers.Of(fault) is { } refused)
                {
                    return refused;
                }

                var answer = needsToken ? Charged(request, matched) : matched.Run();
                return fault is { Applied: true } ? FaultAnswers.Of(fault) ?? answer : answer;
            }
            catch (GraphError error)
            {
                return error.ToAnswer();
            }
            catch (Exception problem) when (problem is InvalidOperationException or FormatException or NullReferenceException)
            {
                // A member of the body had another type than Graph's.
                return GraphError.Invalid($"The request is malformed: {problem.Message}").ToAnswer();
            }
        }
    }

    private GraphAnswer Charged(GraphRequest request, Matched matched)
    {
        var caller = _callers.Require(request);
        var budget = matched.Operation == Operations.Batch ? [] : _throttle.Charge(caller.AppId ?? caller.UserId!, matched.Units);
        request.Admit(caller);
        var answer = matched.Run();
        if (budget.Count == 0)
        {
            return answer;
        }

        foreach (var (name, value) in answer.Headers)
        {
            budget[name] = value;
        }

        return answer with { Headers = budget };
    }

    private Matched Match(GraphRequest request)
    {
        var segments = Segments.Of(request.Target);
        try
        {
            return (segments switch
            {
                ["$batch"] when request.Method == "POST" =>
                    new Matched(Operations.Batch, null, 0, () => BatchRoute.Answer(request, AnswerPart)),
                ["sites"] when request.IsRead => SiteRoutes.List(),
                ["sites", _, ..] => new SiteRoutes(tenant, _items).Match(request, segments[1..]),
                ["drives", var drive, ..] => _items.Match(request, Segments.Decode(drive), segments[2..]),
                ["shares", var token, "driveItem", ..] => Shared(request, Segments.Decode(token)),
                ["teams", var team, "channels", var channel, "filesFolder"] => Channel(request, $"{team}/{channel}"),
                ["users", ..] => mail.Match(request, [.. segments[1..].Select(Segments.Decode)]),
                _ => null,
            }) is { } matched && (!request.Beta || matched.Operation is Operations.Lock or Operations.GetItem) ? matched : Unknown(segments);
        }
        catch (GraphError error)
        {
            return new(string.Empty, null, 1, error.ToAnswer);
        }
    }

    private GraphAnswer AnswerPart(GraphRequest part)
    {
        var (matched, fault) = Recognise(part);
        if (matched.Operation == Operations.Batch)
        {
            return GraphError.Invalid("A batch holds no batch.").ToAnswer();
        }

        if (fault is not null)
        {
            Befall(fault, matched);
        }

        return Run(part, matched, fault, needsToken: true);
    }

    private Matched Shared(GraphRequest request, string token) => new(Operations.SharedItem, null, 5, () =>
    {
        var item = new Browsing(tenant).OfToken(token);
        tenant.RequireRole(tenant.LibraryOf(item.Drive).Site, request.Caller, toWrite: false);
        return GraphAnswer.Ok(new Shape(tenant, request).Entity(item));
    });

    private Matched Channel(GraphRequest request, string channel) => new(Operations.ChannelFolder, null, 1, () =>
        tenant.Channels.TryGetValue(Segments.Decode(channel), out var folder)
            ? GraphAnswer.Ok(new Shape(tenant, request).Entity(tenant.Require(tenant.At(folder))))
            : throw new GraphError(404, "NotFound", "No team or channel found."));

    private static Matched Unknown(string[] segments) =>
        new(string.Empty, null, 1, () => throw GraphError.NoSegment(segments.Length > 0 ? Segments.Decode(segments[^1]) : string.Empty));

    private static Matched Free(string operation, Func<GraphAnswer> run) => new(operation, null, 0, run);
}
