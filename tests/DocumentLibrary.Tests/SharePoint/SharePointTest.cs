using System.Text;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

/// <summary>What goes wrong with SharePoint, and what becomes of it: the scenarios F1 to F47 of docs/conformance.md.</summary>
public abstract class SharePointTest : LibraryTest<SharePointPlace>
{
    protected GraphDouble Server => Place.Server;

    protected static byte[] Large { get; } = MakeLarge();

    protected void Fail(string operation, Fault fault) => Server.Fail(fault with { Operation = operation });

    /// <summary>What people see, the newest last.</summary>
    protected string[] Versions() => [.. Place.Versions(Sheet).Select(Encoding.UTF8.GetString)];

    protected int Calls(string operation) => Server.Calls.Count(call => call.Operation == operation);

    protected void Edit(string text, string person = "Camille Martin") =>
        Server.Edit(SharePointPlace.At(Sheet), _ => Encoding.UTF8.GetBytes(text), person);

    protected static Deed Somebody(string action, string? text = null) => new(action, Path: SharePointPlace.At(Sheet), Text: text);

    protected Action Edits(string text) => () => Edit(text);

    /// <summary>Read, add, save, again while somebody was faster: as the bot does.</summary>
    protected async Task<SaveOutcome> AddAsync(string line)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var file = await Library.ReadAsync(Sheet, default);
            var text = file is null ? "" : Encoding.UTF8.GetString(file.Content);
            if (text.Split('\n').Contains(line))
            {
                return new SaveOutcome.Saved(file!.Version);
            }

            var outcome = await SaveAsync($"{text}\n{line}", file?.Version);
            if (outcome is not (SaveOutcome.Conflict or SaveOutcome.Gone))
            {
                return outcome;
            }
        }

        return new SaveOutcome.Conflict();
    }

    private static byte[] MakeLarge()
    {
        var large = new byte[12_000_000];
        new Random(1).NextBytes(large);
        return large;
    }
}
