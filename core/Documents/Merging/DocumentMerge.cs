namespace OgpTeams.Documents.Merging;

/// <summary>An existing document stays exactly as it is.</summary>
internal static class DocumentMerge
{
    public static MergeOutcome Run(byte[] existing, Findings findings) => new(existing, false, findings.All);
}
