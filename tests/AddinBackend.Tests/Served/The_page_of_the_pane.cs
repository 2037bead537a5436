using System.IO.Compression;
using System.Text.RegularExpressions;
using OgpTeams.AddinBackend.Pages;

namespace OgpTeams.AddinBackend.Tests.Served;

public sealed partial class The_page_of_the_pane(ServedAddin addin) : IClassFixture<ServedAddin>
{
    private const int MostBytes = 80 * 1024;

    [Fact]
    public async Task Is_served_with_all_it_asks_for()
    {
        var page = await addin.Http.GetStringAsync(Addin("taskpane.html"));
        var asked = Own().Matches(page).Select(match => match.Groups["path"].Value).ToList();
        Assert.NotEmpty(asked);
        foreach (var path in asked)
        {
            using var answer = await addin.Http.GetAsync(Addin(path));
            Assert.True(answer.IsSuccessStatusCode, path);
            Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Runs_no_script_that_stands_in_it_and_lets_Word_on_the_web_frame_it()
    {
        using var answer = await addin.Http.GetAsync(Addin("taskpane.html"));
        Assert.DoesNotMatch("<script>|<script [^>]*>[^<]|<style|style=|onclick", await answer.Content.ReadAsStringAsync());
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("https://*.officeapps.live.com", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.True(answer.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Is_asked_for_again_and_not_sent_twice()
    {
        using var first = await addin.Http.GetAsync(Addin("taskpane.html"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Addin("taskpane.html"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var answer = await addin.Http.SendAsync(again);
        Assert.Equal(304, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Comes_packed_to_whoever_can_unpack_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Addin("taskpane.html"));
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var answer = await addin.Http.SendAsync(request);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        await using var page = new GZipStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(page);
        Assert.StartsWith("<!doctype html>", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(80)]
    public async Task Has_the_icons_that_the_manifests_name(int size)
    {
        foreach (var name in new[] { "icon", "word" })
        {
            using var answer = await addin.Http.GetAsync(Addin($"icons/{name}-{size}.png"));
            Assert.Equal((200, "image/png"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        }
    }

    [Fact]
    public async Task Learns_that_nobody_signs_in_here_and_that_no_plans_are_known() =>
        Assert.Equal("""{"signIn":null,"plans":false}""", await addin.Http.GetStringAsync(Addin("settings.json")));

    [Fact]
    public async Task Is_found_from_its_folder()
    {
        using var answer = await addin.Http.GetAsync(new Uri("/addin", UriKind.Relative));
        Assert.Equal("/addin/taskpane.html", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Theory]
    [InlineData("package.json")]
    [InlineData("..%2fappsettings.json")]
    [InlineData("src/main.ts")]
    public async Task Has_nothing_beside_it(string path)
    {
        using var answer = await addin.Http.GetAsync(Addin(path));
        Assert.Equal(404, (int)answer.StatusCode);
    }

    /// <summary>What opens with the pane; signing in is fetched when somebody does.</summary>
    [Fact]
    public void Weighs_less_than_80_KB()
    {
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Own().Matches(Text("taskpane.html")).Select(match => match.Groups["path"].Value))
        {
            Follow(path, opened);
        }

        var size = opened.Append("taskpane.html").Sum(path => PaneFile.All[path].Zipped!.Length);
        Assert.True(size < MostBytes, $"The pane weighs {size} bytes: {string.Join(", ", opened)}");
    }

    private static void Follow(string path, HashSet<string> opened)
    {
        if (!opened.Add(path) || !path.EndsWith(".js", StringComparison.Ordinal))
        {
            return;
        }

        foreach (Match match in Imported().Matches(Text(path)))
        {
            Follow("assets/" + match.Groups["name"].Value, opened);
        }
    }

    private static string Text(string path) => System.Text.Encoding.UTF8.GetString(PaneFile.All[path].Bytes);

    private static Uri Addin(string path) => new("/addin/" + path, UriKind.Relative);

    [GeneratedRegex("""(src|href)="/addin/(?<path>[^"]+)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Own();

    [GeneratedRegex("""(from|import)\s*"\./(?<name>[^"]+)["]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imported();
}
