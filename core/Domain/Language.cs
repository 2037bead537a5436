using System.Globalization;

namespace OgpTeams.Domain;

/// <summary>The language of our own words; what people wrote stays in theirs.</summary>
public enum Language
{
    French,
    English,
}

public static class Languages
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    extension(Language language)
    {
        /// <summary><c>fr</c> or <c>en</c>, as workshops, plans and commands carry it.</summary>
        public string Code => language == Language.English ? "en" : "fr";

        /// <summary>English is British, as the OGP's manuals are.</summary>
        public CultureInfo Culture => language == Language.English ? English : French;

        /// <param name="code">A code or a locale: <c>en</c>, <c>en-GB</c>; anything else, and none, reads French.</param>
        public static Language Of(string? code) =>
            code?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.French;
    }
}
