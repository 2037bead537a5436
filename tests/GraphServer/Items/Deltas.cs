using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Items;

/// <summary>What changed in a drive since somebody last asked.</summary>
internal sealed partial class Deltas(Tenant tenant)
{
    /// <summary>Links of lives before this one are too old.</summary>
    private int _life;

    /// <summary>Links given so far are too old from now on: 410.</summary>
    public void Expire() => _life++;

    public static bool IsDelta(string segment) => Call().IsMatch(segment);

    public static bool HasToken(GraphRequest request, string segment) => Token(request, segment) is not null;

    public GraphAnswer Get(GraphRequest request, StoredItem root, string segment)
    {
        if (root.Parent is not null)
        {
            throw new GraphError(400, "notSupported", "Changes can be followed from the root of a library only.");
        }

        var (since, until, started) = Read(Token(request, segment), request, root.Drive);
        var shape = new Shape(tenant, request);
        var size = request.Query.TryGetValue("$top", out var top) && int.TryParse(top, out var asked) && asked > 0
            ? asked
            : tenant.Settings.PageSize;

        // Whoever starts gets what stands; of what was deleted before, only whoever goes on is told.
        var changed = tenant.Store.ChangedSince(root.Drive, since)
            .Where(item => !item.Deleted || item.Sequence > started).ToArray();
        var page = changed.Take(size).ToArray();
        var items = page.Select(item => One(item, shape)).ToList();
        if (tenant.Settings.DeltaRepeats && page.Length > 1)
        {
            items.Insert(0, One(page[^1], shape));
        }

        var json = new JsonObject
        {
            ["@odata.context"] = request.Context("Collection(driveItem)"),
            ["value"] = new JsonArray([.. items]),
        };
        var (name, token) = changed.Length > size
            ? ("@odata.nextLink", $"{_life}-{page[^1].Sequence}-{started}")
            : ("@odata.deltaLink", $"{_life}-{until}");
        json[name] = Link(request, root.Drive, token);
        return GraphAnswer.Ok(json);
    }

    private (long Since, long Until, long Started) Read(string? token, GraphRequest request, string drive)
    {
        var newest = tenant.Store.Sequence;
        if (token is null or "")
        {
            return (0, newest, newest);
        }

        if (token == "latest")
        {
            return (newest, newest, 0);
        }

        if (token.Split('-') is not [var life, var from, ..] parts
            || !long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var since))
        {
            throw GraphError.Invalid("The token is not one of ours.");
        }

        if (life != $"{_life}" || since > newest)
        {
            throw new GraphError(
                410, "resyncChangesApplyDifferences", "Resync required. Replace any local items with the server's version.")
            {
                Headers = GraphAnswer.Header("Location", Link(request, drive, token: null)),
            };
        }

        // What changes while somebody turns pages is told again at the end: the last word counts.
        return (since, newest, parts is [_, _, var start] && long.TryParse(start, null, out var started) ? started : 0);
    }

    private static JsonObject One(StoredItem item, Shape shape)
    {
        if (item.Deleted)
        {
            return ItemJson.Deleted(item);
        }

        var json = shape.Of(item);
        (json["parentReference"] as JsonObject)?.Remove("path");
        json.Remove("@microsoft.graph.downloadUrl");
        return json;
    }

    private static string Link(GraphRequest request, string drive, string? token) =>
        $"{request.Graph.GetLeftPart(UriPartial.Authority)}/v1.0/drives/{drive}/root/delta"
        + (token is null ? string.Empty : $"(token='{Uri.EscapeDataString(token)}')")
        + (request.Query.Where(pair => pair.Key is "$select" or "$top" or "$expand").ToArray() is { Length: > 0 } kept
            ? $"?{string.Join('&', kept.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))}"
            : string.Empty);

    private static string? Token(GraphRequest request, string segment) =>
        Call().Match(segment) is { Success: true } call && call.Groups["token"] is { Success: true } token
            ? token.Value
            : request.Query.GetValueOrDefault("token") ?? request.Query.GetValueOrDefault("$deltatoken");

    [GeneratedRegex(
        @"^(microsoft\.graph\.)?delta(\((token='(?<token>[^']*)')?\))?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Call();
}
