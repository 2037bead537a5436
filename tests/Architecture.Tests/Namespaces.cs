using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OgpTeams.Architecture.Tests;

/// <summary>What a file calls its namespace.</summary>
internal static class Namespaces
{
    public static IEnumerable<string> In(SyntaxTree file) =>
        file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(declared => declared.Name.ToString());
}
