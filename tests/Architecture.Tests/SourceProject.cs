using System.Collections.Immutable;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OgpTeams.Architecture.Tests;

/// <summary>One project of the product, compiled from its sources so that each name is known to mean this type and no other.</summary>
/// <param name="Folder">From the root: <c>core/Documents</c>.</param>
/// <param name="Uses">The projects it references, directly.</param>
internal sealed record SourceProject(string Folder, string RootNamespace, CSharpCompilation Compilation, ImmutableArray<SourceProject> Uses)
{
    /// <summary>Where the product's projects are; the tests judge themselves by what they find.</summary>
    private static readonly string[] Parts = ["core", "rehearsal", "bot", "addin-backend", "manifest"];

    private static readonly Lazy<ImmutableArray<SourceProject>> Product = new(CompileAll);

    /// <summary>What a file that was packed with this test's own program can resolve: the framework and all packages.</summary>
    private static readonly ImmutableArray<MetadataReference> Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("OgpTeams.", StringComparison.Ordinal))
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    public static ImmutableArray<SourceProject> All => Product.Value;

    public static SourceProject At(string folder) => All.Single(project => project.Folder == folder);

    /// <summary>The files people wrote, without what generators add.</summary>
    public IEnumerable<SyntaxTree> Sources => Compilation.SyntaxTrees.Where(tree => !tree.FilePath.Contains("/obj/", StringComparison.Ordinal));

    private static ImmutableArray<SourceProject> CompileAll()
    {
        var known = new Dictionary<string, SourceProject>(StringComparer.Ordinal);
        foreach (var part in Parts.Where(part => Directory.Exists(Repository.PathOf(part))))
        {
            foreach (var file in Repository.Files(part, "*.csproj"))
            {
                Compile(file, known);
            }
        }

        return [.. known.Values];
    }

    private static SourceProject Compile(string file, Dictionary<string, SourceProject> known)
    {
        if (known.TryGetValue(file, out var compiled))
        {
            return compiled;
        }

        var (folder, name) = (Path.GetDirectoryName(file)!.Replace('\\', '/'), Path.GetFileNameWithoutExtension(file));
        var uses = XDocument.Load(Repository.PathOf(file)).Descendants("ProjectReference")
            .Select(reference => Path.GetRelativePath(
                Repository.Root, Path.GetFullPath(Path.Combine(Repository.PathOf(folder), reference.Attribute("Include")!.Value))).Replace('\\', '/'))
            .Select(used => Compile(used, known)).ToImmutableArray();
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse);
        var sources = Repository.Files(folder, "*.cs").Append(GeneratedUsings(folder, name))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(Repository.PathOf(path)), options, path));
        var references = uses.SelectMany(Closure).Distinct().Select(used => (MetadataReference)used.Compilation.ToMetadataReference());
        return known[file] = new(
            folder, $"OgpTeams.{name}",
            CSharpCompilation.Create($"OgpTeams.{name}", sources, [.. Libraries, .. references], new(OutputKind.DynamicallyLinkedLibrary)), uses);
    }

    private static IEnumerable<SourceProject> Closure(SourceProject project) => project.Uses.SelectMany(Closure).Prepend(project);

    private static string GeneratedUsings(string folder, string name) =>
        Directory.EnumerateFiles(Repository.PathOf($"{folder}/obj"), $"{name}.GlobalUsings.g.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')).First();
}
