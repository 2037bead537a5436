using System.Collections.Immutable;
using System.Text;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>
/// Drafters and owners write in the same fields in any order, and owners decide as they like. Whatever somebody typed last stands
/// in the document, in the plan, or in the list of what waits, unless its owner decided otherwise.
/// </summary>
public sealed class Reading_back_whatever_people_do
{
    private static readonly ParticipantId _owner = new("owner");
    private static readonly string[] _fields = ["name", "leadAgency", "publicProblem", "what", "contactName", "otherActors"];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Loses_no_words(int seed)
    {
        var chance = new Random(seed);
        var (plan, word) = (Begun(), PlanDocument.Write(Open(Begun()), "P", null).Bytes);
        var (drafted, told) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var act = 0; act < 25; act++)
        {
            var (field, words) = (_fields[chance.Next(_fields.Length)], $"mot{seed}x{act}");
            var tag = $"commitment/LAND/{field}";
            switch (chance.Next(6))
            {
                case 0 or 1:
                    word = new WordFile(word).Type(tag, words).Save();
                    drafted[field] = words;
                    break;
                case 2 when field is not ("name" or "what"):
                    // What the plan took before is replaced by its owner; what stands only in Word stays there.
                    if (Says(Open(plan), drafted.GetValueOrDefault(field)))
                    {
                        drafted.Remove(field);
                    }

                    plan = After(plan, new PlanCommand.DetailCommitment(new("LAND"), [new(field, words, null)], null));
                    told[field] = words;
                    break;
                case 3:
                    (plan, word) = Published(plan, word);
                    break;
                default:
                    var waiting = plan.WaitingChanges.ToList();
                    if (waiting.Count > 0)
                    {
                        var change = waiting[chance.Next(waiting.Count)];
                        var decision = (ReadBackDecision)chance.Next(3);
                        var taken = decision switch
                        {
                            ReadBackDecision.Take => [change],
                            ReadBackDecision.TakeAll => waiting.FindAll(one => !one.Conflicts),
                            _ => [],
                        };
                        taken.ForEach(one => told.Remove(one.Place.Name));
                        plan = After(plan, new PlanCommand.ReadBack(decision, decision == ReadBackDecision.TakeAll ? "" : change.Field, ""));
                    }

                    break;
            }
        }

        (plan, word) = Published(plan, word);
        var everywhere = new WordFile(word).AllText + new WordFile(word).Everything + Encoding.UTF8.GetString(PlanJson.Write(Open(plan)));
        foreach (var words in drafted.Values.Concat(told.Values))
        {
            Assert.Contains(words, everywhere, StringComparison.Ordinal);
        }

        // Once all is decided, both say the same.
        foreach (var change in plan.WaitingChanges.ToList())
        {
            plan = After(plan, new PlanCommand.ReadBack(ReadBackDecision.Take, change.Field, ""));
        }

        (plan, word) = Published(plan, word);
        Assert.Empty(PlanChanges.Of(Open(plan), word).Where(change => !plan.KeptAgainst.ContainsKey(change.Field)));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static (Plan Plan, byte[] Word) Published(Plan plan, byte[] word)
    {
        var merged = PlanDocument.Write(Open(plan), "P", word).Bytes;
        return (After(plan, new PlanCommand.NoteWord(PlanDocuments.Plan, PlanChanges.Of(Open(plan), merged), "")), merged);
    }

    private static bool Says(OpenPlan plan, string? words) =>
        words is not null && Encoding.UTF8.GetString(PlanJson.Write(plan with { Waiting = [] })).Contains(words, StringComparison.Ordinal);

    private static OpenPlan Open(Plan plan) => PlanAsOpenData.Of(new("PLAN"), plan, "fr", TimeZoneInfo.Utc);

    private static Plan Begun() => After(
        Happened(null, new PlanEvent.Created("Plan"))!, new PlanCommand.NoteWord(PlanDocuments.Plan,
            [new("commitment/LAND", WordChangeKind.Added, "", "Terres", Of(("name", "Terres"), ("what", "Un registre")))], ""),
        new PlanCommand.ReadBack(ReadBackDecision.TakeAll, "", ""));

    private static Plan After(Plan plan, params PlanCommand[] commands) => commands.Aggregate(plan, (held, command) =>
    {
        var decision = PlanDecider.Decide(command, new Act(_owner, "cause", DateTimeOffset.UnixEpoch), held);
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(held, (now, happened) => Happened(now, happened)!);
    });

    private static Plan? Happened(Plan? plan, PlanEvent happened) =>
        PlanEvolution.Evolve(plan, new Recorded<PlanEvent>(happened, _owner, "cause", DateTimeOffset.UnixEpoch));

    private static ImmutableSortedDictionary<string, string> Of(params (string Name, string Text)[] fields) =>
        fields.ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);
}
