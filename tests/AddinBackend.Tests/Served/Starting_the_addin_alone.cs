using OgpTeams.Doubles;
using OgpTeams.Hosting;

namespace OgpTeams.AddinBackend.Tests.Served;

public sealed class Starting_the_addin_alone
{
    [Theory]
    [InlineData("--urls", "http://*:3979")]
    [InlineData("--urls", "http://localhost:3979;http://10.0.0.5:80")]
    [InlineData("--http_ports", "3979")]
    [InlineData("--FORWARDEDHEADERS_ENABLED", "true")]
    public void Is_refused_in_one_line_where_others_could_reach_it(params string[] settings)
    {
        var refused = Assert.Throws<StartupRefusedException>(() => AddinApplication.Build(settings));
        Assert.DoesNotContain('\n', refused.Message);
        Assert.Contains("run the bot", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_where_it_listens_and_keeps_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("ogpteams-addin-").FullName;
        try
        {
            await using var server = await ServerProcess.Start(
                "dotnet", [typeof(AddinSetup).Assembly.Location, "--urls", "http://127.0.0.1:0"], folder).ListensAsync();
            using var http = new HttpClient { BaseAddress = server.Address };
            using var answer = await http.PostAsync(new Uri("/api/v1/documents/inspect", UriKind.Relative), ServedAddin.Body(ServedAddin.LandDocument));
            Assert.True(answer.IsSuccessStatusCode);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Is_not_asked_for_by_a_command()
    {
        var outcome = CommandProcess.Run("template", "plan");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Single(outcome.Errors.Trim().Split('\n'));
    }
}
