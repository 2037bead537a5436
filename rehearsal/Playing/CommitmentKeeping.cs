using System.Globalization;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Scripts;
using Typed = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What each accepted action means for the commitment and its plan.</summary>
internal static class CommitmentKeeping
{
    private static readonly string[] MilestoneFields = [Field.Title, "deliverable", "start", "end", "duration", "budget"];

    /// <summary>What a card carries besides what is typed in it.</summary>
    private static readonly string[] Data = ["id", "workshop", "plan", "commitment", "kind"];

    public static void Set(Ledger ledger, CastMember by, string verb, string? named, Typed typed)
    {
        switch (verb)
        {
            case Verbs.SaveCanvas when ledger.Commitment is { } commitment:
                commitment.Name = named ?? commitment.Name;
                foreach (var (box, text) in LedgerEntry.Clean(LedgerKeeping.Only(typed, [.. CanvasBox.All])))
                {
                    ledger.Fill(box, [text]);
                }

                break;
            case Verbs.AcceptProposal when ledger.WithId(typed.GetValueOrDefault("proposal", "")) is { } proposal:
                Take(ledger, proposal, replacing: typed.GetValueOrDefault("mode") != "append");
                break;
            case Verbs.AcceptAllProposals:
                foreach (var open in ledger.Entries.Where(entry => entry is { Verb: Verbs.ProposeForCanvas, Stands: true, Taken: null }))
                {
                    Take(ledger, open, replacing: false);
                }

                break;
            case Verbs.DismissProposal when ledger.WithId(typed.GetValueOrDefault("proposal", "")) is { } proposal:
                proposal.Taken = false;
                break;
            case Verbs.SaveMilestone:
                Save(ledger, named, typed);
                break;
            case Verbs.RemoveMilestone:
                ledger.Milestones.RemoveAll(milestone => milestone.Id == typed.GetValueOrDefault("milestone"));
                break;
            case Verbs.Close when ledger.Commitment is { Boxes.Count: > 0 } made && ledger.Plan.Owners.Contains(by.Id):
                made.Status = typed.GetValueOrDefault("retain") == "false" ? made.Status : "retained";
                break;
            case Verbs.DetailCommitment when Meant(ledger, typed) is { } detailed:
                Merge(detailed.Details, typed);
                break;
            case Verbs.RetainCommitment or Verbs.SetCommitmentAside when Meant(ledger, typed) is { } decided:
                decided.Status = verb == Verbs.RetainCommitment ? "retained" : "setAside";
                decided.Reason = verb == Verbs.RetainCommitment ? "" : typed.GetValueOrDefault("reason", "");
                break;
            case Verbs.DetailPlan:
                Merge(ledger.Plan.Details, typed);
                break;
            case Verbs.CreateAssessment:
                ledger.Plan.Reports.TryAdd(typed.GetValueOrDefault("kind", ""), new(StringComparer.Ordinal));
                break;
            case Verbs.SaveProgress when ledger.Plan.Reports.GetValueOrDefault(typed.GetValueOrDefault("kind", "")) is { } report
                && Meant(ledger, typed) is { Id: { } told }:
                report.TryAdd(told, new(StringComparer.Ordinal));
                Merge(report[told], typed);
                break;
            case Verbs.AddPlanOwner:
                ledger.Plan.Owners.Add(SimulatedChat.PersonOf(typed.GetValueOrDefault("person", "")));
                break;
        }
    }

    /// <summary>The one an action names; the workshop's own unless it does.</summary>
    private static CommitmentEntry? Meant(Ledger ledger, Typed typed) =>
        typed.TryGetValue("commitment", out var id) ? ledger.Plan.WithId(id) : ledger.Commitment;

    private static void Take(Ledger ledger, LedgerEntry proposal, bool replacing)
    {
        var box = proposal.Fields[Field.Box];
        proposal.Taken = true;
        ledger.Fill(box, [.. replacing ? [] : ledger.Boxes.GetValueOrDefault(box) ?? [], proposal.Fields[Field.Text]]);
    }

    private static void Save(Ledger ledger, string? named, Typed typed)
    {
        var existing = typed.GetValueOrDefault("milestone");
        var milestone = ledger.Milestones.FirstOrDefault(one => existing is not null && one.Id == existing) ?? new MilestoneEntry(named);
        var at = ledger.Milestones.IndexOf(milestone);
        milestone.Fields = LedgerEntry.Clean(milestone.Fields.SetItems(LedgerKeeping.Only(typed, MilestoneFields)));
        ledger.Milestones.Remove(milestone);
        ledger.Milestones.Insert(
            int.TryParse(typed.GetValueOrDefault("order"), CultureInfo.InvariantCulture, out var order) ? Math.Clamp(order - 1, 0, ledger.Milestones.Count)
                : at < 0 ? ledger.Milestones.Count : at,
            milestone);
    }

    private static void Merge(SortedDictionary<string, string> details, Typed typed)
    {
        foreach (var (name, text) in LedgerEntry.Clean(typed.Where(input => !Data.Contains(input.Key))))
        {
            details[name] = text;
        }
    }
}
