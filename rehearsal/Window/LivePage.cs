using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Texts;

namespace OgpTeams.Rehearsal.Window;

/// <summary>The page of a rehearsal while it is played: it fills up before whoever watches, through Server-Sent Events.</summary>
internal sealed class LivePage : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly PageHead _head;
    private readonly Story _story;
    private readonly IndexPage _page;
    private readonly Lock _gate = new();
    private readonly List<Channel<string>> _viewers = [];
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? _end;

    private LivePage(WebApplication app, PageHead head, Story story, IndexPage page) =>
        (_app, _head, _story, _page) = (app, head, story, page);

    public Uri Address => new(_app.Urls.First());

    public static async Task<LivePage> StartAsync(
        PageHead head, Story story, CardDrawing? drawing, string library, RehearsalTexts texts, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        Directory.CreateDirectory(library);
        var live = new LivePage(builder.Build(), head, story, new IndexPage(texts, drawing));
        live._app.UseStaticFiles(new StaticFileOptions
        {
            RequestPath = "/library",
            FileProvider = new PhysicalFileProvider(library),
            ServeUnknownFileTypes = true,
            DefaultContentType = "application/octet-stream",
        });
        live._app.MapGet("/", () => Results.Content(live._page.Whole(head, [], null), "text/html; charset=utf-8"));
        live._app.MapGet("/events", live.TellAsync);
        await live._app.StartAsync(cancellation);
        story.Changed += live.Changed;
        return live;
    }

    /// <summary>Waits until somebody has opened it, for as long as they are given.</summary>
    public async Task OpenedAsync(TimeSpan patience, CancellationToken cancellation) =>
        await Task.WhenAny(_opened.Task, Task.Delay(patience, TimeProvider.System, cancellation));

    /// <summary>Shows the documents and what was checked, and waits until whoever watches has closed the page.</summary>
    public async Task EndAsync(PageEnd end, CancellationToken cancellation)
    {
        while (true)
        {
            Task left;
            lock (_gate)
            {
                if (_end is null)
                {
                    _end = JsonSerializer.Serialize(new
                    {
                        end = _page.End(end),
                        outcome = _page.Outcome(end),
                        contents = _page.Contents(_story.Moments),
                    });
                    _viewers.ForEach(viewer => viewer.Writer.TryWrite(_end));
                }

                if (_viewers.Count == 0)
                {
                    return;
                }

                left = _left.Task;
            }

            await left.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _story.Changed -= Changed;
        await _app.DisposeAsync();
    }

    private string Told(int number) =>
        JsonSerializer.Serialize(new { id = $"m{number}", html = _page.Fragment(_story.Moments[number], number) });

    private void Changed(int number)
    {
        lock (_gate)
        {
            if (_viewers.Count > 0)
            {
                var told = Told(number);
                _viewers.ForEach(viewer => viewer.Writer.TryWrite(told));
            }
        }
    }

    /// <summary>What happened so far, then what happens.</summary>
    private async Task TellAsync(HttpContext http)
    {
        var viewer = Channel.CreateUnbounded<string>();
        lock (_gate)
        {
            for (var number = 0; number < _story.Moments.Count; number++)
            {
                viewer.Writer.TryWrite(Told(number));
            }

            if (_end is not null)
            {
                viewer.Writer.TryWrite(_end);
            }

            _viewers.Add(viewer);
        }

        _opened.TrySetResult();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await foreach (var told in viewer.Reader.ReadAllAsync(http.RequestAborted))
            {
                await http.Response.WriteAsync($"data: {told}\n\n", http.RequestAborted);
                await http.Response.Body.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            lock (_gate)
            {
                _viewers.Remove(viewer);
                _left.TrySetResult();
                _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
