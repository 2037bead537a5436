using System.Collections.Immutable;
using System.Text.Json;
using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>One JSON object of a script. What it cannot read becomes a problem and an empty value: nothing is played then.</summary>
internal sealed class ScriptNode(JsonElement json, string path, List<ScriptProblem> problems)
{
    public string Path => path;

    public string PathTo(string member) => (path, member) switch
    {
        ("", _) => member,
        (_, "") => path,
        _ => $"{path}.{member}",
    };

    public void Problem(string member, BilingualText message) => problems.Add(new ScriptProblem(PathTo(member), message));

    /// <summary>A misspelt member would be silently ignored.</summary>
    public void Only(params string[] members)
    {
        foreach (var property in json.EnumerateObject().Where(property => !members.Contains(property.Name)))
        {
            Problem("", ScriptMessages.UnknownMember(property.Name, members));
        }
    }

    public bool Has(string member) => Member(member) is not null;

    public string Text(string member, int max) => OptionalText(member, max) ?? Required(member, "");

    /// <summary>Null when absent.</summary>
    public string? OptionalText(string member, int max)
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Problem(member, ScriptMessages.NotAText);
            return "";
        }

        var text = value.GetString()!;
        if (text.Length == 0 || text.Length > max)
        {
            Problem(member, ScriptMessages.WrongLength(max));
        }

        return text;
    }

    public string Choice(string member, string otherwise, params string[] choices)
    {
        var choice = OptionalText(member, 100) ?? otherwise;
        if (!choices.Contains(choice))
        {
            Problem(member, ScriptMessages.NotAmong(choices));
        }

        return choice;
    }

    public bool Flag(string member)
    {
        var value = Member(member);
        if (value is not (null or { ValueKind: JsonValueKind.True or JsonValueKind.False }))
        {
            Problem(member, ScriptMessages.NotTrueOrFalse);
        }

        return value is { ValueKind: JsonValueKind.True };
    }

    public int Whole(string member, int otherwise, int min, int max)
    {
        if (Member(member) is not { } value)
        {
            return otherwise;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Problem(member, ScriptMessages.NotBetween(min, max));
        return otherwise;
    }

    public ScriptNode? Object(string member)
    {
        if (Member(member) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new ScriptNode(value, PathTo(member), problems);
        }

        Problem(member, ScriptMessages.NotAnObject);
        return null;
    }

    public ImmutableArray<TItem> Objects<TItem>(string member, int min, int max, Func<ScriptNode, TItem> read)
    {
        var items = ImmutableArray.CreateBuilder<TItem>();
        foreach (var (value, place) in Items(member, min, max))
        {
            if (value.ValueKind == JsonValueKind.Object)
            {
                items.Add(read(new ScriptNode(value, place, problems)));
            }
            else
            {
                problems.Add(new ScriptProblem(place, ScriptMessages.NotAnObject));
            }
        }

        return items.ToImmutable();
    }

    public ImmutableArray<string> Texts(string member, int min, int max)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (value, place) in Items(member, min, max))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                texts.Add(value.GetString()!);
            }
            else
            {
                problems.Add(new ScriptProblem(place, ScriptMessages.NotAText));
            }
        }

        return texts.ToImmutable();
    }

    /// <summary>Whatever this object holds, by name.</summary>
    public IEnumerable<(string Name, JsonElement Value)> Members() => json.EnumerateObject().Select(member => (member.Name, member.Value));

    public ScriptNode At(string member, JsonElement value) => new(value, PathTo(member), problems);

    private IEnumerable<(JsonElement Value, string Place)> Items(string member, int min, int max)
    {
        if (Member(member) is not { } list)
        {
            if (min > 0)
            {
                Problem(member, ScriptMessages.Missing);
            }

            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            Problem(member, ScriptMessages.NotAList);
            return [];
        }

        if (list.GetArrayLength() < min || list.GetArrayLength() > max)
        {
            Problem(member, ScriptMessages.WrongCount(min, max));
            return [];
        }

        return list.EnumerateArray().Select((value, index) => (value, $"{PathTo(member)}[{index}]"));
    }

    private string Required(string member, string nothing)
    {
        Problem(member, ScriptMessages.Missing);
        return nothing;
    }

    private JsonElement? Member(string member) =>
        json.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
