namespace OgpTeams.Domain.Rules;

/// <summary>How much a finding weighs (domain §9): an error blocks, a warning lets through, an information informs.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>When a plan is checked: what must be there at submission may still be missing while it is being written.</summary>
public enum Stage
{
    Draft,
    Submission,
}
