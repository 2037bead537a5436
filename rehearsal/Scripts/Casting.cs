using System.Collections.Immutable;
using System.Globalization;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>A script with the number of participants asked for.</summary>
/// <param name="LeftOut">Actions that nobody is there for any more.</param>
internal sealed record Casting(RehearsalScript Script, int LeftOut)
{
    private static readonly string[] Profiles = ["citizen", "publicServant", "civilSociety", "student", "privateSector"];

    /// <returns>Null when the script has no understudies for so many.</returns>
    public static Casting? Of(RehearsalScript script, int? participants)
    {
        var own = script.Participants.Count();
        var wanted = participants ?? own;
        return wanted > own && script.Understudies.Subjects.IsEmpty ? null
            : wanted >= own ? new Casting(WithMore(script, wanted - own), 0)
            : WithFewer(script, wanted);
    }

    private static RehearsalScript WithMore(RehearsalScript script, int more) =>
        script with { People = [.. script.People, .. Enumerable.Range(0, more).Select(index => Understudy(script, index))] };

    private static CastMember Understudy(RehearsalScript script, int index)
    {
        var spares = script.Understudies;
        var name = index < spares.Names.Length
            ? spares.Names[index]
            : $"Participant {(index + 1).ToString(CultureInfo.InvariantCulture)}";
        return new CastMember(
            $"understudy-{(index + 1).ToString(CultureInfo.InvariantCulture)}", name, Facilitator: false,
            [
                new ScriptInput("name", new InputValue.Plain(name)),
                new ScriptInput("profile", new InputValue.Plain(Profiles[index % Profiles.Length])),
                new ScriptInput("nameConsent", new InputValue.Plain("true")),
            ],
            spares.Subjects[index % spares.Subjects.Length]);
    }

    /// <summary>Leaves out the last participants, what they do, and what others do with it; whole workshops that build on it, too.</summary>
    private static Casting WithFewer(RehearsalScript script, int participants)
    {
        var gone = script.Participants.Skip(participants).Select(person => person.Id).ToHashSet(StringComparer.Ordinal);
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var leftOut = 0;
        bool IsPossible(ScriptAction action) => !gone.Contains(action.By)
            && (action is ScriptAction.Rate || !References.Of(action).Concat(References.Milestones(action)).Any(lost.Contains))
            && !References.PeopleOf(action).Any(gone.Contains);
        ScriptAction? Kept(ScriptAction action)
        {
            if (IsPossible(action))
            {
                return action is ScriptAction.Rate rate ? rate with { Tendencies = rate.Tendencies.RemoveRange(lost) } : action;
            }

            leftOut++;
            lost.UnionWith(References.Given(action));
            return null;
        }

        var workshops = ImmutableArray.CreateBuilder<ScriptedWorkshop>();
        foreach (var workshop in script.Workshops)
        {
            if (!IsPossible(workshop.Actions.First(ScriptRules.Creates)))
            {
                leftOut += workshop.Actions.Count();
                lost.UnionWith(workshop.Actions.SelectMany(References.Given));
                continue;
            }

            workshops.Add(workshop with
            {
                Scenes = [.. workshop.Scenes.Select(scene => scene with { Actions = [.. scene.Actions.Select(Kept).OfType<ScriptAction>()] })],
            });
        }

        return new Casting(
            script with { People = [.. script.People.Where(person => !gone.Contains(person.Id))], Workshops = workshops.ToImmutable() },
            leftOut);
    }
}
