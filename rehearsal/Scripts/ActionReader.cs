using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads one action of a scene.</summary>
internal static partial class ActionReader
{
    private const string Otherwise = "otherwise";
    private static readonly string[] Deeds = ["do", "says", "rate"];

    public static ScriptAction Read(ScriptNode node)
    {
        node.Only("by", "do", "inputs", "twice", "says", "rate", "named", "expect", "about", "when");
        return Deed(node) with
        {
            When = node.Choice("when", "always", "always", "alone", "chained") switch
            {
                "alone" => ActionTime.Alone,
                "chained" => ActionTime.Chained,
                _ => ActionTime.Always,
            },
        };
    }

    private static ScriptAction Deed(ScriptNode node)
    {
        var by = node.Text("by", 30);
        var named = node.Has("named") ? ScriptParser.Id(node, "named") : null;
        var expect = node.OptionalText("expect", 60) ?? ScriptAction.Accepted;
        if (!Outcome().IsMatch(expect))
        {
            node.Problem("expect", ScriptMessages.BadOutcome);
        }

        var about = node.OptionalText("about", 200);
        if (Deeds.Count(node.Has) != 1)
        {
            node.Problem("", ScriptMessages.NotOneDeed);
        }

        if (node.Flag("twice") && (!node.Has("do") || by is ScriptAction.Everyone or ScriptAction.Extras))
        {
            node.Problem("twice", ScriptMessages.OnePressAtATime);
        }

        return node.Has("says") ? new ScriptAction.Say(node.Path, by, named, expect, about, node.Text("says", 20_000))
            : node.Object("rate") is { } rate ? Ratings(node, rate, by, expect, about)
            : new ScriptAction.Press(
                node.Path, by, named, expect, about, Verb(node), node.Object("inputs") is { } inputs ? InputReader.Read(inputs) : null,
                node.Flag("twice"));
    }

    private static string Verb(ScriptNode node)
    {
        var verb = node.OptionalText("do", 60) ?? "";
        if (verb.Length > 0 && !VerbForm().IsMatch(verb))
        {
            node.Problem("do", ScriptMessages.BadVerb);
        }

        return verb;
    }

    private static ScriptAction.Rate Ratings(ScriptNode node, ScriptNode rate, string by, string expect, string? about)
    {
        var tendencies = rate.Members().ToImmutableSortedDictionary(
            member => member.Name, member => ReadTendency(rate, member.Name, member.Value), StringComparer.Ordinal);
        return new ScriptAction.Rate(
            node.Path, by, expect, about, tendencies.GetValueOrDefault(Otherwise, new Tendency(3, 3)), tendencies.Remove(Otherwise));
    }

    private static Tendency ReadTendency(ScriptNode rate, string name, JsonElement value)
    {
        int[] axes = value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(axis => axis.ValueKind == JsonValueKind.Number && axis.TryGetInt32(out var one) ? one : 0)]
            : [];
        if (axes is [>= 1 and <= 5, >= 1 and <= 5])
        {
            return new Tendency(axes[0], axes[1]);
        }

        rate.Problem(name, ScriptMessages.NotATendency);
        return new Tendency(3, 3);
    }

    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(accepted|accepted; late|repeat|refused; code=[A-Za-z]+)$", Plainly)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^[A-Za-z]+(\.[A-Za-z]+)+$", Plainly)]
    private static partial Regex VerbForm();
}
