using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Workshops.Views;

/// <summary>
/// The one place that decides who sees whose words in which step. Cards, documents, exports, the API and notifications
/// are drawn from it and from nothing else. Computed when asked for: an answer to one person costs nothing
/// for what others wrote.
/// </summary>
public sealed class WorkshopView
{
    private readonly Workshop _workshop;
    private readonly ParticipantId? _viewer;
    private readonly Lazy<IReadOnlyList<SubjectView>> _subjects;
    private readonly Lazy<CommitmentView> _commitment;

    private WorkshopView(Workshop workshop, Viewer viewer)
    {
        _workshop = workshop;
        _viewer = viewer.Person;
        IsFacilitator = viewer.Person is { } person && workshop.IsFacilitator(person);
        _subjects = new(() => DrawSubjects());
        _commitment = new(() => DrawCommitment());
    }

    public static WorkshopView For(Workshop workshop, Viewer viewer) => new(workshop, viewer);

    public WorkshopBrief Brief => _workshop.Brief;
    public WorkshopId Id => _workshop.Id;
    public WorkshopState State => _workshop.State;
    public WorkshopPhase Phase => _workshop.Phase;
    public PlannedStep? Step => _workshop.Step;
    public StepRun? Run => _workshop.Run;
    public IReadOnlyList<EndedStep> Ended => _workshop.Ended;

    /// <summary>From 1; 0 before the first step.</summary>
    public int StepNumber => _workshop.StepIndex + 1;
    public DateTimeOffset CreatedAt => _workshop.CreatedAt;
    public FollowUp? FollowUp => _workshop.FollowUp;
    public bool IsFacilitator { get; }
    public bool IsLead => _viewer is { } viewer && _workshop.Lead == viewer;
    public ParticipantId Lead => _workshop.Lead;

    /// <summary>When the lead was last taken over; null when it never was.</summary>
    public DateTimeOffset? TakenAt => _workshop.TakenAt;
    public ParticipantId? Viewer => _viewer;
    public IReadOnlyDictionary<ParticipantId, FacilitatorRole> Facilitators => _workshop.Facilitators;
    public Floor Floor => _workshop.Floor;

    /// <summary>Who speaks next; only called, never explained.</summary>
    public ParticipantId? NextSpeaker => _workshop.NextSpeaker;
    public Pacing Pacing => new(_workshop);

    /// <summary>Everybody known, in order of appearance.</summary>
    public IEnumerable<Participant> Participants => _workshop.Participants.Values.OrderBy(person => person.Number);

    /// <summary>May this person's name stand in a document or an export?</summary>
    public bool IsNamed(ParticipantId person) =>
        _workshop.Participants.GetValueOrDefault(person) is { NameConsent: true, Forgotten: false };

    /// <summary>Subjects the viewer may see, in order of arrival; merged ones inside their group.</summary>
    public IReadOnlyList<SubjectView> Subjects => _subjects.Value;

    /// <summary>
    /// Those with a position, best first: by desirability plus feasibility, then desirability. Those at the same place share their
    /// rank and stand in order of arrival.
    /// </summary>
    public IEnumerable<SubjectView> Ranking => Subjects.Where(subject => subject.Rank is not null).OrderBy(subject => subject.Rank);

    public IEnumerable<SubjectView> Unplaced => Subjects.Where(subject => subject.Position is null);

    /// <summary>
    /// The subject that stands for these words, themselves or the group they were put into, drawn without its position; null
    /// when none does. As quick in a workshop of thousands.
    /// </summary>
    public SubjectView? StandingFor(ContributionId said)
    {
        while (_workshop.Board.MergedInto.TryGetValue(said, out var group))
        {
            if (!_workshop.Contributions[said].Stands)
            {
                return null;
            }

            said = group;
        }

        return _workshop.IsOpenSubject(said) && _workshop.Contributions[said] is var subject && MaySee(subject)
            ? Draw(subject, position: null, rank: null)
            : null;
    }

    /// <summary>The subjects the workshop started from, with the group's wording; none in a format 1.</summary>
    public IEnumerable<SubjectView> ChosenSubjects => _workshop.Brief.ChosenSubjects.Select(Draw);

    /// <summary>Canvas, sub-actions and roadmap.</summary>
    public CommitmentView Commitment => _commitment.Value;

    /// <summary>One proposal, without going through all of them.</summary>
    public ProposalView? Proposal(ContributionId id) => Standing(Verbs.ProposeForCanvas, id) is { } said ? DrawProposal(said) : null;

    /// <summary>One sub-action, without going through all of them.</summary>
    public SubActionView? SubAction(ContributionId id) => Standing(Verbs.SubmitSubAction, id) is { } said ? DrawSubAction(said) : null;

    /// <summary>Are the ideas of the current step still written alone?</summary>
    public bool IdeasAreBlind => Step is { Kind: StepKind.Ideas } step && !_workshop.Draft.Shared.Contains(step.Id);

    /// <summary>Is what the current step gathers still written alone?</summary>
    public bool WordsAreBlind => Phase == WorkshopPhase.Open && Step is { } step && !_workshop.Draft.Shared.Contains(step.Id)
        && ContributionKind.All.Any(kind => kind.AloneIn == step.Kind);

    /// <summary>The viewer's own rating of a subject.</summary>
    public SubjectRating? MyRating(ContributionId subject) => _viewer is { } viewer
        ? _workshop.Board.Ratings.GetValueOrDefault(viewer)?.GetValueOrDefault(subject)
        : null;

    /// <summary>The viewer's own standing words, in order of arrival.</summary>
    public IReadOnlyList<ContributionView> Mine => _viewer is not { } viewer ? [] :
        [.. (_workshop.ByAuthor.GetValueOrDefault(viewer) ?? []).Select(id => _workshop.Contributions[id])
            .Where(mine => !mine.Withdrawn).Select(Draw)];

    /// <summary>
    /// Everything the viewer may see, in order of arrival. Hidden ones are among them, without their words, so that a
    /// number of contributions can be explained.
    /// </summary>
    public IEnumerable<ContributionView> Contributions => _workshop.Order
        .Select(id => _workshop.Contributions[id])
        .Where(contribution => !contribution.Withdrawn && MaySee(contribution))
        .Select(Draw);

    /// <summary>One contribution the viewer may see.</summary>
    public ContributionView? Find(ContributionId id) =>
        _workshop.Contributions.TryGetValue(id, out var found) && !found.Withdrawn && MaySee(found) ? Draw(found) : null;

    public AnswerCount Count
    {
        get
        {
            var count = new AnswerCount(0, 0);
            foreach (var person in Counted())
            {
                var has = HasAnswered(person);
                count = new AnswerCount(
                    count.Answered + (has ? 1 : 0), count.Expected + (has || person.IsExpected ? 1 : 0),
                    count.Sent + (HasSent(person) ? 1 : 0), count.Finished + (HasFinished(person) ? 1 : 0),
                    count.Heard + (Floor.Heard.Contains(person.Id) ? 1 : 0));
            }

            return count;
        }
    }

    /// <summary>Who is still awaited in the current step; facilitators only, empty for everybody else.</summary>
    public IReadOnlyList<ParticipantId> Awaited => !IsFacilitator || Step is null ? [] :
        [.. Counted().Where(person => person.IsExpected && !HasAnswered(person)).OrderBy(person => person.Number).Select(person => person.Id)];

    /// <summary>Did the viewer answer the current step?</summary>
    public bool HaveAnswered => _viewer is { } viewer && _workshop.Participants.GetValueOrDefault(viewer) is { } me && HasAnswered(me);

    public Participant? Me => _viewer is { } viewer ? _workshop.Participants.GetValueOrDefault(viewer) : null;

    public int StandingSubjectsOf(ParticipantId person) => ContributionRules.StandingSubjects(_workshop, person);

    /// <summary>Where the workshop is with respect to the steps of some kinds.</summary>
    public StepTiming TimingOf(params ReadOnlySpan<StepKind> kinds) => _workshop.TimingOf(kinds);

    /// <summary>Where it is with respect to some words: now, they are taken; after, they are late.</summary>
    public StepTiming TimingOf(ContributionKind words) => words.TimingIn(_workshop);

    /// <summary>After closing only, and never by person.</summary>
    public FeedbackSummary? Feedback
    {
        get
        {
            if (Phase != WorkshopPhase.Closed)
            {
                return null;
            }

            var answers = Contributions.Where(answer => answer is { Verb: Verbs.SubmitFeedback, Hidden: false }).ToList();
            var ratings = answers.Select(answer => answer[Field.Rating]).Where(text => text.Length > 0)
                .Select(text => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            return new FeedbackSummary(
                answers.Count, ratings.Count == 0 ? null : Math.Round(ratings.Average(), 1),
                [.. answers.Select(answer => answer[Field.Liked]).Where(text => text.Length > 0)],
                [.. answers.Select(answer => answer[Field.Improve]).Where(text => text.Length > 0)]);
        }
    }

    /// <summary>Is the rating still going on, and not revealed, so that nobody may know the outcome?</summary>
    public bool RatingsAreOpen => _workshop.Board.ShownRatings is null;

    private IEnumerable<Participant> Counted() => _workshop.Participants.Values.Where(person => !_workshop.IsFacilitator(person.Id));

    private bool HasAnswered(Participant person) => Step is not null && (HasFinished(person) || HasSent(person));

    private bool HasFinished(Participant person) =>
        _workshop.Finished.Contains(person.Id) || _workshop.Passed.Contains(person.Id);

    private bool HasSent(Participant person) => Step is { } step && step.Kind switch
    {
        StepKind.RoundTable => person.Introduced,
        StepKind.Rating => HasRatedAll(person.Id),
        _ => _workshop.Answered.GetValueOrDefault(step.Id)?.Contains(person.Id) ?? false,
    };

    private bool HasRatedAll(ParticipantId person) =>
        _workshop.Board.Ratings.GetValueOrDefault(person) is { } mine
        && OpenSubjects().All(subject => mine.GetValueOrDefault(subject.Id) is { Desirability: not null, Feasibility: not null });

    private IEnumerable<Contribution> OpenSubjects() =>
        _workshop.Order.Where(_workshop.IsOpenSubject).Select(id => _workshop.Contributions[id]);

    private bool MaySee(Contribution contribution) =>
        contribution.Author == _viewer
        || (contribution.Revealed && (Phase == WorkshopPhase.Closed || !ContributionKind.Of(contribution.Verb).Anonymous));

    private ContributionView Draw(Contribution contribution)
    {
        var hidden = contribution.HiddenBecause is not null;
        var anonymous = ContributionKind.Of(contribution.Verb).Anonymous;
        return new ContributionView(
            contribution.Id, contribution.Verb, contribution.StepId,
            hidden && !IsFacilitator ? contribution.Fields.Clear() : contribution.Fields,
            !anonymous && IsNamed(contribution.Author) ? contribution.Author : null,
            contribution.Author == _viewer, contribution.Late, contribution.OnBehalf, hidden,
            IsFacilitator ? contribution.HiddenBecause : null,
            anonymous ? new DateTimeOffset(contribution.At.UtcDateTime.Date, TimeSpan.Zero) : contribution.At);
    }

    private IReadOnlyList<SubjectView> DrawSubjects()
    {
        var positions = Positions();
        var open = OpenSubjects().Where(MaySee).ToList();
        var ranks = open.Where(subject => positions.ContainsKey(subject.Id))
            .OrderByDescending(subject => positions[subject.Id].Desirability + positions[subject.Id].Feasibility)
            .ThenByDescending(subject => positions[subject.Id].Desirability)
            .ThenBy(subject => subject.Number)
            .Select((subject, index) => (subject.Id, positions[subject.Id].Desirability, positions[subject.Id].Feasibility, Rank: index + 1))
            .GroupBy(subject => (subject.Desirability, subject.Feasibility))
            .SelectMany(even => even.Select(subject => (subject.Id, Rank: even.Min(first => first.Rank))))
            .ToDictionary(ranked => ranked.Id, ranked => ranked.Rank);
        return [.. open.Select(subject => Draw(
            subject, positions.GetValueOrDefault(subject.Id), ranks.TryGetValue(subject.Id, out var rank) ? rank : null))];
    }

    private SubjectView Draw(Contribution subject, Position? position, int? rank) => new(
        subject.Id, subject[Field.Title], subject[Field.Description], subject[Field.Reformulation], subject[Field.Notes],
        subject.Verb != Verbs.MergeSubjects && IsNamed(subject.Author) ? subject.Author : null,
        subject.Author == _viewer, subject.Late, subject.OnBehalf, _workshop.Board.Selected == subject.Id, position, rank,
        _workshop.Board.Origins.TryGetValue(subject.Id, out var origins)
            ? [.. origins.Select(id => _workshop.Contributions[id]).Where(origin => origin.Stands)
                .Select(origin => Draw(origin, position: null, rank: null))]
            : []);

    private SubjectView Draw(ChosenSubject chosen)
    {
        var card = _workshop.Worded(chosen);
        return new SubjectView(
            chosen.Id, card.GetValueOrDefault(Field.Title, ""), card.GetValueOrDefault(Field.Description, ""),
            card.GetValueOrDefault(Field.Reformulation, ""), card.GetValueOrDefault(Field.Notes, ""),
            Author: null, Mine: false, Late: false, OnBehalf: false, Selected: true, Position: null, Rank: null, MergedFrom: []);
    }

    private CommitmentView DrawCommitment() => new(
        _workshop.Brief.Commitment, _workshop.Draft.Boxes, _workshop.Draft.Touched,
        () => [.. Standing(Verbs.ProposeForCanvas).Select(DrawProposal)],
        () => [.. Standing(Verbs.SubmitSubAction).Select(DrawSubAction)],
        _workshop.Draft.Milestones);

    private IEnumerable<Contribution> Standing(string verb) => _workshop.Order
        .Select(id => _workshop.Contributions[id]).Where(said => said.Verb == verb && said.Stands && MaySee(said));

    private Contribution? Standing(string verb, ContributionId id) =>
        _workshop.Contributions.GetValueOrDefault(id) is { Stands: true } said && said.Verb == verb && MaySee(said) ? said : null;

    private ProposalView DrawProposal(Contribution said) =>
        new(Draw(said), _workshop.Draft.Proposals.TryGetValue(said.Id, out var taken) ? taken : null);

    private SubActionView DrawSubAction(Contribution said) =>
        new(Draw(said), _workshop.Draft.Selected.Contains(said.Id), _workshop.Draft.Dropped.Contains(said.Id));

    private Dictionary<ContributionId, Position> Positions()
    {
        var positions = Medians.Of(VisibleRatings()).ToDictionary();
        foreach (var (id, placing) in _workshop.Board.Placings)
        {
            positions[id] = new Position(
                placing.Desirability, placing.Feasibility, positions.GetValueOrDefault(id)?.Raters ?? 0, Placed: true);
        }

        return positions;
    }

    /// <summary>
    /// What outcomes may be made from: the ratings as the step left them, or as they were revealed; for a facilitator, who has to place the cards
    /// with the group, the ones that stand as soon as everybody awaited has answered and three people at least rated.
    /// </summary>
    private IEnumerable<ImmutableDictionary<ContributionId, SubjectRating>> VisibleRatings() =>
        (IsFacilitator && Step?.Kind == StepKind.Rating && _workshop.Board.Ratings.Count >= 3 && Awaited.Count == 0
            ? _workshop.Board.Ratings
            : _workshop.Board.ShownRatings)?.Values ?? [];
}
