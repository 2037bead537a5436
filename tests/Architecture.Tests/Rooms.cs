using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OgpTeams.Architecture.Tests;

/// <summary>The first-level folders of a project and who uses whom. Within one, files may use each other as they like.</summary>
/// <param name="uses">By room that uses and room used, an example for each: <c>PlanCards → Shown</c>.</param>
internal sealed class Rooms(IReadOnlyDictionary<(string From, string To), SortedSet<string>> uses)
{
    private const string Root = "(root)";

    public static Rooms Of(SourceProject project)
    {
        var uses = new Dictionary<(string, string), SortedSet<string>>();
        foreach (var file in project.Sources)
        {
            var room = RoomOf(project, file.FilePath);
            foreach (var used in TypesIn(file, project.Compilation))
            {
                if (FileOf(project, used) is { } other && RoomOf(project, other) is { } otherRoom && otherRoom != room)
                {
                    uses.TryAdd((room, otherRoom), new(StringComparer.Ordinal));
                    uses[(room, otherRoom)].Add($"{Path.GetFileNameWithoutExtension(file.FilePath)} → {used.Name}");
                }
            }
        }

        return new(uses);
    }

    /// <summary>What a reader needs to break each circle: its links, the thinnest first.</summary>
    public IEnumerable<string> Circles() =>
        from use in uses
        where Reaches(use.Key.To, use.Key.From)
        orderby use.Value.Count, use.Key.From, use.Key.To
        select $"{use.Key.From} uses {use.Key.To}, which leads back to it: {string.Join(", ", use.Value.Take(5))}";

    private bool Reaches(string from, string to)
    {
        var (seen, next) = (new HashSet<string>(StringComparer.Ordinal) { from }, new Stack<string>([from]));
        while (next.TryPop(out var room))
        {
            if (room == to)
            {
                return true;
            }

            foreach (var (_, used) in uses.Keys.Where(use => use.From == room && seen.Add(use.To)))
            {
                next.Push(used);
            }
        }

        return false;
    }

    private static string RoomOf(SourceProject project, string file) =>
        file[(project.Folder.Length + 1)..].Split('/') is [var room, _, ..] ? room : Root;

    private static string? FileOf(SourceProject project, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree.FilePath)
            .FirstOrDefault(path => path.StartsWith($"{project.Folder}/", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> TypesIn(SyntaxTree file, CSharpCompilation compilation)
    {
        var model = compilation.GetSemanticModel(file);
        foreach (var name in file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var found = model.GetSymbolInfo(name);
            var symbol = found.Symbol ?? found.CandidateSymbols.FirstOrDefault();
            if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType) is { } type)
            {
                yield return Outermost(type.OriginalDefinition);
            }
        }
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => type.ContainingType is { } outer ? Outermost(outer) : type;
}
