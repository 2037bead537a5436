using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Library;
using OgpTeams.DocumentLibrary;

namespace OgpTeams.Bot.Api;

/// <summary>The documents of the folder library, read-only: what the links of the cards open on one machine.</summary>
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

    private static async Task<Results<FileContentHttpResult, RedirectHttpResult, NotFound>> ReadAsync(
        string path, IDocumentLibrary library, IOptions<DocumentLibraryOptions> options, FolderMoves moves, HttpResponse response,
        CancellationToken cancellation)
    {
        // SharePoint serves its documents itself, to those it lets in.
        if (options.Value.Provider != DocumentLibraryProvider.Folder)
        {
            return TypedResults.NotFound();
        }

        if (await library.ReadAsync(path, cancellation) is not { } file)
        {
            // A link of before its plan was renamed.
            return LibraryPath.IsSafe(path) && await moves.WhereIsAsync(path, cancellation) is var now && now != path
                && library.Link(now) is { } link
                ? TypedResults.Redirect(link.AbsoluteUri)
                : TypedResults.NotFound();
        }

        // What people wrote is downloaded, never run as a page of ours.
        response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.File(
            file.Content,
            ContentTypes.TryGetContentType(path, out var type) && !type.Contains("html", StringComparison.Ordinal)
                ? type
                : "application/octet-stream",
            Path.GetFileName(path));
    }
}
