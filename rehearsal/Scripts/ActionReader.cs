using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Json;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads one action of a scene.</summary>
internal static partial class ActionReader
{
    private const string Otherwise = "otherwise";
    private static readonly string[] Deeds = ["do", "says", "rate", "drafts"];
    private static readonly string[] NotWithDrafts = ["named", "expect"];

    public static ScriptAction Read(CheckedJson node)
    {
        node.Only("by", "do", "inputs", "twice", "says", "rate", "drafts", "named", "expect", "about", "when", "after");
        return Deed(node) with
        {
            When = node.Find("when")?.Choice<ActionTime>() ?? ActionTime.Always,
            After = TimeSpan.FromMinutes(node.Find("after")?.Whole(1, 600) ?? 0),
        };
    }

    private static ScriptAction Deed(CheckedJson node)
    {
        var by = ScriptParser.Text(node, "by", ScriptParser.MaxName);
        var named = node.Find("named")?.Id(ScriptParser.MaxName, lowerCase: true);
        var expect = node.Find("expect")?.Text(60, 1) ?? ScriptAction.Accepted;
        if (!Outcome().IsMatch(expect))
        {
            node.ProblemAt("expect", "BadOutcome");
        }

        var about = node.Find("about")?.Text(200, 1);
        if (Deeds.Count(node.Has) != 1)
        {
            node.Problem("NotOneDeed");
        }

        var twice = node.Find("twice")?.TrueOrFalse() ?? false;
        if (twice && (!node.Has("do") || by is ScriptAction.Everyone or ScriptAction.Extras))
        {
            node.ProblemAt("twice", "OnePressAtATime");
        }

        return node.Has("says")
            ? new ScriptAction.Say(node.Path, by, named, expect, about, ScriptParser.Text(node, "says", 20_000))
            : node.Find("rate")?.AsObject(rate => Ratings(node, rate, by, expect, about)) is { } rates ? rates
            : node.Find("drafts")?.AsObject(DraftReader.Read) is { } edits ? Draft(node, by, about, edits)
            : new ScriptAction.Press(
                node.Path, by, named, expect, about, Verb(node),
                node.Find("inputs") is { } inputs ? InputReader.Read(inputs) : null, twice);
    }

    private static ScriptAction.Draft Draft(CheckedJson node, string by, string? about, DraftedEdits edits)
    {
        if (by is ScriptAction.Everyone or ScriptAction.Extras)
        {
            node.ProblemAt("by", "OneDrafter");
        }

        foreach (var member in NotWithDrafts.Where(node.Has))
        {
            node.ProblemAt(member, "NotWithDrafts");
        }

        return new(node.Path, by, about, edits);
    }

    private static string Verb(CheckedJson node)
    {
        var verb = node.Find("do")?.Text(60, 1) ?? "";
        if (verb.Length > 0 && !VerbForm().IsMatch(verb))
        {
            node.ProblemAt("do", "BadVerb");
        }

        return verb;
    }

    private static ScriptAction.Rate Ratings(CheckedJson node, CheckedJson rate, string by, string expect, string? about)
    {
        var tendencies = rate.Members().ToImmutableSortedDictionary(
            member => member.Name, member => ReadTendency(member.Value), StringComparer.Ordinal);
        return new ScriptAction.Rate(
            node.Path, by, expect, about, tendencies.GetValueOrDefault(Otherwise, new Tendency(3, 3)), tendencies.Remove(Otherwise));
    }

    private static Tendency ReadTendency(CheckedJson json)
    {
        int[] axes = json.Kind == JsonValueKind.Array
            ? [.. json.Value.EnumerateArray().Select(axis =>
                axis.ValueKind == JsonValueKind.Number && axis.TryGetInt32(out var one) ? one : 0)]
            : [];
        if (axes is [>= 1 and <= 5, >= 1 and <= 5])
        {
            return new Tendency(axes[0], axes[1]);
        }

        json.Problem("NotATendency");
        return new Tendency(3, 3);
    }

    private const RegexOptions Plainly = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex("^(accepted|accepted; late|repeat|refused; code=[A-Za-z]+)$", Plainly)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^[A-Za-z]+(\.[A-Za-z]+)+$", Plainly)]
    private static partial Regex VerbForm();
}
