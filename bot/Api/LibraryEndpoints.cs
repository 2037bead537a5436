using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Library;
using OgpTeams.DocumentLibrary;

namespace OgpTeams.Bot.Api;

/// <summary>
/// The documents, read-only: what the links of the cards open on one machine, and what programs read for the people who use
/// them.
/// </summary>
internal static class LibraryEndpoints
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static IEndpointRouteBuilder MapLibrary(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/library/{**path}", ReadAsync).ExcludeFromDescription();
        return routes;
    }

    /// <summary>Once the port is known, links lead to it.</summary>
    public static void ServeLibraryLinks(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var options = app.Services.GetRequiredService<IOptions<DocumentLibraryOptions>>().Value;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (options.BaseUri is null && address is not null)
        {
            options.BaseUri = new Uri(address);
        }
    });

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound, ProblemHttpResult>> ReadAsync(
        string path, CallersLibrary libraries, FolderMoves moves, HttpContext http, ILogger<CallersLibrary> log,
        CancellationToken cancellation)
    {
        if (libraries.Of(http) is not { } library)
        {
            return TypedResults.NotFound();
        }

        try
        {
            return await FindAsync(path, library, moves, http.Response, cancellation);
        }
        catch (Exception refused) when (LibraryProblems.Of(refused, http, log) is { } problem)
        {
            return problem;
        }
    }

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound, ProblemHttpResult>> FindAsync(
        string path, IDocumentLibrary library, FolderMoves moves, HttpResponse response, CancellationToken cancellation)
    {
        if (await library.ReadAsync(path, cancellation) is not { } file)
        {
            // A link of before its plan was renamed; its new name is only for whoever may see what stands there.
            return LibraryPath.IsSafe(path) && await moves.WhereIsAsync(path, cancellation) is var now && now != path
                && await library.ExistsAsync(now, cancellation) && library.Link(now) is { } link
                ? TypedResults.Redirect(link.AbsoluteUri)
                : TypedResults.NotFound();
        }

        // What people wrote is downloaded, never run as a page of ours.
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "private, no-store"; // Who may read it today may not tomorrow.
        return TypedResults.File(
            file.Content,
            ContentTypes.TryGetContentType(path, out var type) && !type.Contains("html", StringComparison.Ordinal)
                ? type
                : "application/octet-stream",
            Path.GetFileName(path));
    }
}
