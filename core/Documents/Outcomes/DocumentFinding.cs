namespace OgpTeams.Documents.Outcomes;

/// <param name="Rule">Stable name of what was checked: <c>schema</c>, <c>duplicateId</c>, <c>headingOrder</c>…</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Where">The part, and the place in it, when known.</param>
public sealed record DocumentFinding(FindingSeverity Severity, string Rule, string Message, string? Where = null);

public enum FindingSeverity
{
    Info,
    Warning,
    Error,
}
