using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Steps;

/// <summary>What a facilitator may want to know; nothing here ever stops a workshop.</summary>
internal static class FacilitatorHints
{
    private const int MostPairs = 3;
    private const int MostNames = 12;
    private const int MostHelpers = 2;

    /// <summary>Minutes each subject takes to share, unless the format says otherwise.</summary>
    private const int MinutesPerSubject = 2;

    public static IEnumerable<string> For(CardContext context)
    {
        var group = context.Group();
        string?[] all =
        [
            Helpers(context), Numbers(context, group.Count), OneProfile(context, group), TooManySubjects(context, group.Count),
            Unplaced(context), .. Duplicates(context), .. CommitmentWarnings.For(context), NoEmail(context, group),
        ];
        return all.OfType<string>();
    }

    public static string NamesOf(CardContext context, IReadOnlyCollection<OgpTeams.Domain.ParticipantId> people)
    {
        var names = string.Join(", ", people.Take(MostNames).Select(context.NameOf));
        return people.Count > MostNames ? $"{names} {context.Texts.Count("Others", people.Count - MostNames)}" : names;
    }

    private static string? Numbers(CardContext context, int people)
    {
        if (people == 0 || context.View.Phase == WorkshopPhase.Closed)
        {
            return null;
        }

        var plan = GroupPlanner.Plan(people);
        return plan.TooMany
            ? context.Texts.Format("Warning_TooMany", people, plan.Sizes.Length, string.Join(" + ", plan.Sizes))
            : plan.TooFew && HasMetEverybody(context) ? context.Texts.Count("Warning_TooFew", people)
            : null;
    }

    /// <summary>The lead and two people at most (domain §5.2).</summary>
    private static string? Helpers(CardContext context) =>
        context.View.Phase != WorkshopPhase.Closed && context.View.Facilitators.Count - 1 is var helpers and > MostHelpers
            ? context.Texts.Format("Warning_TooManyHelpers", helpers)
            : null;

    private static string? OneProfile(CardContext context, IReadOnlyList<Participant> group)
    {
        var profiles = group.Select(person => person.Profile).OfType<Profile>().Distinct().ToList();
        return HasMetEverybody(context) && profiles.Count == 1 && group.Count(person => person.Profile is not null) > 1
            ? context.Texts.Format("Warning_OneProfile", context.Texts[$"Profile_{profiles[0]}"])
            : null;
    }

    /// <summary>While people write, nobody knows how many there will be: as many as everyone may propose.</summary>
    private static string? TooManySubjects(CardContext context, int people)
    {
        var view = context.View;
        if (view.Phase != WorkshopPhase.Open || view.Brief.Steps.FirstOrDefault(step => step.Kind == StepKind.Sharing) is not { } sharing)
        {
            return null;
        }

        var shared = view.HasReached(StepKind.Sharing);
        var subjects = shared ? view.Subjects.Count : people * view.Brief.MaxSubjects;
        var needed = subjects * (context.Format?.Steps.FirstOrDefault(step => step.Id == sharing.Id)?.TurnMinutes ?? MinutesPerSubject);
        return needed <= sharing.Minutes || view.SubjectsCanBePlaced() || view.IsLastStep() ? null
            : context.Texts.Format(shared ? "Warning_TooManySubjects" : "Warning_TooManyExpected", subjects, needed, sharing.Minutes);
    }

    private static string? Unplaced(CardContext context) =>
        context.View.HasReached(StepKind.Rating) && context.View.Unplaced.Count() is var unplaced and > 0
            && (!context.View.SubjectsCanBePlaced() || context.View.Awaited.Count == 0)
            ? context.Texts.Count("Warning_Unplaced", unplaced)
            : null;

    private static IEnumerable<string> Duplicates(CardContext context) => !context.View.SubjectsCanBeGrouped() ? [] :
        NearDuplicates.Find(context.View.Subjects, subject => subject.Title).Take(MostPairs).Select(pair => context.Texts.Format(
            "Warning_NearDuplicates", Shown.Line(pair.First.Title, 60), Shown.Line(pair.Second.Title, 60)));

    private static string? NoEmail(CardContext context, IReadOnlyList<Participant> group)
    {
        var missing = group.Where(person => !person.HasEmail && !person.Forgotten).Select(person => person.Id).ToList();
        return missing.Count > 0 && (context.View.IsLastStep() || context.View.Phase == WorkshopPhase.Closed)
            ? context.Texts.Format("Warning_NoEmail", NamesOf(context, missing))
            : null;
    }

    /// <summary>The round table is over: who is there is known.</summary>
    private static bool HasMetEverybody(CardContext context)
    {
        var steps = context.View.Brief.Steps;
        var roundTable = steps.IndexOf(steps.FirstOrDefault(step => step.Kind == StepKind.RoundTable)!);
        return context.View.StepNumber > roundTable + 1;
    }
}
