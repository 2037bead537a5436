using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>What an administrator is told about a format file: <c>FormatMessages.resx</c> and its English twin.</summary>
internal static class FormatMessages
{
    public static JsonMessages All { get; } = new(typeof(FormatMessages));
}
