using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>What one edition of the rules asks for (domain §7): figures only, read from a file of <c>Rules/Sets</c>.</summary>
public sealed record RuleSet
{
    /// <summary>Its public name: <c>manual2017</c>.</summary>
    public required string Id { get; init; }

    public required BilingualText Name { get; init; }

    /// <summary>The text the calendar's rules are taken from.</summary>
    public required BilingualText Source { get; init; }

    /// <summary>The day of the year plans are due by and end on. Null: the edition fixes none.</summary>
    public DayOfYear? Deadline { get; init; }

    /// <summary>How many years a plan may last.</summary>
    public required ImmutableArray<int> PlanYears { get; init; }

    public required int FewestCommitments { get; init; }

    public required int MostCommitments { get; init; }

    /// <summary>Months left to implement the plan once it is delivered, at least.</summary>
    public required int LeastMonths { get; init; }

    /// <summary>How much it weighs at submission when they are not left.</summary>
    public required Severity TooShort { get; init; }

    /// <summary>Later than this many months, strictly, the delay is documented and referred.</summary>
    public required int ReferredAfterMonths { get; init; }

    /// <summary>Later than this many months, strictly, the plan moves to next year's group.</summary>
    public required int MovedAfterMonths { get; init; }

    /// <summary>Months after the deadline during which amendments count.</summary>
    public required int AmendmentMonths { get; init; }

    /// <summary>Full days a draft or a report is open to comments.</summary>
    public required int ConsultationDays { get; init; }

    /// <summary>The self-assessment reports asked for.</summary>
    public required ImmutableArray<AssessmentKind> Assessments { get; init; }

    /// <summary>Commitments of a local plan implemented at the same time, at most.</summary>
    public required int LocalCommitmentsAtOnce { get; init; }

    /// <summary>Key recommendations of the IRM (MEI) a report answers.</summary>
    public required int IrmRecommendations { get; init; }
}

/// <summary>A day of any year: 30 June.</summary>
public sealed record DayOfYear(int Month, int Day)
{
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
