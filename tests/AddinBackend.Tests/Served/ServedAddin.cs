using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Documents;

namespace OgpTeams.AddinBackend.Tests.Served;

/// <summary>The add-in alone, on a free port of this machine.</summary>
public sealed class ServedAddin : IAsyncLifetime
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private WebApplication? _app;

    internal HttpClient Http { get; private set; } = null!;

    internal static string Land => File.ReadAllText("plan-land.json");

    /// <summary>The worked example’s document, as the command line writes it.</summary>
    internal static byte[] LandDocument => DocumentOf(Land);

    public async Task InitializeAsync()
    {
        (_app, Http) = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
    }

    internal static async Task<(WebApplication App, HttpClient Http)> StartAsync(params string[] settings)
    {
        var app = AddinApplication.Build(["--urls", "http://127.0.0.1:0", .. settings]);
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return (app, new HttpClient { BaseAddress = new Uri(address) });
    }

    internal static byte[] DocumentOf(string plan) =>
        PlanDocument.Write(Commands.PlanFile.Parse(Encoding.UTF8.GetBytes(plan), "plan.json"), "tapir-2017", existing: null).Bytes;

    internal static ByteArrayContent Body(byte[] bytes, string? type = Docx)
    {
        var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return body;
    }

    internal Task<HttpResponseMessage> PostAsync(string path, HttpContent body) =>
        Http.PostAsync(new Uri("/api/v1/documents/" + path, UriKind.Relative), body);

    internal Task<HttpResponseMessage> PostAsync(string path, byte[] bytes, string? type = Docx) => PostAsync(path, Body(bytes, type));

    internal async Task<JsonNode> AnswerAsync(string path, byte[] bytes, string? type = Docx)
    {
        using var answer = await PostAsync(path, bytes, type);
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, said);
        return JsonNode.Parse(said)!;
    }

    /// <summary>What is wrong, in problem details.</summary>
    internal static async Task<string> ProblemAsync(int status, HttpResponseMessage answer)
    {
        var said = await answer.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var problem = JsonNode.Parse(said)!;
        Assert.Equal(status, (int?)problem["status"]);
        Assert.NotEmpty((string?)problem["title"] ?? "");
        return (string?)problem["detail"] ?? "";
    }
}
