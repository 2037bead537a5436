using System.Collections.Immutable;
using System.Text.Json;

namespace OgpTeams.Domain.Json;

/// <summary>
/// One value of a JSON file and where it stands. What it cannot be read as becomes a problem and null: the file is not used
/// then. Only what <see cref="AsObject"/> and <see cref="Objects"/> hand out has members.
/// </summary>
/// <param name="messages">The words of its kind of file.</param>
/// <param name="path"><c>steps[2].minutes</c>; empty for the file as a whole.</param>
public sealed class CheckedJson(JsonElement json, JsonMessages messages, ICollection<JsonProblem> problems, string path = "")
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string Path => path;

    public JsonValueKind Kind => json.ValueKind;

    /// <summary>As it stands in the file.</summary>
    public JsonElement Value => json;

    /// <param name="message">By its name in <see cref="JsonMessages"/>.</param>
    public void Problem(string message, params object[] values) => problems.Add(new(path, messages[message, values]));

    /// <summary>A problem with a member, which need not be there.</summary>
    public void ProblemAt(string member, string message, params object[] values) =>
        problems.Add(new(PathTo(member), messages[message, values]));

    public bool Has(string member) => Find(member) is not null;

    /// <returns>Null when it is absent, or null itself.</returns>
    public CheckedJson? Find(string member)
    {
        _asked.Add(member);
        return json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null
            ? At(PathTo(member), value)
            : null;
    }

    /// <inheritdoc cref="Find"/>
    public CheckedJson? Need(string member)
    {
        var found = Find(member);
        if (found is null)
        {
            ProblemAt(member, "Missing");
        }

        return found;
    }

    public IEnumerable<(string Name, CheckedJson Value)> Members() =>
        json.EnumerateObject().Select(member => (member.Name, At(PathTo(member.Name), member.Value)));

    /// <summary>The members nobody asked for: to be called last.</summary>
    public IEnumerable<JsonProperty> Others() => json.EnumerateObject().Where(member => !_asked.Contains(member.Name));

    /// <summary>A misspelt member is a text that silently never shows: it is refused.</summary>
    public void Only(params string[] members)
    {
        foreach (var (name, _) in Members().Where(member => !members.Contains(member.Name)))
        {
            Problem("UnknownMember", name.Length > 40 ? name[..40] + "…" : name, string.Join(", ", members));
        }
    }

    public string? Text(int max, int min = 0)
    {
        if (Kind != JsonValueKind.String)
        {
            Problem("NotAText");
            return null;
        }

        var text = json.GetString()!;
        if (text.Length < min)
        {
            Problem("EmptyText");
        }
        else if (text.Length > max)
        {
            Problem("TooLong", text.Length, max);
        }

        return text;
    }

    /// <summary>A name for programs: ASCII letters, digits and hyphens.</summary>
    public string? Id(int max, bool lowerCase = false)
    {
        if (Kind == JsonValueKind.String && json.GetString() is { Length: > 0 } id && id.Length <= max && id.All(IsAllowed))
        {
            return id;
        }

        Problem(lowerCase ? "BadLowerCaseId" : "BadId", max);
        return null;

        bool IsAllowed(char character) => char.IsAsciiDigit(character) || character == '-'
            || (lowerCase ? char.IsAsciiLetterLower(character) : char.IsAsciiLetter(character));
    }

    public string? Among(params IReadOnlyCollection<string> choices)
    {
        if (Kind == JsonValueKind.String && choices.Contains(json.GetString()))
        {
            return json.GetString();
        }

        Problem("NotAmong", string.Join(", ", choices));
        return null;
    }

    /// <summary>One of the names of an enumeration, in camel case.</summary>
    public TChoice? Choice<TChoice>()
        where TChoice : struct, Enum =>
        Among([.. Enum.GetNames<TChoice>().Select(JsonNamingPolicy.CamelCase.ConvertName)]) is { } name
            ? Enum.Parse<TChoice>(name, ignoreCase: true)
            : null;

    public bool? TrueOrFalse()
    {
        if (Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return Kind == JsonValueKind.True;
        }

        Problem("NotTrueOrFalse");
        return null;
    }

    public int? Whole(int min, int max)
    {
        if (Kind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Problem("NotBetween", min, max);
        return null;
    }

    public TItem? AsObject<TItem>(Func<CheckedJson, TItem?> read)
        where TItem : class
    {
        if (Kind == JsonValueKind.Object)
        {
            return read(this);
        }

        Problem("NotAnObject");
        return null;
    }

    /// <summary>The items that can be read.</summary>
    public ImmutableArray<TItem> List<TItem>(int max, Func<CheckedJson, TItem?> read, int min = 0)
        where TItem : class
    {
        if (Kind != JsonValueKind.Array)
        {
            Problem("NotAList");
            return [];
        }

        var count = json.GetArrayLength();
        if (count > max || count < min)
        {
            if (min > 0)
            {
                Problem("WrongCount", min, max);
            }
            else
            {
                Problem("TooManyItems", max);
            }

            return [];
        }

        return [.. json.EnumerateArray().Select((item, index) => read(At($"{path}[{index}]", item))).OfType<TItem>()];
    }

    /// <inheritdoc cref="List"/>
    public ImmutableArray<TItem> Objects<TItem>(int max, Func<CheckedJson, TItem?> read, int min = 0)
        where TItem : class => List(max, item => item.AsObject(read), min);

    private CheckedJson At(string place, JsonElement value) => new(value, messages, problems, place);

    private string PathTo(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
