using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Unicode;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads a script file and says everything there is to correct in it.</summary>
internal static class ScriptParser
{
    private static readonly string[] OfOneWorkshop = ["scenes", "maxPosts"];

    /// <param name="format">The one to be played alone; null: every workshop of the script.</param>
    public static ParsedScript Parse(ReadOnlyMemory<byte> utf8, string? format = null)
    {
        // Notepad writes a byte order mark.
        var json = utf8.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(json.Span))
        {
            return Unusable(new ScriptProblem("", ScriptMessages.NotUtf8));
        }

        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement, format)
                : Unusable(new ScriptProblem("", ScriptMessages.NotAnObject));
        }
        catch (JsonException broken)
        {
            return Unusable(new ScriptProblem("", ScriptMessages.NotJson(broken.LineNumber + 1, broken.Message)));
        }
        catch (InvalidOperationException half)
        {
            // An escape such as \ud83d without its other half: valid JSON that no text can hold.
            return Unusable(new ScriptProblem("", ScriptMessages.NotJson(null, half.Message)));
        }
    }

    private static ParsedScript Read(JsonElement root, string? format)
    {
        var problems = new List<ScriptProblem>();
        var node = new ScriptNode(root, "", problems);
        node.Only("$schema", "title", "language", "maxPosts", "people", "understudies", "scenes", "workshops");
        var title = node.Text("title", 200);
        var script = new RehearsalScript(
            title, node.Choice("language", "fr", "fr", "en"), node.Objects("people", 3, 60, Person), Spares(node.Object("understudies")),
            node.Has("workshops") ? Series(node) : [Workshop(node, title)]);
        if (problems.Count > 0)
        {
            return new ParsedScript(null, problems);
        }

        if (ScriptSelection.Of(script, format) is not { } selected)
        {
            return Unusable(new ScriptProblem("workshops", ScriptMessages.NoSuchFormat(format!)));
        }

        problems.AddRange(ScriptRules.Check(selected));
        return problems.Count == 0 ? new ParsedScript(selected, []) : new ParsedScript(null, problems);
    }

    private static ImmutableArray<ScriptedWorkshop> Series(ScriptNode node)
    {
        foreach (var member in OfOneWorkshop.Where(node.Has))
        {
            node.Problem(member, ScriptMessages.EitherOr);
        }

        return node.Objects("workshops", 1, 20, workshop =>
        {
            workshop.Only("title", "chat", "maxPosts", "scenes");
            return Workshop(workshop, workshop.Text("title", 200));
        });
    }

    private static ScriptedWorkshop Workshop(ScriptNode node, string title) => new(
        node.Path, title, node.Has("chat") ? Id(node, "chat") : ScriptedWorkshop.OnlyChat, node.Whole("maxPosts", 25, 1, 1000),
        node.Objects("scenes", 1, 100, ReadScene));

    private static CastMember Person(ScriptNode node)
    {
        node.Only("id", "name", "facilitator", "introduction");
        var name = node.Text("name", 200);
        var introduction = node.Object("introduction") is { } given ? InputReader.Read(given) : [];
        return new CastMember(
            Id(node, "id"), name, node.Flag("facilitator"),
            introduction.Any(input => input.Name == "name")
                ? introduction
                : [new ScriptInput("name", new InputValue.Plain(name)), .. introduction]);
    }

    private static Understudies Spares(ScriptNode? node)
    {
        node?.Only("names", "subjects");
        return node is null ? new Understudies([], []) : new Understudies(
            node.Texts("names", 0, 40),
            node.Objects("subjects", 1, 40, subject =>
            {
                subject.Only("title", "description");
                return new SpareSubject(subject.Text("title", 500), subject.OptionalText("description", 10_000) ?? "");
            }));
    }

    private static Scene ReadScene(ScriptNode node)
    {
        node.Only("title", "actions");
        return new Scene(node.Text("title", 200), node.Objects("actions", 1, 500, ActionReader.Read));
    }

    public static string Id(ScriptNode node, string member)
    {
        var id = node.Text(member, 30);
        if (id.Length > 0 && !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            node.Problem(member, ScriptMessages.BadId);
        }

        return id;
    }

    private static ParsedScript Unusable(ScriptProblem problem) => new(null, [problem]);
}
