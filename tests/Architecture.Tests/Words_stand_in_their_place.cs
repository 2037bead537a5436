using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OgpTeams.Architecture.Tests;

/// <summary>What people read is written in resources, where a translator finds it; what Word reads, in <c>core/Documents</c>.</summary>
public sealed partial class Words_stand_in_their_place
{
    [Fact]
    public void No_French_sentence_stands_in_code() => Expect.None(
        Literals().Where(literal => French().IsMatch(literal.Text)).Select(literal => $"{literal.Where}: {literal.Text}"));

    [Fact]
    public void No_element_of_a_Word_file_is_named_outside_of_documents() => Expect.None(
        Literals().Where(literal => !literal.Where.StartsWith("core/Documents/", StringComparison.Ordinal) && WordProcessing().IsMatch(literal.Text))
            .Select(literal => $"{literal.Where}: {literal.Text}"));

    [Fact]
    public void No_SQL_stands_outside_of_the_event_store() => Expect.None(
        Literals().Where(literal => !literal.Where.StartsWith("core/EventStore/", StringComparison.Ordinal) && Sql().IsMatch(literal.Text))
            .Select(literal => $"{literal.Where}: {literal.Text}"));

    private static IEnumerable<(string Where, string Text)> Literals() =>
        from project in SourceProject.All
        from file in project.Sources
        from token in file.GetRoot().DescendantTokens()
        where token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        select ($"{file.FilePath}:{file.GetLineSpan(token.Span).StartLinePosition.Line + 1}", token.ValueText);

    /// <summary>Two words, one of which no English text would hold: an accent, a guillemet, an apostrophe that elides.</summary>
    [GeneratedRegex(@"[\p{L}’][\p{L}’]+[\s\u00A0\u202F].*[éèàùâêîôûçœ«»]|[éèàùâêîôûçœ«»].*[\s\u00A0\u202F][\p{L}’]+|\b[ldnsqj]’[\p{L}]+\s", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex French();

    [GeneratedRegex(@"\bw:[a-zA-Z]|wordprocessingml|word/document\.xml", RegexOptions.NonBacktracking)]
    private static partial Regex WordProcessing();

    [GeneratedRegex(@"\b(SELECT\s.+\sFROM|INSERT INTO|UPDATE \w+ SET|CREATE TABLE|DELETE FROM)\b", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sql();
}
