using OgpTeams.Domain;

namespace OgpTeams.Bot.Api;

/// <summary>The language of whoever asks: as they say in the address, else as their browser says, else French.</summary>
internal static class ApiTexts
{
    public static Texts Of(HttpContext http) => Texts.For(
        http.Request.Query["language"] is [{ } asked] ? Language.Of(asked)
        : http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).FirstOrDefault()?.Value.Value is { } spoken
            ? Language.Of(spoken)
            : Language.French);
}
