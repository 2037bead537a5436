using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// One JSON object of a <c>plan.json</c>. What it cannot read becomes a problem and an empty value: the plan is not used
/// then. It remembers what was asked for: the rest are the members we do not know.
/// </summary>
internal sealed class OpenNode(JsonElement json, string path, List<PlanProblem> problems)
{
    public const int MaxItems = 1000;
    public const int MaxText = 50_000;

    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string? Text(string member)
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? Capped(value.GetString()!, PathTo(member)) : Wrong(member, PlanMessages.NotAText);
    }

    public string RequiredText(string member)
    {
        if (Text(member) is { } text && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        if (Member(member) is null or { ValueKind: JsonValueKind.String })
        {
            Wrong(member, FormatMessages.Missing);
        }

        return "";
    }

    /// <summary>A text, or a whole number as its digits.</summary>
    public string? TextOrNumber(string member) =>
        Member(member) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out _) ? number.GetRawText() : Text(member);

    /// <param name="taken">The ids given so far where this one must be unique.</param>
    public string Id(HashSet<string> taken)
    {
        if (Member("id") is not { } value)
        {
            return Wrong("id", FormatMessages.Missing) ?? "";
        }

        if (value.ValueKind != JsonValueKind.String || !PlanId(value.GetString()!))
        {
            return Wrong("id", PlanMessages.BadId) ?? "";
        }

        var id = value.GetString()!;
        return taken.Add(id) ? id : Wrong("id", FormatMessages.UsedTwice(id)) ?? "";

        static bool PlanId(string id) =>
            id.Length is >= 1 and <= 10 && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
    }

    public PartialDate? Date(string member)
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        var date = value.ValueKind == JsonValueKind.String ? PartialDate.TryParse(value.GetString()) : null;
        if (date is null)
        {
            Wrong(member, PlanMessages.BadDate);
        }

        return date;
    }

    public bool? TrueOrFalse(string member)
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(member, FormatMessages.NotTrueOrFalse);
            return null;
        }

        return value.GetBoolean();
    }

    /// <summary>One of the names of an enumeration, in camel case.</summary>
    public TChoice? Choice<TChoice>(string member)
        where TChoice : struct, Enum
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        foreach (var choice in Enum.GetValues<TChoice>())
        {
            if (value.ValueKind == JsonValueKind.String && value.ValueEquals(OpenName.Of(choice)))
            {
                return choice;
            }
        }

        Wrong(member, FormatMessages.NotAmong(Enum.GetValues<TChoice>().Select(OpenName.Of)));
        return null;
    }

    public TChoice Required<TChoice>(string member)
        where TChoice : struct, Enum
    {
        if (Member(member) is null)
        {
            Wrong(member, FormatMessages.Missing);
        }

        return Choice<TChoice>(member) ?? default;
    }

    public string Among(string member, string otherwise, params string[] values)
    {
        var text = Text(member) ?? otherwise;
        return values.Contains(text) ? text : Wrong(member, FormatMessages.NotAmong(values)) ?? otherwise;
    }

    public ImmutableArray<string> Texts(string member)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (value, itemPath) in Items(member))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                texts.Add(Capped(value.GetString()!, itemPath));
            }
            else
            {
                problems.Add(new(itemPath, PlanMessages.NotAText));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>Texts by name.</summary>
    public ImmutableSortedDictionary<string, string> TextsByName(string member) => Object(member, node =>
        node.Names().Where(name => node.Text(name) is not null)
            .ToImmutableSortedDictionary(name => name, name => node.Text(name)!, StringComparer.Ordinal))
        ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public TItem? Object<TItem>(string member, Func<OpenNode, TItem> read)
        where TItem : class =>
        Member(member) is { } value ? Read(value, PathTo(member), read) : null;

    public ImmutableArray<TItem> Objects<TItem>(string member, Func<OpenNode, TItem> read)
        where TItem : class =>
        [.. Items(member).Select(item => Read(item.Value, item.Path, read)).OfType<TItem>()];

    /// <summary>The members nobody asked for: to be called last.</summary>
    public ImmutableArray<OpenMember> Others() =>
    [
        .. json.EnumerateObject().Where(one => !_asked.Contains(one.Name)).Select(one => new OpenMember(one.Name, one.Value.Clone())),
    ];

    private IEnumerable<string> Names() => json.EnumerateObject().Select(one => one.Name);

    private TItem? Read<TItem>(JsonElement value, string itemPath, Func<OpenNode, TItem> read)
        where TItem : class
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            return read(new OpenNode(value, itemPath, problems));
        }

        problems.Add(new(itemPath, FormatMessages.NotAnObject));
        return null;
    }

    private IEnumerable<(JsonElement Value, string Path)> Items(string member)
    {
        if (Member(member) is not { } list)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Wrong(member, FormatMessages.NotAList);
            return [];
        }

        if (list.GetArrayLength() > MaxItems)
        {
            Wrong(member, FormatMessages.TooManyItems(MaxItems));
            return [];
        }

        return list.EnumerateArray().Select((value, index) => (value, $"{PathTo(member)}[{index}]"));
    }

    private JsonElement? Member(string member)
    {
        _asked.Add(member);
        return json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private string Capped(string text, string textPath)
    {
        if (text.Length > MaxText)
        {
            problems.Add(new(textPath, FormatMessages.TooLong(text.Length, MaxText)));
        }

        return text;
    }

    private string? Wrong(string member, BilingualText message)
    {
        problems.Add(new(PathTo(member), message));
        return null;
    }

    private string PathTo(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
