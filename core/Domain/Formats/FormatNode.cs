using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.Domain.Formats;

/// <summary>
/// One JSON object of a format file. What it cannot read becomes a problem and an empty value: the format is not used then.
/// </summary>
internal sealed class FormatNode(JsonElement json, string path, List<FormatProblem> problems)
{
    public const int MaxItems = 30;
    private static readonly BilingualText Nothing = new("", "");

    public string PathTo(string member) => (path, member) switch
    {
        ("", _) => member,
        (_, "") => path,
        _ => $"{path}.{member}",
    };

    /// <param name="member">Empty for the object as a whole.</param>
    public void Problem(string member, BilingualText message) => problems.Add(new FormatProblem(PathTo(member), message));

    /// <summary>A misspelt member is a text that silently never shows: it is refused.</summary>
    public void Only(params ReadOnlySpan<string> members)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!members.Contains(property.Name))
            {
                Problem("", FormatMessages.UnknownMember(property.Name, members));
            }
        }
    }

    public string Id(string member, IdRule rule)
    {
        if (Member(member, required: true) is not { } value)
        {
            return "";
        }

        if (value.ValueKind == JsonValueKind.String && rule.Allows(value.GetString()!))
        {
            return value.GetString()!;
        }

        Problem(member, FormatMessages.BadId(rule));
        return "";
    }

    public TChoice Choice<TChoice>(string member, TChoice? otherwise = null)
        where TChoice : struct, Enum
    {
        if (Member(member, required: otherwise is null) is not { } value)
        {
            return otherwise.GetValueOrDefault();
        }

        foreach (var choice in Enum.GetValues<TChoice>())
        {
            if (value.ValueKind == JsonValueKind.String && value.ValueEquals(Named(choice)))
            {
                return choice;
            }
        }

        Problem(member, FormatMessages.NotAmong(Enum.GetValues<TChoice>().Select(Named)));
        return otherwise.GetValueOrDefault();

        static string Named(TChoice choice) => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());
    }

    public int? Whole(string member, int max, bool required = false)
    {
        if (Member(member, required) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1 && number <= max)
        {
            return number;
        }

        Problem(member, FormatMessages.NotBetween(1, max));
        return null;
    }

    public BilingualText Text(string member, int max) =>
        Member(member, required: true) is { } value ? FormatTextReader.Read(value, PathTo(member), max, problems) : Nothing;

    public BilingualText? OptionalText(string member, int max) =>
        Member(member, required: false) is { } value ? FormatTextReader.Read(value, PathTo(member), max, problems) : null;

    public ImmutableArray<BilingualText> Texts(string member, int max) =>
        [.. Items(member).Select(item => FormatTextReader.Read(item.Value, item.Path, max, problems))];

    public ImmutableArray<TItem> Objects<TItem>(string member, Func<FormatNode, TItem> read)
    {
        var items = ImmutableArray.CreateBuilder<TItem>();
        foreach (var (value, itemPath) in Items(member))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                items.Add(read(new FormatNode(value, itemPath, problems)));
            }
            else
            {
                problems.Add(new FormatProblem(itemPath, FormatMessages.NotAnObject));
            }
        }

        return items.ToImmutable();
    }

    private IEnumerable<(JsonElement Value, string Path)> Items(string member)
    {
        if (Member(member, required: false) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Problem(member, FormatMessages.NotAList);
            return [];
        }

        if (list.GetArrayLength() > MaxItems)
        {
            Problem(member, FormatMessages.TooManyItems(MaxItems));
            return [];
        }

        return list.EnumerateArray().Select((value, index) => (value, $"{PathTo(member)}[{index}]"));
    }

    private JsonElement? Member(string member, bool required)
    {
        if (json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (required)
        {
            Problem(member, FormatMessages.Missing);
        }

        return null;
    }
}

/// <summary>What an id is made of: letters of one sort, digits and hyphens.</summary>
/// <param name="Characters">As an administrator is told.</param>
internal sealed record IdRule(string Characters, Func<char, bool> IsLetter, int Max)
{
    public bool Allows(string id) =>
        id.Length >= 1 && id.Length <= Max
        && id.All(character => IsLetter(character) || char.IsAsciiDigit(character) || character == '-');
}
