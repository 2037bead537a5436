namespace OgpTeams.Rehearsal.Playing;

/// <summary>The ledgers of a series of workshops, and of the plans they make.</summary>
internal sealed class Ledgers
{
    private readonly List<Ledger> _workshops = [];
    private readonly List<PlanLedger> _plans = [];

    public IReadOnlyList<Ledger> Workshops => _workshops;

    public IReadOnlyList<PlanLedger> Plans => _plans;

    /// <summary>A workshop was created.</summary>
    /// <param name="typed">Its creation's inputs, ids in the place of names.</param>
    public Ledger Open(string workshop, string creator, ApiResults results, IReadOnlyDictionary<string, string> typed)
    {
        if (_plans.Find(plan => plan.Id == results.Plan) is not { } plan)
        {
            _plans.Add(plan = new PlanLedger(results.Plan));
            plan.Owners.Add(creator);
        }

        var ledger = new Ledger(workshop, results.Format, plan);
        if (results.Format is "format2" or "format3")
        {
            ledger.WorkOn(CommitmentOf(results.Format, plan, typed));
        }

        _workshops.Add(ledger);
        return ledger;
    }

    /// <summary>By the script's name, in whichever workshop it was brought.</summary>
    public (Ledger Ledger, NamedThing Thing)? Named(string name) => _workshops
        .Select(ledger => ledger.Named(name) is { } thing ? (ledger, thing) : default((Ledger, NamedThing)?))
        .FirstOrDefault(found => found is not null);

    /// <summary>A format 2 begins one; a format 3 goes on with the one named, or with the plan's only one.</summary>
    private static CommitmentEntry CommitmentOf(string format, PlanLedger plan, IReadOnlyDictionary<string, string> typed)
    {
        if (format == "format3"
            && (typed.TryGetValue("commitmentId", out var id) ? plan.WithId(id) : plan.Commitments.FirstOrDefault()) is { } standing)
        {
            return standing;
        }

        var commitment = new CommitmentEntry();
        plan.Commitments.Add(commitment);
        return commitment;
    }
}
