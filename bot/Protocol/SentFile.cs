using System.Text.Json;

namespace OgpTeams.Bot.Protocol;

/// <summary>A file that somebody put into a 1:1 chat with the bot. Teams does not tell of files in groups.</summary>
/// <param name="Name">As the person's computer calls it; any text.</param>
/// <param name="Address">Where it is fetched for some minutes, without any token; null when it is no address.</param>
internal sealed record SentFile(string Name, Uri? Address)
{
    private const string Kind = "application/vnd.microsoft.teams.file.download.info";

    public static IReadOnlyList<SentFile> Of(JsonElement activity) =>
    [
        .. activity.Objects("attachments").Where(one => one.String("contentType") == Kind).Select(one => new SentFile(
            one.String("name") ?? "",
            Uri.TryCreate(one.Opened("content") is { } content ? content.String("downloadUrl") : null, UriKind.Absolute, out var address)
                ? address
                : null)),
    ];
}
