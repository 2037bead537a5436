using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Inputs;

/// <summary>
/// The inputs of one pressed card, read one by one and checked while they are read. Hostile until then: any value may be
/// missing, of another type, or enormous. What was read is also what makes a repeat known: inputs that are
/// not the verb's own do not count.
/// </summary>
internal sealed class CardInputs(JsonObject data)
{
    /// <summary>The longest text of a contribution, in UTF-16 units: twice the longest paste we promise to keep.</summary>
    public const int LongText = 20_000;
    public const int ShortText = 500;

    private readonly StringBuilder _read = new();

    /// <summary>By input: the key of the sentence that says what to correct.</summary>
    public Dictionary<string, string> Errors { get; } = new(StringComparer.Ordinal);

    /// <summary>Why the rules are not even asked; null when everything could be read.</summary>
    public Refusal? Refusal => Errors.Count == 0 ? null
        : Errors.ContainsValue(Missing) ? OgpTeams.Domain.Refusal.MissingInput
        : OgpTeams.Domain.Refusal.InvalidInput;

    public const string Missing = "Input_Missing";

    /// <summary>For a text of ratings, « 3 : 4 5 ».</summary>
    public const string NotRating = "Input_NotRating";
    private const string TooLong = "Input_TooLong";
    private const string NotChoice = "Input_NotChoice";
    private const string NotNumber = "Input_NotNumber";
    private const string NotHalves = "Input_NotHalves";
    private const string NotText = "Input_NotText";
    private const string NotEmail = "Input_NotEmail";
    private const string NotDate = "Input_NotDate";
    private const string FarDate = "Input_FarDate";
    private const string NotAddress = "Input_NotAddress";
    private const string NotLanguage = "Input_NotLanguage";

    /// <summary>No plan is older than the OGP, nor looks further: another year is a slip of the hand.</summary>
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <summary>Trimmed, line ends as LF; empty when absent, and when nobody could read it.</summary>
    public string Text(string name, int max = LongText)
    {
        var text = Read(name);
        if (text.Length > max)
        {
            Errors[name] = TooLong;
        }

        return Note(name, text.All(IsInvisible) ? "" : text);
    }

    public string Required(string name, int max = LongText)
    {
        var text = Text(name, max);
        Need(name, text.Length > 0);
        return text;
    }

    /// <summary>Something else about it being wrong is told first.</summary>
    public void Need(string name, bool given)
    {
        if (!given)
        {
            Errors.TryAdd(name, Missing);
        }
    }

    /// <summary>Asks for one at least of what was read; what is wrong with one of them is told first.</summary>
    /// <param name="name">Where it is told.</param>
    public void NeedSome(string name, bool given) => Need(name, given || Errors.Count > 0);

    /// <summary>Spaces of any width, zero included: nobody could read it (domain §9, B01).</summary>
    private static bool IsInvisible(char letter) => char.IsWhiteSpace(letter) || char.IsControl(letter)
        || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.Format;

    /// <summary>One of some names, case apart; null when absent.</summary>
    public string? Choice(string name, params string[] choices)
    {
        var text = Note(name, Read(name));
        var choice = choices.FirstOrDefault(choice => string.Equals(choice, text, StringComparison.OrdinalIgnoreCase));
        if (text.Length > 0 && choice is null)
        {
            Errors[name] = NotChoice;
        }

        return choice;
    }

    public string RequiredChoice(string name, params string[] choices)
    {
        var choice = Choice(name, choices);
        Need(name, choice is not null);
        return choice ?? "";
    }

    /// <summary>One of the choices of the domain, by its public name; null when absent.</summary>
    public TChoice? Choice<TChoice>(string name)
        where TChoice : struct, Enum =>
        OpenName.Read<TChoice>(Choice(name, [.. Enum.GetValues<TChoice>().Select(OpenName.Of)]));

    /// <summary>A day or a month as people write them; null when absent.</summary>
    public PartialDate? Date(string name)
    {
        var text = Text(name, ShortText);
        var date = PartialDate.TryRead(text);
        if (text.Length > 0 && date is null)
        {
            Errors[name] = NotDate;
        }
        else if (date is { Year: < FirstYear or > LastYear })
        {
            Errors[name] = FarDate;
        }

        return date;
    }

    /// <summary>Of a page of the web, all of it; « www.… » is one too. Nothing that a press would run.</summary>
    public string WebAddress(string name)
    {
        var text = Text(name, ShortText);
        if (text.Length == 0)
        {
            return "";
        }

        var whole = text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text;
        if (text.Any(IsInvisible) || !Uri.TryCreate(whole, UriKind.Absolute, out var address) || address.UserInfo.Length > 0
            || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            || !address.Host.Contains('.', StringComparison.Ordinal))
        {
            Errors[name] = NotAddress;
        }

        return whole;
    }

    /// <summary>Codes of languages (<c>fr</c>, <c>pt-BR</c>), several joined by commas or semicolons.</summary>
    public IReadOnlyList<string> LanguageCodes(string name)
    {
        string[] codes =
        [
            .. List(name).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        if (!Array.TrueForAll(codes, IsLanguage))
        {
            Errors[name] = NotLanguage;
        }

        return codes;
    }

    /// <summary>Libraries of languages make up one for any letters: those that have a name of their own are known.</summary>
    private static bool IsLanguage(string code)
    {
        var language = code.Split('-')[0];
        return language.Length is 2 or 3 && language.All(char.IsAsciiLetter) && code.Length <= 12
            && code.All(one => char.IsAsciiLetterOrDigit(one) || one == '-')
            && CultureInfo.GetCultureInfo(language.ToLowerInvariant()) is var known
            && !known.EnglishName.Equals(language, StringComparison.OrdinalIgnoreCase)
            && !known.EnglishName.StartsWith("Unknown", StringComparison.Ordinal);
    }

    /// <summary>A whole number; null when absent. Clients send 3, "3" or 3.0.</summary>
    public int? Number(string name, int min, int max)
    {
        var text = Note(name, Read(name));
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number >= min && number <= max)
        {
            return (int)number;
        }

        Errors[name] = NotNumber;
        return null;
    }

    public int RequiredNumber(string name, int min, int max)
    {
        var number = Number(name, min, max);
        Need(name, number is not null);
        return number ?? min;
    }

    /// <summary>On a scale of whole numbers and the halves between them, as medians are: « 4.5 », « 4,5 ».</summary>
    public decimal RequiredHalves(string name, int min, int max)
    {
        var text = Note(name, Read(name)).Replace(',', '.');
        Need(name, text.Length > 0);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max && decimal.IsInteger(number * 2))
        {
            return decimal.IsInteger(number) ? (int)number : decimal.Round(number, 1);
        }

        if (text.Length > 0)
        {
            Errors[name] = NotHalves;
        }

        return min;
    }

    /// <summary>A toggle; absent is no.</summary>
    public bool Flag(string name) => Note(name, Read(name)).ToUpperInvariant() is "TRUE" or "1" or "YES" or "OUI";

    public bool RequiredFlag(string name)
    {
        Need(name, Read(name).Length > 0);
        return Flag(name);
    }

    /// <summary>
    /// Loose on purpose, but one alone, all of it to be seen: it hides no second one, in a list to copy or in a message’s head.
    /// </summary>
    public string Email(string name)
    {
        var text = Text(name, max: 254);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var parts = text.Any(letter => IsInvisible(letter) || letter is ';' or ',' or '<' or '>' or '"');
        if (text.Length > 0 && (at < 1 || at == text.Length - 1 || at != text.LastIndexOf('@') || parts))
        {
            Errors[name] = NotEmail;
        }

        return text;
    }

    /// <summary>Not among what can be chosen.</summary>
    public void Refuse(string name) => Errors[name] = NotChoice;

    public ContributionId RequiredId(string name) => new(Required(name, ShortText));

    public IReadOnlyList<ContributionId> RequiredIds(string name)
    {
        var ids = Ids(name);
        Need(name, ids.Count > 0);
        return ids;
    }

    public IReadOnlyList<ContributionId> Ids(string name) =>
        [.. List(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => new ContributionId(id))];

    /// <summary>Several choices come joined by commas, or from a script as a list.</summary>
    public string List(string name)
    {
        if (data[name] is JsonArray several && several.All(one => one is JsonValue value && value.GetValueKind() == JsonValueKind.String))
        {
            data[name] = string.Join(',', several.Select(one => one!.GetValue<string>()));
        }

        return Text(name);
    }

    /// <summary>The names of all inputs that begin with a prefix, such as <c>d-</c> of the ratings.</summary>
    public IEnumerable<string> Named(string prefix) =>
        data.Select(input => input.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Was it sent at all, be it empty?</summary>
    public bool Has(string name) => data[name] is not null;

    /// <summary>A value of the button itself; not part of what makes a repeat.</summary>
    public string Data(string name) => Read(name);

    /// <summary>What each input showed when its form was drawn, as fingerprints by input: <c>title:1a2b3c4d,what:…</c>.</summary>
    public IReadOnlyDictionary<string, string> DrawnFrom() => Fingerprints("drawn");

    /// <summary>Fingerprints by name, as the button says them.</summary>
    public IReadOnlyDictionary<string, string> Fingerprints(string data) => Data(data).Split(',').Select(input => input.Split(':'))
        .Where(input => input.Length == 2).DistinctBy(input => input[0])
        .ToDictionary(input => input[0], input => input[1], StringComparer.Ordinal);

    /// <summary>Everything typed, to give it back in a form that has to be corrected.</summary>
    public IReadOnlyDictionary<string, string> Typed() => data
        .Where(input => input.Value is JsonValue)
        .ToDictionary(input => input.Key, input => Read(input.Key), StringComparer.Ordinal);

    /// <summary>The mark of this order: same person, verb, card id and own inputs.</summary>
    public string Cause(ParticipantId person, string verb, string id) => Convert.ToHexString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{person}\n{verb}\n{id}\n{_read}")).AsSpan(0, 16));

    /// <summary>The act of whoever pressed, known by the card's id and what was read of it.</summary>
    public Act ActOf(ActionContext who, string verb)
    {
        var card = Data("id");
        if (card.Length > 64)
        {
            Errors["id"] = TooLong;
        }

        return new Act(who.Actor.Id, Cause(who.Actor.Id, verb, card), who.At);
    }

    private string Note(string name, string value)
    {
        _read.Append(name).Append('\u001f').Append(value).Append('\u001e');
        return value;
    }

    private string Read(string name)
    {
        if (data[name] is not { } node)
        {
            return "";
        }

        try
        {
            return node.GetValueKind() switch
            {
                JsonValueKind.String => node.GetValue<string>().ReplaceLineEndings("\n").Trim(),
                JsonValueKind.Number => node.ToJsonString(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => throw new InvalidOperationException(),
            };
        }
        catch (InvalidOperationException)
        {
            // An object, a list, or a text with half a character in it.
            Errors[name] = NotText;
            return "";
        }
    }
}
