using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace OgpTeams.AddinBackend.Pages;

/// <summary>The pane's page, its scripts and its icons: open to all, they hold no data.</summary>
internal static class PageEndpoints
{
    private const string Page = "taskpane.html";
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/addin").ExcludeFromDescription().AllowAnonymous();
        group.MapMethods("/", Reads, () => TypedResults.Redirect($"/addin/{Page}"));
        group.MapMethods("/settings.json", Reads, (HttpResponse response, PaneSettings settings) =>
        {
            PageHeaders.Set(response, settings);
            response.Headers.CacheControl = "no-cache";
            return TypedResults.Json(settings);
        });
        group.MapMethods("/{**path}", Reads, Find);
        return routes;
    }

    private static Results<FileContentHttpResult, NotFound> Find(string path, HttpRequest request, HttpResponse response, PaneSettings settings)
    {
        PageHeaders.Set(response, settings);
        if (!PaneFile.All.TryGetValue(path, out var file))
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = file.IsImmutable ? "public, max-age=31536000, immutable" : "no-cache";
        var bytes = file.Bytes;
        if (file.Zipped is { } zipped)
        {
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            if (request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value == "gzip" && one.Quality is not 0))
            {
                response.Headers.ContentEncoding = "gzip";
                bytes = zipped;
            }
        }

        // Of what it says, not of how it is packed: each has its own.
        return TypedResults.File(bytes, file.ContentType, entityTag: new EntityTagHeaderValue($"\"{file.Tag}{(bytes == file.Bytes ? "" : "-gzip")}\""));
    }
}
