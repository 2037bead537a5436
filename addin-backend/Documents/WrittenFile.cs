using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>A document that was written, and in headers what could not simply be written into it.</summary>
internal static class WrittenFile
{
    /// <summary><c>true</c>, or <c>false</c> when the very bytes that were sent come back.</summary>
    public const string Changed = "X-Ogp-Changed";

    /// <summary>JSON in ASCII: [{<c>kind</c>, <c>tag</c>, <c>message</c>}], the first ones when there are many.</summary>
    public const string Findings = "X-Ogp-Findings";

    /// <summary>How many there are.</summary>
    public const string Count = "X-Ogp-Findings-Count";

    /// <summary>Proxies refuse longer headers.</summary>
    private const int MostBytes = 4_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin) };

    public static FileContentHttpResult Of(MergeOutcome outcome, HttpResponse response, string name)
    {
        response.Headers[Changed] = outcome.Changed ? "true" : "false";
        response.Headers[Count] = outcome.Findings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers[Findings] = Told(outcome.Findings);
        return TypedResults.File(outcome.Bytes, LiveDocument.MediaType, name);
    }

    private static string Told(IReadOnlyList<MergeFinding> findings)
    {
        var (told, length) = (new List<string>(), 2);
        foreach (var finding in findings)
        {
            var one = JsonSerializer.Serialize(
                new ToldFinding(JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()), finding.Tag, finding.Message), Json);
            length += one.Length + 1;
            if (length > MostBytes)
            {
                break;
            }

            told.Add(one);
        }

        return $"[{string.Join(',', told)}]";
    }

    private sealed record ToldFinding(string Kind, string Tag, string Message);
}
