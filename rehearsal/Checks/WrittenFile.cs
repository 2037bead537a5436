using OgpTeams.Documents;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>A document as it stands on disk.</summary>
/// <param name="Name">As people see it in the library.</param>
/// <param name="State">As the API reports it.</param>
/// <param name="Path">On this machine.</param>
/// <param name="Content">Null when there is no such file.</param>
internal sealed record WrittenFile(string Name, string State, string Path, byte[]? Content)
{
    public const string Contributions = "contributions.csv";
    public const string PlanData = "plan.json";

    private readonly Lazy<ILookup<string, string>> _byTag = new(() => DocumentText.ByTag(Content!));

    public bool IsWord => Name.EndsWith(".docx", StringComparison.Ordinal);

    /// <summary>Of a Word document: what stands in its controls, in their order.</summary>
    public ILookup<string, string> ByTag => _byTag.Value;

    /// <summary>The documents of a workshop, which stand in a folder of their own, and those of its plan around it.</summary>
    public static async Task<(IReadOnlyList<WrittenFile> Workshop, IReadOnlyList<WrittenFile> Plan)> OfAsync(
        ApiResults results, string library, CancellationToken cancellation)
    {
        var own = results.Documents.Select(document => document.Path)
            .FirstOrDefault(path => System.IO.Path.GetFileName(path) == Contributions, "");
        var files = new Dictionary<bool, List<WrittenFile>> { [true] = [], [false] = [] };
        foreach (var document in results.Documents)
        {
            var path = System.IO.Path.Combine([library, .. document.Path.Split('/')]);
            files[System.IO.Path.GetDirectoryName(document.Path) == System.IO.Path.GetDirectoryName(own)].Add(new WrittenFile(
                System.IO.Path.GetFileName(path), document.State, path,
                File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellation) : null));
        }

        return (files[true], files[false]);
    }
}
