using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>A double of the plans' part of the API (<c>/api/v1/plans</c>), in the shape of the pane's Answers.ts.</summary>
public sealed class PlansDouble
{
    public const string Proposed = "Les habitants apprennent les projets une fois qu’ils sont décidés.";

    private readonly ConcurrentQueue<string> _applied = [];
    private readonly ConcurrentQueue<JsonElement> _decisions = [];

    /// <summary>The proposals that were told to be in the document.</summary>
    public IEnumerable<string> Applied => _applied.Order(StringComparer.Ordinal);

    public IEnumerable<JsonElement> Decisions => _decisions;

    public async Task StandInAsync(IPage page)
    {
        await page.RouteAsync("**/addin/settings.json", route => AnswerAsync(route, """{ "signIn": null, "plans": true }"""));
        await page.RouteAsync("**/api/v1/plans/**", async route =>
        {
            var parts = new Uri(route.Request.Url).AbsolutePath.Split('/');
            switch (parts)
            {
                case [.., "pending"]:
                    await AnswerAsync(route, Pending());
                    break;
                case [.., "pending", var proposal, "applied"]:
                    _applied.Enqueue(proposal);
                    await route.FulfillAsync(new() { Status = 204 });
                    break;
                case [.., "decisions"]:
                    _decisions.Enqueue(JsonSerializer.SerializeToElement(Asked(route)));
                    await AnswerAsync(route, """{ "mayDecide": true, "seenAll": "", "changes": [] }""");
                    break;
                default:
                    await AnswerAsync(route, Changes);
                    break;
            }
        });
    }

    private string Pending() => JsonSerializer.Serialize(new
    {
        proposals = new[]
        {
            Text("p1", "commitment/C2/publicProblem", "C2", "Problème public", "", Proposed, conflict: false),
            Text("p2", "commitment/C2/leadAgency", "C2", "Organisme d’exécution", "", "Direction du littoral", conflict: false),
            Text(
                "p3", "commitment/C1/publicProblem", "C1", "Problème public", "Les horaires manquent.",
                "Les horaires et les prix manquent.", conflict: true),
        }.Where(one => !_applied.Contains(one.Id)),
    }, JsonSerializerOptions.Web);

    private static Proposal Text(
        string id, string tag, string commitment, string label, string current, string proposed, bool conflict) =>
        new(id, tag, commitment, label, current, proposed, "text", conflict);

    private static Dictionary<string, string> Asked(IRoute route) => new Uri(route.Request.Url).Query.TrimStart('?').Split('&')
        .Select(one => one.Split('=')).ToDictionary(one => one[0], one => Uri.UnescapeDataString(one[1]));

    private static Task AnswerAsync(IRoute route, string json) =>
        route.FulfillAsync(new() { ContentType = "application/json", Body = json });

    private const string Changes = """
        { "mayDecide": true, "seenAll": "s", "changes": [
          { "field": "commitment/C1/publicProblem", "commitment": "C1", "label": "Problème public", "kind": "changed",
            "plan": "Les horaires manquent.", "document": "Les horaires manquent dans les gares.", "conflict": false, "seen": "s1" },
          { "field": "", "commitment": null, "label": "Mots à côté des champs", "kind": "beside", "plan": "",
            "document": "À relire avec Mme Diallo.", "conflict": false, "seen": "s2" }] }
        """;

    private sealed record Proposal(
        string Id, string Tag, string Commitment, string Label, string Current, string Proposed, string Kind, bool Conflict);
}
