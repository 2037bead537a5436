using System.Collections.Immutable;
using System.Globalization;
using OgpTeams.Domain.Json;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads a script file and says everything there is to correct in it.</summary>
internal static class ScriptParser
{
    public const int MaxTitle = 200;
    public const int MaxName = 30;

    private const int MaxBytes = 16 * 1024 * 1024;
    private const int MaxDepth = 16;

    private static readonly StrictJson Files = new(MaxBytes, MaxDepth, ScriptMessages.All);
    private static readonly string[] OfOneWorkshop = ["scenes", "maxPosts"];

    /// <param name="format">The one to be played alone; null: every workshop of the script.</param>
    public static ParsedScript Parse(ReadOnlyMemory<byte> utf8, string? format = null)
    {
        if (Files.Read(utf8, Script, out var problems) is not { } script)
        {
            return new ParsedScript(null, problems);
        }

        if (ScriptSelection.Of(script, format) is not { } selected)
        {
            return new ParsedScript(null, [ScriptMessages.Problem("workshops", "NoSuchFormat", format!)]);
        }

        problems = [.. ScriptRules.Check(selected)];
        return new ParsedScript(problems.IsEmpty ? selected : null, problems);
    }

    private static RehearsalScript Script(CheckedJson json)
    {
        json.Only("$schema", "title", "language", "maxPosts", "people", "understudies", "scenes", "workshops");
        var title = Text(json, "title", MaxTitle);
        return new RehearsalScript(
            title, json.Find("language")?.Among("fr", "en") ?? "fr", json.Need("people")?.Objects(60, Person, 3) ?? [],
            json.Find("understudies")?.AsObject(Spares) ?? new Understudies([], []),
            json.Has("workshops") ? Series(json) : [Workshop(json, title)]);
    }

    private static ImmutableArray<ScriptedWorkshop> Series(CheckedJson json)
    {
        foreach (var member in OfOneWorkshop.Where(json.Has))
        {
            json.ProblemAt(member, "EitherOr");
        }

        return json.Need("workshops")?.Objects(20, OneOfSeries, 1) ?? [];
    }

    private static ScriptedWorkshop OneOfSeries(CheckedJson json)
    {
        json.Only("title", "chat", "maxPosts", "scenes");
        return Workshop(json, Text(json, "title", MaxTitle));
    }

    private static ScriptedWorkshop Workshop(CheckedJson json, string title) => new(
        json.Path, title, json.Find("chat")?.Id(MaxName, lowerCase: true) ?? ScriptedWorkshop.OnlyChat,
        json.Find("maxPosts")?.Whole(1, 1000) ?? 25, json.Need("scenes")?.Objects(100, ReadScene, 1) ?? []);

    private static CastMember Person(CheckedJson json)
    {
        json.Only("id", "name", "facilitator", "introduction");
        var name = Text(json, "name", MaxTitle);
        var introduction = json.Find("introduction") is { } given ? InputReader.Read(given) ?? [] : [];
        return new CastMember(
            json.Need("id")?.Id(MaxName, lowerCase: true) ?? "", name, json.Find("facilitator")?.TrueOrFalse() ?? false,
            introduction.Any(input => input.Name == "name")
                ? introduction
                : [new ScriptInput("name", new InputValue.Plain(name)), .. introduction]);
    }

    private static Understudies Spares(CheckedJson json)
    {
        json.Only("names", "subjects");
        return new Understudies(
            json.Find("names")?.List(40, name => name.Text(MaxTitle)) ?? [], json.Need("subjects")?.Objects(40, Spare, 1) ?? []);
    }

    private static SpareSubject Spare(CheckedJson json)
    {
        json.Only("title", "description");
        return new SpareSubject(Text(json, "title", 500), json.Find("description")?.Text(10_000, 1) ?? "");
    }

    private static Scene ReadScene(CheckedJson json)
    {
        json.Only("title", "at", "actions");
        return new Scene(
            Text(json, "title", MaxTitle), json.Find("at") is { } at ? Moment(at) : null,
            json.Need("actions")?.Objects(500, ActionReader.Read, 1) ?? []);
    }

    private static DateTime? Moment(CheckedJson json)
    {
        if (DateTime.TryParseExact(
            json.Text(20, 1), "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return moment;
        }

        json.Problem("NotAMoment");
        return null;
    }

    public static string Text(CheckedJson json, string member, int max) => json.Need(member)?.Text(max, 1) ?? "";
}

/// <summary>What came out of a script file: a script, or everything there is to correct.</summary>
internal sealed record ParsedScript(RehearsalScript? Script, IReadOnlyList<JsonProblem> Problems);
