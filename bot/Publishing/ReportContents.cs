using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Reports;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>The report (compte rendu) of a workshop: who, what was said step by step, what happens next.</summary>
internal static class ReportContents
{
    /// <param name="people">Those who may be named; without their profiles.</param>
    public static ReportContent Of(
        WorkshopView view, WorkshopFormat? format, IReadOnlyDictionary<ParticipantId, ReportParticipant> people, Texts texts,
        DateTimeOffset now)
    {
        var present = view.Participants
            .Where(person => !view.Facilitators.ContainsKey(person.Id) && person.IsCounted)
            .ToList();
        var named = present.Where(person => people.ContainsKey(person.Id)).ToList();
        var outcome = new ReportOutcome(view, texts);
        var facilitators = Facilitators(view, people, texts).ToList();
        return new ReportContent(
            WorkshopHeading.Of(view, "report", people.ToDictionary(person => person.Key, person => person.Value.Name)),
            format?.Title.In(view.Brief.Language) ?? view.Brief.FormatId, view.Brief.Objective,
            [
                .. facilitators,
                .. named.Select(person => people[person.Id] with { Profile = ProfileOf(person, texts) }),
            ],
            present.Count - named.Count,
            Profiles(present, texts), [.. view.Brief.Steps.Select((step, index) => Step(view, format, step, index + 1, texts, now))],
            Lines(view.FollowUp?.NextSteps), view.FollowUp?.Contact, view.FollowUp?.NextDate, Notices(view, texts))
        {
            Synthesis = outcome.Synthesis(facilitators.Count + present.Count),
            Decisions = outcome.Decisions,
            Actions = outcome.Actions,
        };
    }

    /// <summary>Who led, by role; like everybody, only with their consent to be named.</summary>
    private static IEnumerable<ReportParticipant> Facilitators(
        WorkshopView view, IReadOnlyDictionary<ParticipantId, ReportParticipant> people, Texts texts) =>
        from facilitator in view.Facilitators
        orderby facilitator.Value
        where people.ContainsKey(facilitator.Key)
        select people[facilitator.Key] with { Profile = texts[$"Role_{facilitator.Value}"] };

    private static string? ProfileOf(Participant person, Texts texts) => person.Profile is not { } profile ? null
        : person.Expert ? $"{texts[$"Profile_{profile}"]}, {texts["Profile_Expert"]}"
        : texts[$"Profile_{profile}"];

    private static IReadOnlyList<string> Profiles(List<Participant> present, Texts texts) =>
        [.. present.GroupBy(person => person.Profile).OrderBy(profile => profile.Key is null).ThenBy(profile => profile.Key)
            .Select(profile => texts.Format(
                "Report_ProfileCount", profile.Count(), profile.Key is { } known ? texts[$"Profile_{known}"] : texts["Profile_Unknown"]))];

    private static ReportStep Step(
        WorkshopView view, WorkshopFormat? format, PlannedStep step, int number, Texts texts, DateTimeOffset now)
    {
        var said = view.Contributions.Where(contribution => contribution.StepId == step.Id && !contribution.Hidden).ToList();
        var ended = view.Phase == WorkshopPhase.Closed || view.Step?.Id != step.Id;
        return new ReportStep(
            number, step.Id, step.Title, step.Minutes, ended ? view.Pacing.ActualMinutes(step.Id, now) : null,
            [.. Blocks(view, step, said, texts), .. new CommitmentBlocks(view, format, texts).Of(step, said)],
            [.. said.Where(contribution => contribution.Verb == Verbs.SaveNote).Select(note => Marked(note, note[Field.Text], texts))]);
    }

    private static IEnumerable<ReportBlock> Blocks(WorkshopView view, PlannedStep step, List<ContributionView> said, Texts texts)
    {
        foreach (var (verb, heading) in new[]
        {
            (Verbs.Introduce, "Report_Reasons"), (Verbs.SubmitSubject, "Report_Subjects"), (Verbs.MergeSubjects, "Report_Groups"),
        })
        {
            var lines = said.Where(contribution => contribution.Verb == verb).Select(line => Line(view, line, texts)).ToList();
            if (lines.Count > 0)
            {
                yield return new ReportBlock(texts[heading], lines, Bullets: true);
            }
        }

        if (step.Kind == StepKind.Rating && view.Ranking.Any())
        {
            yield return new ReportBlock(texts["Report_Ranking"], [.. view.Ranking.Select(subject => Ranked(subject, texts))], Bullets: true);
        }

        if (step.Kind == StepKind.Closing && view.Feedback is { Answers: > 0 } feedback)
        {
            yield return new ReportBlock(texts["Report_Feedback"], [.. Feedback(feedback, texts)], Bullets: true);
        }
    }

    private static string Line(WorkshopView view, ContributionView said, Texts texts)
    {
        var text = ContributionTexts.TextOf(said, format: null, texts);
        var line = said[Field.Title].Length == 0 ? text
            : text.Length == 0 ? said[Field.Title]
            : texts.Format("Report_TitleAndText", said[Field.Title], text);
        var origins = said.Verb == Verbs.MergeSubjects
            ? view.Subjects.FirstOrDefault(subject => subject.Id == said.Id)?.MergedFrom.Select(origin => origin.Title).ToList()
            : null;
        return Marked(said, origins is { Count: > 0 } ? texts.Format("Report_MergedFrom", line, string.Join(" · ", origins)) : line, texts);
    }

    public static string Marked(ContributionView said, string line, Texts texts)
    {
        var late = said.Late ? texts.Format("Report_Late", line) : line;
        return said.OnBehalf ? texts.Format("Report_OnBehalf", late) : late;
    }

    private static string Ranked(SubjectView subject, Texts texts) => texts.Format(
        subject.Position!.Placed ? "Report_RankedPlaced" : "Report_RankedMedian", subject.Rank!, subject.Title,
        subject.Position.Desirability, subject.Position.Feasibility, texts.Count("Raters", subject.Position.Raters));

    private static IEnumerable<string> Feedback(FeedbackSummary feedback, Texts texts)
    {
        yield return feedback.Average is { } average
            ? texts.Format("Report_FeedbackAverage", feedback.Answers, average)
            : texts.Format("Report_FeedbackCount", feedback.Answers);
        foreach (var liked in feedback.Liked)
        {
            yield return texts.Format("Report_Liked", liked);
        }

        foreach (var improve in feedback.Improve)
        {
            yield return texts.Format("Report_Improve", improve);
        }
    }

    private static IReadOnlyList<string> Notices(WorkshopView view, Texts texts)
    {
        var unplaced = view.RatingsAreOpen ? [] : view.Unplaced.Select(subject => subject.Title).ToList();
        var hidden = view.Contributions.Count(contribution => contribution.Hidden);
        return
        [
            .. unplaced.Count > 0 ? [texts.Format("Report_Unplaced", string.Join(" · ", unplaced))] : Array.Empty<string>(),
            .. hidden > 0 ? [texts.Format("Report_HiddenCount", hidden)] : Array.Empty<string>(),
        ];
    }

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
