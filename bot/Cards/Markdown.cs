namespace OgpTeams.Bot.Cards;

/// <summary>What people wrote, made safe to stand in somebody else's card.</summary>
internal static class Markdown
{
    public static string Escape(string text) => text;

    public static string Spoken(string text) => text;
}
