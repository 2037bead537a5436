using OgpTeams.Domain;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>What a schema cannot say: names used before they exist, people nobody knows, a workshop that is never created.</summary>
internal static class ScriptRules
{
    public const int FewestParticipants = 2;
    public const int MostParticipants = 40;

    private static readonly string[] Bringing =
    [
        .. ContributionKind.All.Select(kind => kind.Verb), Verbs.OnBehalf, Verbs.SaveCanvas, Verbs.SaveMilestone,
    ];

    /// <summary>A press of these says nothing without inputs.</summary>
    private static readonly string[] Typed =
    [
        .. Bringing.Except([Verbs.Introduce, Verbs.MergeSubjects]), Verbs.Create, Verbs.EditSubject,
    ];

    public static IEnumerable<JsonProblem> Check(RehearsalScript script) =>
    [
        .. People(script), .. script.Workshops.SelectMany(Creation),
        .. script.Actions.SelectMany(action => Whole(action, script)), .. Names(script),
    ];

    private static IEnumerable<JsonProblem> People(RehearsalScript script)
    {
        for (var i = 0; i < script.People.Length; i++)
        {
            var id = script.People[i].Id;
            if (script.People.Take(i).Any(person => person.Id == id) || id is ScriptAction.Everyone or ScriptAction.Extras)
            {
                yield return ScriptMessages.Problem($"people[{i}].id", "UsedTwice", id);
            }
        }

        if (!script.People.Any(person => person.Facilitator))
        {
            yield return ScriptMessages.Problem("people", "NoFacilitator");
        }

        if (script.Participants.Count() is < FewestParticipants or > MostParticipants)
        {
            yield return ScriptMessages.Problem("people", "WrongCount", FewestParticipants, MostParticipants);
        }
    }

    private static IEnumerable<JsonProblem> Creation(ScriptedWorkshop workshop)
    {
        var actions = workshop.Actions.ToList();
        var creation = actions.FindIndex(Creates);
        if (creation < 0 || actions.Skip(creation + 1).Any(Creates))
        {
            yield return ScriptMessages.Problem(workshop.Path.Length == 0 ? "scenes" : $"{workshop.Path}.scenes", "OneCreation");
            yield break;
        }

        foreach (var early in actions.Take(creation).Where(action => action is not ScriptAction.Say && !IsGeneral(action)))
        {
            yield return ScriptMessages.Problem(early.Path, "BeforeCreation");
        }
    }

    /// <summary>The action that makes the workshop.</summary>
    public static bool Creates(ScriptAction action) =>
        action is ScriptAction.Press { Verb: Verbs.Create, Expect: ScriptAction.Accepted, IsByMany: false };

    private static bool IsGeneral(ScriptAction action) => action is ScriptAction.Press { Verb: Verbs.Prepare or Verbs.Create };

    private static IEnumerable<JsonProblem> Whole(ScriptAction action, RehearsalScript script)
    {
        if (!action.IsByMany && script.People.All(person => person.Id != action.By))
        {
            yield return Problem(action, "by", "UnknownPerson", action.By);
        }

        if (action.Named is not null && (action.IsByMany || action is ScriptAction.Press press && !Bringing.Contains(press.Verb)))
        {
            yield return Problem(action, "named", "NothingToNotice");
        }

        if (action is ScriptAction.Press { Inputs: null } bare && Typed.Contains(bare.Verb)
            && (bare.Verb != Verbs.SubmitSubject || bare.By != ScriptAction.Extras))
        {
            yield return Problem(action, "inputs", "NoInputs");
        }
    }

    private static IEnumerable<JsonProblem> Names(RehearsalScript script)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in script.Actions)
        {
            foreach (var name in References.Of(action).Where(name => !known.Contains(name)))
            {
                yield return ScriptMessages.Problem(action.Path, "UnknownName", name);
            }

            foreach (var id in References.PeopleOf(action).Where(id => script.People.All(person => person.Id != id)))
            {
                yield return ScriptMessages.Problem(action.Path, "UnknownPerson", id);
            }

            foreach (var named in References.Given(action).Where(named => !known.Add(named)))
            {
                yield return Problem(action, action is ScriptAction.Draft ? "drafts.rows" : "named", "UsedTwice", named);
            }
        }
    }

    private static JsonProblem Problem(ScriptAction action, string member, string message, params object[] values) =>
        ScriptMessages.Problem($"{action.Path}.{member}", message, values);
}
