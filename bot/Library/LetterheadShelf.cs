using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Library;

/// <summary>The administration's letterhead: its settings, and the logo that lies beside its templates.</summary>
internal sealed partial class LetterheadShelf(IDocumentLibrary library, IOptions<LetterheadOptions> options, ILogger<LetterheadShelf> log)
{
    /// <summary>The logo last read, by its file's version.</summary>
    private volatile Read? _last;

    /// <param name="language">Of the document: its folder of templates is looked into first.</param>
    public async Task<Letterhead> OfAsync(Language language, CancellationToken cancellation)
    {
        var letterhead = new Letterhead(options.Value.Administration.Trim(), options.Value.Direction.Trim()) { Look = options.Value.Look };
        try
        {
            foreach (var one in Enum.GetValues<Language>().OrderBy(one => one != language))
            {
                var path = LibraryPath.Combine(new DocumentNames(one).Templates, DocumentNames.Logo);
                if (await library.ReadAsync(path, cancellation) is { } file)
                {
                    var (logo, problem) = Screen(path, file);
                    return letterhead with { Logo = logo, LogoProblem = problem };
                }
            }
        }
        catch (Exception unreadable) when (!cancellation.IsCancellationRequested)
        {
            // A picture never keeps a document from being written.
            Log.Unreadable(log, unreadable.GetType().Name);
        }

        return letterhead;
    }

    private (Logo? Logo, LogoProblem? Problem) Screen(string path, LibraryFile file)
    {
        if (_last is { } last && last.Path == path && last.Version == file.Version)
        {
            return (last.Logo, last.Problem);
        }

        var (logo, problem) = Logo.Read(file.Content);
        if (problem is { } why)
        {
            Log.LeftOut(log, path, why, file.Content.Length);
        }

        _last = new(path, file.Version, logo, problem);
        return (logo, problem);
    }

    private sealed record Read(string Path, string Version, Logo? Logo, LogoProblem? Problem);

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The logo {Path} is left out of documents: {Problem}, {Bytes} bytes. It must be a PNG of 1 MB and 2000 pixels a side at most.")]
        public static partial void LeftOut(ILogger logger, string path, LogoProblem problem, int bytes);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The logo could not be read ({Kind}): documents are written without it.")]
        public static partial void Unreadable(ILogger logger, string kind);
    }
}
