using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Tests.Anything;

/// <summary>
/// Who may see which words, told a second time from the events alone: what is written in a step of individual writing is
/// its author's until a later step opens, the ideas are pooled or the workshop closes; feedback until it is closed; hidden words are the
/// facilitators'; withdrawn ones nobody's; everything else everybody's.
/// </summary>
internal sealed partial class Spoken
{
    private readonly Dictionary<ContributionId, Said> _said = [];
    private readonly HashSet<ParticipantId> _facilitators = [];
    private readonly HashSet<string> _pooled = [];

    /// <summary>Made by the group, for everybody: boxes, milestones, the card of the subject it started from.</summary>
    private readonly Dictionary<string, string> _together = [];
    private WorkshopBrief? _brief;
    private int _step = -1;
    private bool _closed;

    private sealed record Said(
        string Verb, ParticipantId Author, int Step, ImmutableSortedDictionary<string, string> Fields,
        bool Blind = false, bool Hidden = false, bool Gone = false);

    public static Spoken In(Story story)
    {
        var spoken = new Spoken();
        foreach (var recorded in story.Past)
        {
            spoken.Happened(recorded);
        }

        return spoken;
    }

    /// <summary>The words this viewer is shown, and must be shown: none is lost, none leaks.</summary>
    /// <param name="viewer">Null: the chat, the documents, the API.</param>
    public IReadOnlySet<string> For(ParticipantId? viewer) => WordsIn(string.Join(' ', _said.Values
        .Where(said => Sees(said, viewer)).SelectMany(said => said.Fields.Values).Concat(_together.Values)));

    /// <summary>The words of <see cref="Moment.Text"/>.</summary>
    public static HashSet<string> WordsIn(string text) => [.. Word().Matches(text).Select(word => word.Value)];

    private bool Sees(Said said, ParticipantId? viewer) =>
        !said.Gone
        && (said.Author == viewer || (!said.Blind && (said.Verb != Verbs.SubmitFeedback || _closed)))
        && (!said.Hidden || (viewer is { } person && _facilitators.Contains(person)));

    private void Happened(Recorded<WorkshopEvent> recorded)
    {
        switch (recorded.Event)
        {
            case WorkshopEvent.Created created:
                _brief = created.Brief;
                _facilitators.Add(recorded.By);
                break;
            case WorkshopEvent.FacilitatorAdded added:
                _facilitators.Add(added.Person);
                break;
            case WorkshopEvent.FacilitationTaken:
                _facilitators.Add(recorded.By);
                break;
            case StepEvent.Opened opened:
                (_step, _closed) = (_brief!.Steps.ToList().FindIndex(step => step.Id == opened.StepId), false);
                Share(said => said.Step < _step);
                break;
            case WorkshopEvent.Closed:
                _closed = true;
                Share(_ => true);
                break;
            case WorkshopEvent.Reopened:
                _closed = false;
                break;
            case ContributionEvent.Received received:
                _said[received.Id] = new Said(received.Verb, received.Author, _step, received.Fields, Blind: IsAlone(received.Verb));
                break;
            case ContributionEvent.Edited edited:
                Change(edited.Id, said => said with { Fields = Over(said.Fields, edited.Fields) });
                break;
            case ContributionEvent.Withdrawn withdrawn:
                Change(withdrawn.Id, said => said with { Gone = true });
                break;
            case ContributionEvent.Restored restored:
                Change(restored.Id, said => said with { Gone = false });
                break;
            case ContributionEvent.Hidden hidden:
                Change(hidden.Id, said => said with { Hidden = true });
                break;
            case ContributionEvent.Unhidden shown:
                Change(shown.Id, said => said with { Hidden = false });
                break;
            case SubjectEvent.Merged merged:
                _said[merged.Id] = new Said(Verbs.MergeSubjects, recorded.By, _step, Orders.Fields(
                    (Field.Title, merged.Title), (Field.Description, merged.Description)));
                break;
            case SubjectEvent.Reworded reworded:
                Write(reworded.Id.Value, reworded.Fields);
                break;
            case CommitmentEvent.IdeasShared shared:
                _pooled.Add(shared.StepId);
                Share(said => said.Step <= _step);
                break;
            case CommitmentEvent.CanvasSaved canvas:
                Write("canvas", canvas.Boxes);
                break;
            case CommitmentEvent.ProposalAccepted accepted:
                Write("canvas", [KeyValuePair.Create(accepted.Box, accepted.Text)]);
                break;
            case CommitmentEvent.MilestoneSaved { Milestone: var milestone }:
                _together[milestone.Id.Value] = $"{milestone.Title} {milestone.Deliverable} {milestone.Budget} {milestone.Responsible}";
                break;
            case CommitmentEvent.MilestoneRemoved removed:
                _together.Remove(removed.Id.Value);
                break;
            case SubjectEvent.Unmerged unmerged:
                Change(unmerged.Id, said => said with { Gone = true });
                break;
        }
    }

    private bool IsAlone(string verb) =>
        !_closed && _step >= 0 && (verb, _brief!.Steps[_step].Kind) switch
        {
            (Verbs.SubmitSubject, StepKind.Reflection) => true,
            (Verbs.SubmitIdea, StepKind.Ideas) => !_pooled.Contains(_brief.Steps[_step].Id),
            _ => false,
        };

    private void Write(string where, IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (field, text) in texts)
        {
            _together[$"{where}/{field}"] = text;
        }
    }

    private void Share(Func<Said, bool> which)
    {
        foreach (var (id, said) in _said.Where(said => said.Value.Blind && which(said.Value)).ToList())
        {
            _said[id] = said with { Blind = false };
        }
    }

    private void Change(ContributionId id, Func<Said, Said> change) => _said[id] = change(_said[id]);

    private static ImmutableSortedDictionary<string, string> Over(
        ImmutableSortedDictionary<string, string> fields, ImmutableSortedDictionary<string, string> changes) =>
        fields.SetItems(changes.Where(change => change.Value.Length > 0)).RemoveRange(changes.Keys.Where(field => changes[field].Length == 0));

    [GeneratedRegex(@"word\d{9}", RegexOptions.None, 10_000)]
    private static partial Regex Word();
}
