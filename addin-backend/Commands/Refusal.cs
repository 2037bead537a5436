using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Which document was refused, why, and what to do, in one line.</summary>
internal static class Refusal
{
    /// <param name="arguments">The whole command line: the document is what is merged into, or what is looked at.</param>
    public static string Of(UnusableDocumentException unusable, string[] arguments, Messages messages)
    {
        var file = unusable.IsTemplate ? Option("--template")
            : arguments[0] is "plan" or "assess" ? Option("--out")
            : arguments.Skip(1).Zip(arguments).FirstOrDefault(pair => !IsOption(pair.First) && !IsOption(pair.Second)).First;
        var reason = messages[unusable.Found == FileFormat.Unknown ? "Unusable" + unusable.Reason : "Found" + unusable.Found];
        var (name, part) = (Path.GetFileName(file) ?? "", unusable.Part);
        return part is null ? messages.Format("Refusal", name, reason) : messages.Format("RefusalInPart", name, reason, part);

        string? Option(string name) => arguments.Zip(arguments.Skip(1)).FirstOrDefault(pair => pair.First == name).Second;
    }

    private static bool IsOption(string argument) => argument.StartsWith("--", StringComparison.Ordinal);
}
