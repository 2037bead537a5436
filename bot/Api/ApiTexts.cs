using OgpTeams.AddinBackend.Documents;

namespace OgpTeams.Bot.Api;

/// <summary>Our words in the language a request wants to be answered in.</summary>
internal static class ApiTexts
{
    public static Texts Of(HttpContext http) => Texts.For(RequestWords.LanguageOf(http.Request));
}
