using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// What an administration sorts its documents by, in columns it made for that. SharePoint makes a version of each change of columns:
/// they are read first, and written only where they say something else; so a document gets one such version, when it is new.
/// </summary>
internal sealed partial class Columns(GraphConnection graph, string drive, TimeProvider clock, ILogger log)
{
    private const int Attempts = 4;

    /// <summary>Of a single line of text.</summary>
    private const int Longest = 255;

    private static readonly Dictionary<string, ParsableFactory<IParsable>> Errors = new(StringComparer.Ordinal)
    {
        ["XXX"] = ODataError.CreateFromDiscriminatorValue,
    };

    /// <summary>By item, what its columns say: asked for once.</summary>
    private readonly ConcurrentDictionary<string, string> _said = new(StringComparer.Ordinal);

    private volatile bool _refused;

    /// <summary>Never fails: the document itself is saved.</summary>
    public async Task SayAsync(string id, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation)
    {
        var values = columns.ToDictionary(column => column.Key, column => Cut(column.Value), StringComparer.Ordinal);
        var wanted = JsonSerializer.Serialize(values);
        if (_refused || _said.GetValueOrDefault(id) == wanted)
        {
            return;
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await WriteAsync(id, values, cancellation);
                _said[id] = wanted;
                return;
            }
            catch (Exception failed) when (!cancellation.IsCancellationRequested)
            {
                var failure = GraphFailure.Of(failed);
                if (failure is not null && SaveFailures.IsStale(failure) && attempt < Attempts)
                {
                    // Just after an upload SharePoint is still at work on the document (onedrive-api-docs#1414).
                    await Task.Delay(TimeSpan.FromSeconds(attempt), clock, cancellation);
                    continue;
                }

                // Somebody has it open: with the next save. A column that is not there stays away until somebody makes it.
                _refused = failure?.Status is 400 or 403 or 405 or 501;
                if (failure is null || !SaveFailures.IsLocked(failure))
                {
                    Log.NotSaid(log, id, failure?.ToString() ?? failed.GetType().Name, string.Join(", ", values.Keys));
                }

                return;
            }
        }
    }

    private async Task WriteAsync(string id, Dictionary<string, string> values, CancellationToken cancellation)
    {
        // Microsoft.Graph has no builder for this address: of a document as an item of its list.
        var (adapter, address) = (graph.Client.RequestAdapter, new Uri($"{graph.BaseUrl}/drives/{drive}/items/{id}/listItem/fields"));
        await using var answer = await adapter.SendPrimitiveAsync<Stream>(
            new RequestInformation { HttpMethod = Method.GET, URI = address }, Errors, cancellation)
            ?? throw new HttpRequestException("The answer has no fields.");
        using var standing = await JsonDocument.ParseAsync(answer, cancellationToken: cancellation);
        var other = values.Where(value => !standing.RootElement.TryGetProperty(value.Key, out var said) || said.ToString() != value.Value)
            .ToDictionary(value => value.Key, value => (object)value.Value, StringComparer.Ordinal);
        if (other.Count > 0)
        {
            var change = new RequestInformation { HttpMethod = Method.PATCH, URI = address };
            change.SetContentFromParsable(adapter, "application/json", new FieldValueSet { AdditionalData = other });
            await adapter.SendNoContentAsync(change, Errors, cancellation);
        }
    }

    private static string Cut(string text) => text.Length <= Longest ? text : text[..(Longest - 1)] + "…";

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The columns of item {Item} were not written ({Failure}); the document is. They must be single lines of text, of the "
                + "internal names {Names} (docs/deploy.md).")]
        public static partial void NotSaid(ILogger logger, string item, string failure, string names);
    }
}
