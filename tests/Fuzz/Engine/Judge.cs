using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;

namespace OgpTeams.Fuzz.Engine;

/// <summary>What must hold for any file at all.</summary>
internal static class Judge
{
    /// <returns>What did not hold, or null.</returns>
    public static string? Try(Case tried)
    {
        var before = (byte[])tried.File.Clone();
        var errors = new HashSet<string>(StringComparer.Ordinal);
        return Checked(tried.File, errors) ?? Merged(tried, errors) ?? Filled(tried, errors)
            ?? (before.AsSpan().SequenceEqual(tried.File) ? null : "the original was touched");
    }

    private static string? Checked(byte[] file, HashSet<string> errors) => Guarded("validate", () =>
    {
        errors.UnionWith(Schema(file));
        return null;
    });

    private static string? Merged(Case tried, HashSet<string> errors) => Guarded("merge", () =>
    {
        var outcome = tried.Specimen.Write(tried.File, null);
        if (!outcome.Changed)
        {
            return null;
        }

        var (from, to) = (new Package(tried.File).Xml("word/document.xml"), new Package(outcome.Bytes).Xml("word/document.xml"));
        var lost = Words.In(from);
        lost.ExceptWith(Words.Anywhere(to));
        return lost.Count > 0 ? $"merge: somebody's words are lost: {string.Join(", ", lost)}" : Sound("merge", tried, outcome, errors, null);
    });

    private static string? Filled(Case tried, HashSet<string> errors) => Guarded(
        "template", () =>
        {
            var outcome = tried.Specimen.Write(null, tried.File);

            // In a filled document taken for a template, items stand where they stood; merging puts them in order once.
            return Sound("template", tried, tried.Specimen.IsTemplate ? outcome : tried.Specimen.Write(outcome.Bytes, tried.File), errors, tried.File);
        });

    private static string? Sound(string way, Case tried, MergeOutcome outcome, HashSet<string> errors, byte[]? template)
    {
        try
        {
            // What is invalid already may be so anywhere, in words and numbers that differ: nothing can be said of it.
            if (Schema(outcome.Bytes).FirstOrDefault() is { } more && errors.Count == 0)
            {
                return $"{way}: a valid input made an invalid output: {more}";
            }

            var again = tried.Specimen.Write(outcome.Bytes, template);
            return again.Changed ? $"{way}: the same contents again change {Difference.Between(outcome.Bytes, again.Bytes)}" : null;
        }
        catch (UnusableDocumentException unusable)
        {
            return $"{way}: our own output is refused: {unusable.Message}";
        }
    }

    private static string? Guarded(string way, Func<string?> attempt)
    {
        try
        {
            return attempt();
        }
        catch (UnusableDocumentException)
        {
            return null;
        }
        catch (Exception broken)
        {
            return $"{way}: {broken}";
        }
    }

    private static IEnumerable<string> Schema(byte[] file) => DocumentCheck.Validate(file, Language.English)
        .Where(finding => finding.Rule == "schema").Select(finding => $"{finding.Message} {finding.Where}");
}
