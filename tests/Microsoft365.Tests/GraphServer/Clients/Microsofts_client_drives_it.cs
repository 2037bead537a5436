using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Graph;
using Microsoft.Graph.Drives.Item.Items.Item.Copy;
using Microsoft.Graph.Drives.Item.Items.Item.CreateLink;
using Microsoft.Graph.Drives.Item.Items.Item.CreateUploadSession;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using DeltaGetResponse = Microsoft.Graph.Drives.Item.Items.Item.Delta.DeltaGetResponse;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Clients;

/// <summary>Microsoft.Graph for .NET, with its own pipeline, as its documentation shows it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit calls IAsyncLifetime.DisposeAsync.")]
public sealed class Microsofts_client_drives_it : IAsyncLifetime
{
    private GraphDouble _server = null!;
    private GraphServiceClient _client = null!;

    private Microsoft.Graph.Drives.Item.DriveItemRequestBuilder Drive => _client.Drives[_server.DriveId];

    public async Task InitializeAsync()
    {
        _server = await GraphDouble.StartAsync();
        _client = new(new Tokens(_server.Token), _server.Graph.AbsoluteUri);
    }

    public async Task DisposeAsync()
    {
        // Whatever it does, no token goes to where files are had.
        Assert.Empty(_server.Breaches);
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task To_find_the_site_and_its_library()
    {
        var site = await _client.Sites[$"contoso.sharepoint.com:{_server.SiteUrl.AbsolutePath}"].GetAsync();
        Assert.Equal(_server.SiteId, site!.Id);
        Assert.Equal(_server.DriveId, (await _client.Sites[site.Id].Drive.GetAsync())!.Id);
        Assert.Equal([_server.DriveId], (await _client.Sites[site.Id].Drives.GetAsync())!.Value!.Select(drive => drive.Id));
        Assert.NotNull((await Drive.Root.GetAsync())!.Root);
    }

    [Fact]
    public async Task To_write_read_and_write_again_from_what_was_read()
    {
        var folder = await Drive.Items["root"].Children.PostAsync(new() { Name = "Ateliers", Folder = new() });
        Assert.Equal("Ateliers", folder!.Name);
        var byPath = Drive.Root.ItemWithPath("Ateliers/Plan d’action #1 50 %.txt");
        var first = await byPath.Content.PutAsync(Bytes("un"), request => request.Headers.Add("If-None-Match", "*"));
        Assert.Equal(412, await RefusedAsync(() => byPath.Content.PutAsync(Bytes("deux"), request => request.Headers.Add("If-None-Match", "*"))));

        var file = Drive.Items[first!.Id];
        Assert.Equal("un", await ReadAsync(await file.Content.GetAsync()));
        var second = await file.Content.PutAsync(Bytes("deux"), request => request.Headers.Add("If-Match", first.ETag!));
        Assert.Equal((first.Id, first.Name), (second!.Id, second.Name));
        Assert.NotEqual((first.ETag, first.CTag), (second.ETag, second.CTag));
        var error = await Assert.ThrowsAsync<ODataError>(
            () => file.Content.PutAsync(Bytes("trois"), request => request.Headers.Add("If-Match", first.ETag!)));
        Assert.Equal((412, "resourceModified"), (error.ResponseStatusCode, error.Error!.Code));
        Assert.Equal("entityTagDoesNotMatch", $"{error.Error.InnerError!.AdditionalData["code"]}");
        Assert.Null(await file.GetAsync(request => request.Headers.Add("If-None-Match", second.ETag!)));

        Assert.Equal(["2.0", "1.0"], (await file.Versions.GetAsync())!.Value!.Select(version => version.Id));
        Assert.Equal("un", await ReadAsync(await file.Versions["1.0"].Content.GetAsync()));
        await file.Versions["1.0"].RestoreVersion.PostAsync();
        Assert.Equal("un", await ReadAsync(await file.Content.GetAsync()));
    }

    [Fact]
    public async Task To_list_page_by_page_and_to_follow_changes()
    {
        for (var n = 0; n < 5; n++)
        {
            await Drive.Root.ItemWithPath($"Ateliers/{n}.txt").Content.PutAsync(Bytes($"{n}"));
        }

        var folder = await Drive.Root.ItemWithPath("Ateliers").GetAsync();
        var page = await Drive.Items[folder!.Id].Children.GetAsync(request => request.QueryParameters.Top = 2);
        var names = new List<string>();
        await PageIterator<DriveItem, DriveItemCollectionResponse>.CreatePageIterator(_client, page!, item =>
        {
            names.Add(item.Name!);
            return true;
        }).IterateAsync();
        Assert.Equal(["0.txt", "1.txt", "2.txt", "3.txt", "4.txt"], names);

        var all = await Drive.Items["root"].Delta.GetAsDeltaGetResponseAsync();
        Assert.Equal(7, all!.Value!.Count);
        var from = await Drive.Items["root"].DeltaWithToken("latest").GetAsDeltaWithTokenGetResponseAsync();
        await Drive.Root.ItemWithPath("Ateliers/0.txt").Content.PutAsync(Bytes("zéro"));
        await Drive.Root.ItemWithPath("Ateliers/1.txt").DeleteAsync();
        var pages = await Drive.Items["root"].Delta.WithUrl(from!.OdataDeltaLink!).GetAsDeltaGetResponseAsync();
        var changed = new List<string>();
        var iterator = PageIterator<DriveItem, DeltaGetResponse>.CreatePageIterator(_client, pages!, item =>
        {
            changed.Add(item.Deleted is null ? item.Name! : $"{item.Name} deleted");
            return true;
        });
        await iterator.IterateAsync();
        Assert.Equal(["0.txt", "1.txt deleted"], changed);
        _server.ExpireDeltas();
        var error = await Assert.ThrowsAsync<ODataError>(() => Drive.Items["root"].Delta.WithUrl(iterator.Deltalink).GetAsDeltaGetResponseAsync());
        Assert.Equal(410, error.ResponseStatusCode);
        var again = await Drive.Items["root"].Delta.WithUrl(error.ResponseHeaders["Location"].Single()).GetAsDeltaGetResponseAsync();
        Assert.Equal(6, again!.Value!.Count);
    }

    [Fact]
    public async Task To_upload_in_fragments()
    {
        var bytes = Enumerable.Range(0, 1_000_000).Select(n => (byte)n).ToArray();
        var session = await Drive.Root.ItemWithPath("Grand.bin").CreateUploadSession.PostAsync(new CreateUploadSessionPostRequestBody
        {
            Item = new() { AdditionalData = { ["@microsoft.graph.conflictBehavior"] = "replace" } },
        });
        var result = await new LargeFileUploadTask<DriveItem>(session!, new MemoryStream(bytes), 320 * 1024).UploadAsync();
        Assert.True(result.UploadSucceeded);
        Assert.Equal(bytes, _server.Find("Grand.bin")!.Content);
    }

    [Fact]
    public async Task To_copy_move_share_and_delete()
    {
        var folder = await Drive.Items["root"].Children.PostAsync(new() { Name = "Archives", Folder = new() });
        var file = await Drive.Root.ItemWithPath("Plan.txt").Content.PutAsync(Bytes("un"));
        var moved = await Drive.Items[file!.Id].PatchAsync(new() { Name = "Plan 2026.txt", ParentReference = new() { Id = folder!.Id } });
        Assert.Equal((file.Id, file.CTag, "Plan 2026.txt"), (moved!.Id, moved.CTag, moved.Name));
        Assert.NotEqual(file.ETag, moved.ETag);

        var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
        await Drive.Items[file.Id].Copy.PostAsync(
            new CopyPostRequestBody { Name = "Copie.txt", ParentReference = new() { DriveId = _server.DriveId, Id = folder.Id } },
            request => request.Options.Add(headers));
        using var http = new HttpClient();
        var monitor = headers.ResponseHeaders["Location"].Single();
        Assert.Contains("inProgress", await http.GetStringAsync(monitor), StringComparison.Ordinal);
        Assert.Contains("completed", await http.GetStringAsync(monitor), StringComparison.Ordinal);
        Assert.Equal("un"u8.ToArray(), _server.Find("Archives/Copie.txt")!.Content);

        var link = await Drive.Items[file.Id].CreateLink.PostAsync(new CreateLinkPostRequestBody { Type = "view", Scope = "organization" });
        Assert.Equal("un", await http.GetStringAsync(link!.Link!.WebUrl));
        var token = $"u!{Convert.ToBase64String(Encoding.UTF8.GetBytes(link.Link.WebUrl!)).TrimEnd('=').Replace('/', '_').Replace('+', '-')}";
        Assert.Equal(file.Id, (await _client.Shares[token].DriveItem.GetAsync())!.Id);
        Assert.Equal(2, (await Drive.Items[file.Id].Permissions.GetAsync())!.Value!.Count);

        await Drive.Items[file.Id].DeleteAsync();
        Assert.Equal(404, await RefusedAsync(() => Drive.Items[file.Id].GetAsync()));
    }

    [Fact]
    public async Task To_write_mail_and_invitations()
    {
        await _client.Users["service@contoso.example"].SendMail.PostAsync(new SendMailPostRequestBody
        {
            Message = new()
            {
                Subject = "Merci", Body = new() { ContentType = BodyType.Html, Content = "<p>Merci</p>" },
                ToRecipients = [new() { EmailAddress = new() { Address = "camille@contoso.example" } }],
            },
            SaveToSentItems = false,
        });
        Assert.Equal("Merci", (string?)Assert.Single(_server.Outbox)["message"]!["subject"]);

        // The client sends of an object what changed since it was last sent: a repeat needs one of its own.
        static Event Meeting() => new()
        {
            Subject = "Atelier", Start = new() { DateTime = "2026-03-12T14:00:00", TimeZone = "Europe/Paris" },
            End = new() { DateTime = "2026-03-12T16:00:00", TimeZone = "Europe/Paris" }, IsOnlineMeeting = true,
            OnlineMeetingProvider = OnlineMeetingProviderType.TeamsForBusiness, TransactionId = "11111111-0000-4000-8000-000000000000",
        };
        var created = await _client.Users["service@contoso.example"].Events.PostAsync(Meeting());
        var repeated = await _client.Users["service@contoso.example"].Events.PostAsync(Meeting());
        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", created!.OnlineMeeting!.JoinUrl, StringComparison.Ordinal);
        Assert.Equal(created.Id, repeated!.Id);
        Assert.Single(_server.Events);
    }

    [Fact]
    public async Task To_ask_several_things_at_once()
    {
        var file = await Drive.Root.ItemWithPath("Plan.txt").Content.PutAsync(Bytes("un"));
        var batch = new BatchRequestContentCollection(_client);
        var item = await batch.AddBatchRequestStepAsync(Drive.Items[file!.Id].ToGetRequestInformation());
        var missing = await batch.AddBatchRequestStepAsync(Drive.Items["01MISSING"].ToGetRequestInformation());
        _server.Fail(new Fault { Operation = Operations.GetDrive, Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "7" } });
        var throttled = await batch.AddBatchRequestStepAsync(Drive.ToGetRequestInformation());
        var answers = await _client.Batch.PostAsync(batch);
        Assert.Equal(file.Id, (await answers.GetResponseByIdAsync<DriveItem>(item)).Id);
        var statuses = await answers.GetResponsesStatusCodesAsync();
        Assert.Equal((404, 429), ((int)statuses[missing], (int)statuses[throttled]));
        Assert.Equal(7, (await answers.GetResponseByIdAsync(throttled)).Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }

    [Fact]
    public async Task To_answer_a_claims_challenge_once()
    {
        var tokens = new Tokens(_server.Token);
        using var client = new GraphServiceClient(tokens, _server.Graph.AbsoluteUri);
        _server.Fail(new Fault { Operation = Operations.GetDrive, Claims = """{"access_token":{"nbf":{"essential":true}}}""" });
        Assert.NotNull(await client.Drives[_server.DriveId].GetAsync());
        Assert.Equal([null, """{"access_token":{"nbf":{"essential":true}}}"""], tokens.Claims);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<string> ReadAsync(Stream? stream)
    {
        using var reader = new StreamReader(stream!);
        return await reader.ReadToEndAsync();
    }

    private static async Task<int> RefusedAsync(Func<Task> call) => (await Assert.ThrowsAsync<ODataError>(call)).ResponseStatusCode;

    private sealed class Tokens(string token) : IAuthenticationProvider
    {
        public List<string?> Claims { get; } = [];

        public Task AuthenticateRequestAsync(
            RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null,
            CancellationToken cancellationToken = default)
        {
            Claims.Add(additionalAuthenticationContext?.GetValueOrDefault("claims") is string claims
                ? Encoding.UTF8.GetString(Convert.FromBase64String(claims))
                : null);
            request.Headers.Remove("Authorization");
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }
}
