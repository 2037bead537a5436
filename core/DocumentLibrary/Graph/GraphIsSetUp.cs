using Microsoft.Extensions.Options;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>With <c>Provider=Graph</c>, what <see cref="GraphLibraryOptions"/> says must be enough to go on.</summary>
internal sealed class GraphIsSetUp(IOptions<GraphLibraryOptions> graph) : IValidateOptions<DocumentLibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, DocumentLibraryOptions options) =>
        options.Provider == DocumentLibraryProvider.Graph && GraphObjection.To(graph.Value) is { } objection
            ? ValidateOptionsResult.Fail(objection)
            : ValidateOptionsResult.Success;
}
