using System.Globalization;
using System.Resources;
using OgpTeams.CommandLine;
using OgpTeams.Documents.Elements;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Our own words on the command line, in the language asked for; French unless <c>--language en</c>.</summary>
internal sealed class Messages(IReadOnlyList<string> arguments)
{
    private static readonly ResourceManager _resources = new("OgpTeams.AddinBackend.Resources.Messages", typeof(Messages).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(CommandLineWords.LanguageOf(arguments));

    public DocumentLanguage Language => Code == "en" ? DocumentLanguage.English : DocumentLanguage.French;

    /// <summary><c>fr</c> or <c>en</c>.</summary>
    public string Code => _culture.TwoLetterISOLanguageName;

    public string Format(string key, params object[] values) => string.Format(_culture, this[key], values);

    public string this[string key] =>
        _resources.GetString(key, _culture) ?? throw new ArgumentException($"No message named {key}.", nameof(key));
}
