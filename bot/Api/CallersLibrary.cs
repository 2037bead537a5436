using Microsoft.Extensions.Options;
using OgpTeams.Bot.Protocol;
using OgpTeams.DocumentLibrary;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Api;

/// <summary>
/// The library as whoever calls may see it: what an administrator let the application read in SharePoint is not for everybody who
/// may ask the application.
/// </summary>
/// <param name="people">Null where nobody is asked who they are.</param>
internal sealed class CallersLibrary(IDocumentLibrary library, IOptions<DocumentLibraryOptions> options, EntraTokens? people)
    : IAsyncDisposable
{
    /// <returns>Null where SharePoint serves its documents itself, to those it lets in.</returns>
    public IDocumentLibrary? Of(HttpContext caller) =>
        options.Value.Provider == DocumentLibraryProvider.Folder ? library
        : people is null ? null
        : !ApiTokens.SpeaksForPerson(caller.User) ? library
        : BearerToken.Of(caller.Request) is { } token ? library.As(people.OnBehalfOf(token))
        : null;

    public ValueTask DisposeAsync() => people?.DisposeAsync() ?? ValueTask.CompletedTask;
}
