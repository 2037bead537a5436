using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Domain;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>In which language a request wants to be answered: <c>?language=</c>, else what its program says, else French.</summary>
internal static class RequestWords
{
    private static readonly ConcurrentDictionary<Language, Messages> Known = new();

    public static Messages Of(HttpRequest request) => Known.GetOrAdd(LanguageOf(request), language => new(language));

    public static Language LanguageOf(HttpRequest request) => request.Query["language"].FirstOrDefault() is { Length: > 0 } asked
        ? Language.Of(asked)
        : Language.Of(Accepted(request).FirstOrDefault(IsOurs));

    private static IEnumerable<string> Accepted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(one => one, StringWithQualityHeaderValueComparer.QualityComparer).Select(one => one.Value.ToString());

    private static bool IsOurs(string language) =>
        language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
