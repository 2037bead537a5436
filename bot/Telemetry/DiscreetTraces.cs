using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;

namespace OgpTeams.Bot.Telemetry;

/// <summary>
/// Leaves in a trace what is listed here and nothing else: addresses hold ids of people and of chats, and names of documents.
/// </summary>
internal sealed class DiscreetTraces : BaseProcessor<Activity>
{
    private const string Address = "url.full";

    private static readonly FrozenSet<string> Kept = new[]
    {
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "error.type",
        "server.address", "server.port", "url.scheme", "url.template",
        "ogpteams.verb", "ogpteams.outcome", "ogpteams.kind", "ogpteams.done",
    }.ToFrozenSet(StringComparer.Ordinal);

    public override void OnEnd(Activity data)
    {
        if (data.GetTagItem(Address) is string text && Uri.TryCreate(text, UriKind.Absolute, out var address))
        {
            data.SetTag("url.template", AddressTemplate.Of(address));
        }

        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(name))
            {
                data.SetTag(name, null);
            }
        }

        // An exception’s message may stand there.
        data.SetStatus(data.Status);
    }
}
