namespace OgpTeams.Rehearsal.Checks;

/// <summary>Texts put together by the bot: each must be there once, in order, and nothing else but what joins them.</summary>
internal static class Joined
{
    public static bool Holds(string? text, IReadOnlyList<string> pieces)
    {
        var rest = text ?? "";
        foreach (var piece in pieces)
        {
            var at = rest.IndexOf(piece, StringComparison.Ordinal);
            if (at < 0 || rest[..at].Any(char.IsLetterOrDigit))
            {
                return false;
            }

            rest = rest[(at + piece.Length)..];
        }

        return !rest.Any(char.IsLetterOrDigit);
    }
}
