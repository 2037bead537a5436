using System.Text;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>Between any two calls of a save; see <see cref="KilledWhileSaving"/> for the moments.</summary>
public sealed class Being_killed_while_saving_in_SharePoint(KilledWhileSaving evening) : IClassFixture<KilledWhileSaving>
{
    [Fact]
    public void Happens_twenty_times_and_more() => Assert.True(evening.Bot.Kills.Count >= 20, $"{evening.Bot.Kills.Count} times");

    [Fact]
    public void Loses_nothing_that_was_said()
    {
        var (report, sheet, table) = (Text(KilledWhileSaving.Report), Text(KilledWhileSaving.Sheet), Table(KilledWhileSaving.Table));
        Assert.All(evening.Subjects, subject =>
        {
            Assert.Contains(subject, report, StringComparison.Ordinal);
            Assert.Contains(subject, sheet, StringComparison.Ordinal);
            Assert.Contains(subject, table, StringComparison.Ordinal);
        });
        Assert.Contains("Pays des pannes", Text(KilledWhileSaving.Plan), StringComparison.Ordinal);
        Assert.Contains("Pays des pannes", Table(KilledWhileSaving.PlanData), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_twice()
    {
        var report = Text(KilledWhileSaving.Report);
        Assert.All(evening.Typed, typed => Assert.Equal(2, report.Split(typed).Length));
        foreach (var document in new[] { KilledWhileSaving.Report, KilledWhileSaving.Sheet, KilledWhileSaving.Plan })
        {
            var tags = Word(document).Tags;
            Assert.Equal(tags.Distinct(StringComparer.Ordinal), tags);
        }

        Assert.Equal(
            evening.Subjects.Count,
            Table(KilledWhileSaving.Table).Split('\n').Count(line => line.Contains(";subject.submit;", StringComparison.Ordinal)));
    }

    [Fact]
    public void Keeps_what_people_wrote_in_the_documents()
    {
        var report = Text(KilledWhileSaving.Report);
        Assert.All(evening.Typed, typed => Assert.Contains(typed, report, StringComparison.Ordinal));
        Assert.Contains("word/media/photo.png", Word(KilledWhileSaving.Report).Parts);
        Assert.Contains("Relu en commission.", Text(KilledWhileSaving.Plan), StringComparison.Ordinal);
        Assert.Contains("À la main", Encoding.UTF8.GetString(
            evening.Bot.Library.Find(Assert.Single(Beside("contributions ("))!)!.Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_one_version_for_each_publication() => Assert.Equal(
        evening.Due.OrderBy(due => due.Key, StringComparer.Ordinal).Select(due => $"{due.Key}: {due.Value}"),
        evening.Due.Keys.Order(StringComparer.Ordinal).Select(name => $"{name}: {evening.Bot.Written(name)}"));

    [Fact]
    public void Leaves_nothing_behind()
    {
        Assert.Single(evening.Bot.Library.Find(Assert.Single(Beside("Fiche sujets (annexe ")))!.Versions);
        Assert.Equal(evening.Due.Count + 2, evening.Bot.Library.Paths().Count);
        Assert.DoesNotContain(evening.Bot.Library.Calls, call => call.Operation is Operations.CheckOut or Operations.DeleteItem);
        Assert.Empty(evening.Bot.Library.Breaches);
    }

    private string[] Beside(string name) =>
        [.. evening.Bot.Library.Paths().Where(path => path.Contains($"/{name}", StringComparison.Ordinal))];

    private WordFile Word(string name) => new(evening.Bot.File(name).Content);

    private string Text(string name) => WordFile.Typed(Word(name).AllText);

    private string Table(string name) => Encoding.UTF8.GetString(evening.Bot.File(name).Content);
}
