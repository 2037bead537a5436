using System.Text.Json;
using Microsoft.Playwright;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A double of the routes of plans, at the browser: what waits is said by the test, what is decided is kept.</summary>
public sealed class PlansDouble
{
    private readonly List<string> _asked = [];

    /// <summary>Of <c>POST /plans/{id}/pending</c>.</summary>
    public object[] Proposals { get; set; } = [];

    /// <summary>Of <c>POST /plans/{id}/changes</c>.</summary>
    public object[] Changes { get; set; } = [];

    /// <summary>The proposals told applied.</summary>
    public IEnumerable<string> Applied => _asked.Where(one => one.EndsWith("/applied", StringComparison.Ordinal)).Select(one => one.Split('/')[^2]);

    public List<JsonElement> Decisions { get; } = [];

    public static object Text(string id, string tag, string current, string proposed) => new
    {
        id, tag, commitment = tag.Split('/')[1], label = $"Champ {id}", current, proposed, kind = "text", conflict = false,
    };

    public async Task StandInAsync(IPage page) => await page.RouteAsync("**/api/v1/plans/**", AnswerAsync);

    private async Task AnswerAsync(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        lock (_asked)
        {
            _asked.Add(path);
        }

        var json = path.Split('/')[^1] switch
        {
            "pending" => JsonSerializer.Serialize(new { proposals = Proposals }),
            "changes" => JsonSerializer.Serialize(new { changes = Changes, mayDecide = true }),
            "decisions" => Decide(route.Request.PostData!),
            _ => null,
        };
        await route.FulfillAsync(json is null ? new() { Status = 204 } : new() { ContentType = "application/json", Body = json });
    }

    private string Decide(string asked)
    {
        Decisions.Add(JsonDocument.Parse(asked).RootElement);
        Changes = [];
        return JsonSerializer.Serialize(new { changes = Changes, mayDecide = true });
    }
}
