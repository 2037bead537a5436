using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>The plan is adopted.</summary>
/// <param name="Baseline">The commitments as they stood then, which reports compare with. Null: not known.</param>
public sealed record OpenAdoption(PartialDate? Date, OpenBaseline? Baseline = null) : OpenObject
{
    public OpenAdoption()
        : this(null, null) { }
}

/// <summary>The plan is handed in.</summary>
/// <param name="Date">The day it went up on the OGP website.</param>
/// <param name="Address">Where it can be read there.</param>
/// <param name="Languages">Those it is handed in in.</param>
public sealed record OpenSubmitted(PartialDate? Date, string? Address, ImmutableArray<string> Languages) : OpenObject
{
    public OpenSubmitted()
        : this(null, null, []) { }
}
