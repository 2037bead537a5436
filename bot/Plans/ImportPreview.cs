using System.Collections.Immutable;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>What importing a file would do, for whoever looks.</summary>
/// <param name="Name">What the plan would be called; empty: the file does not say.</param>
/// <param name="Into">The plan it is for, where one was named.</param>
/// <param name="Standing">The plan of that name; null: a new one would be made.</param>
internal sealed record ImportPreview(PlanImport Import, ImportedFile.Usable Read, string Name, PlanId? Into, StandingPlan? Standing)
{
    public OpenPlan Plan => Read.Plan;

    /// <summary>What people should look at: it was not understood, or not as it stands.</summary>
    public IEnumerable<ReadingFinding> Doubts => Read.Findings.Where(finding => ReadingRules.Judge(finding) is not null);

    /// <summary>How the file was read.</summary>
    public IEnumerable<ReadingFinding> Notes => Read.Findings.Where(finding => ReadingRules.Judge(finding) is null);
}

/// <param name="Proposals">What the file says otherwise, and is not waiting or left already.</param>
internal sealed record StandingPlan(PlanId Id, string Name, bool IsOwner, ImmutableArray<WordChange> Proposals);
