using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Tests.Anything;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>Plans to which anything is ordered at any time, by owners, others and workshops.</summary>
public sealed class Living_through_anything_ordered_to_a_plan
{
    private static readonly JsonSerializerOptions Sparse = new(Json.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    [Fact]
    public void Keeps_the_plan_sound() => ForAll.Holds(11, PlanLives.Any, life =>
    {
        foreach (var (_, _, _, before, plan, _) in life.Lived())
        {
            Assert.NotEmpty(plan.Owners);
            Assert.Superset(before.Commitments.Select(commitment => commitment.Id).ToHashSet(), plan.Commitments.Select(commitment => commitment.Id).ToHashSet());
            var numbers = plan.Commitments.Where(commitment => commitment.Number is not null).Select(commitment => commitment.Number!.Value).Order();
            Assert.Equal(Enumerable.Range(1, numbers.Count()), numbers);
            Assert.All(plan.Commitments, commitment => Assert.Equal(
                commitment.Standing == CommitmentStanding.SetAside, commitment.Reason.Length > 0));
            Assert.All(plan.Retained, commitment => Assert.NotNull(commitment.Number));
        }
    });

    [Fact]
    public void Leaves_no_event_of_what_is_refused_or_repeated() => ForAll.Holds(12, PlanLives.Any, life =>
    {
        foreach (var lived in life.Lived())
        {
            Assert.True(lived.Answer.Refusal is null || lived.Answer.Events.Count == 0, $"{lived.Command} was refused with events");
            Assert.True(
                lived.Answer.Events.Count == 0 || PlanDecider.Decide(lived.Command, lived.Act, lived.After).IsRepeat,
                $"{lived.Command} was taken twice");
        }
    });

    [Fact]
    public void Changes_nothing_that_only_owners_may_change() => ForAll.Holds(13, PlanLives.Any, life => Assert.All(
        life.Lived().Where(lived => !lived.Before.Owners.Contains(lived.Act.By)),
        lived => Assert.All(lived.Answer.Events, happened => Assert.True(
            happened is PlanEvent.Brought or PlanEvent.WordRead
            || (lived.Command is PlanCommand.DetailCommitment { By: { MayTell: true } by } told && by.Commitment == told.Commitment),
            $"{happened}"))));

    [Fact]
    public void Is_the_same_when_read_again_from_the_store() => ForAll.Holds(14, PlanLives.Any, life =>
    {
        if (life.Lived().LastOrDefault() is { } last)
        {
            Assert.Equal(Whole(last.After), Whole(Stored(last, Json.Options)));
            Assert.Equal(Whole(last.After), Whole(Stored(last, Sparse)));
        }
    });

    /// <summary>Two workshops at work on one box: the words of neither go without somebody having read them.</summary>
    [Fact]
    public void Loses_no_words_a_workshop_brought_last() => ForAll.Holds(15, PlanLives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(lived => lived.Answer.Events is [PlanEvent.Brought { Share.Commitment: not null }]))
        {
            var brought = (PlanEvent.Brought)lived.Answer.Events[0];
            var id = brought.Share.Commitment!.Id;
            var known = lived.Before.Workshops.GetValueOrDefault(brought.Workshop)?.Share.Commitment?.Boxes;
            foreach (var (box, standing) in lived.Before.Find(id)?.Boxes ?? ImmutableSortedDictionary<string, BoxText>.Empty)
            {
                var after = lived.After.Find(id)!.Boxes.GetValueOrDefault(box);
                var own = known?.GetValueOrDefault(box);
                var due = standing.By == brought.Workshop || own == standing.Text
                    ? standing.Others
                    : standing.Others.Add(standing.Text);
                Assert.All(due.Where(text => text != own), text => Assert.True(
                    after?.Others.Contains(text) == true || after?.Text.Contains(text, StringComparison.Ordinal) == true,
                    $"{brought.Workshop} wrote over « {text} »"));
            }
        }
    });

    /// <summary>Two owners fill in one form: the words of neither go, unless somebody who had read them wrote over them.</summary>
    [Fact]
    public void Loses_no_words_an_owner_told_of_progress() => ForAll.Holds(17, PlanLives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(lived => lived.Answer.Events is [PlanEvent.ProgressSaved]))
        {
            var save = (PlanCommand.SaveProgress)lived.Command;
            foreach (var edit in save.Edits.Where(edit => ProgressField.Texts.Contains(edit.Field) && edit.DrawnFrom is not null))
            {
                var before = lived.Before.Assessment(save.Kind)!.Of(save.Commitment).GetValueOrDefault(edit.Field, "");
                var after = lived.After.Assessment(save.Kind)!.Of(save.Commitment).GetValueOrDefault(edit.Field, "");
                Assert.Contains(edit.DrawnFrom == CanvasText.Fingerprint(edit.Text) ? before : edit.Text, after, StringComparison.Ordinal);
                Assert.True(
                    edit.DrawnFrom == CanvasText.Fingerprint(before) || after.Contains(before, StringComparison.Ordinal),
                    $"« {before} » was written over by {edit}");
            }
        }
    });

    [Fact]
    public void Compares_both_reports_with_one_plan() => ForAll.Holds(18, PlanLives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(lived => !lived.After.Assessments.IsEmpty))
        {
            var begunFrom = lived.Before.Assessments.IsEmpty ? [.. lived.Before.Retained] : lived.Before.Assessments[0].BegunFrom;
            Assert.All(lived.After.Assessments, report => Assert.Equal(
                (lived.After.Adoption?.Baseline ?? begunFrom).Select(Whole), report.Since.Select(Whole)));
            Assert.Equal(lived.After.Assessments.Count, lived.After.Assessments.Select(one => one.Kind).Distinct().Count());
        }
    });

    [Fact]
    public void Has_the_milestones_of_a_commitment_as_another_program_put_them() => ForAll.Holds(19, PlanLives.Any, life =>
    {
        foreach (var lived in life.Lived().Where(one => one.Answer.Refusal is null && one.Command is PlanCommand.PutCommitment { Milestones: not null }))
        {
            var put = (PlanCommand.PutCommitment)lived.Command;
            Assert.Equal(put.Milestones!.Value.Select(one => one.Id), lived.After.Find(put.Commitment)!.Milestones.Select(one => one.Id));
        }
    });

    [Fact]
    public void Gets_through_all_that_can_happen()
    {
        var happened = new HashSet<Type>();
        ForAll.Holds(16, PlanLives.Any, life => happened.UnionWith(
            life.Lived().SelectMany(lived => lived.Answer.Events).Select(one => one.GetType())));

        // A workshop joins its plan when it is created, by no order to the plan.
        Assert.Empty(typeof(PlanEvent).GetNestedTypes().Except([typeof(PlanEvent.Created), typeof(PlanEvent.Joined)]).Except(happened));
    }

    private static string Whole<TPart>(TPart part) => JsonSerializer.Serialize(part, Json.Options);

    private static Plan Stored(PlanLived lived, JsonSerializerOptions options) => lived.Past.Aggregate((Plan?)null, (plan, recorded) =>
        PlanEvolution.Evolve(plan, JsonSerializer.Deserialize<Recorded<PlanEvent>>(JsonSerializer.Serialize(recorded, options), options)!))!;
}
