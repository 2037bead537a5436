using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Steps;

namespace OgpTeams.Bot.Actions;

/// <summary>Which order of a workshop, and which verb, a typed command stands for.</summary>
internal static class TypedOrders
{
    /// <summary>What it orders of a workshop, at the step it was typed in; null when it orders nothing, or too much at once.</summary>
    public static WorkshopCommand? Of(Typed typed, string? from) => typed.Command switch
    {
        TypedCommand.Next => new StepCommand.Next(from),
        TypedCommand.Back => new StepCommand.Back(from),
        TypedCommand.Extend => new StepCommand.Extend(from, typed.Minutes),
        TypedCommand.Pause => new StepCommand.Pause(from),
        TypedCommand.Resume => new StepCommand.Resume(from),
        TypedCommand.Pass => new StepCommand.Pass(from),
        TypedCommand.Subject or TypedCommand.Idea or TypedCommand.SubAction or TypedCommand.Reformulation =>
            Add(typed, VerbOf(typed.Command)!),
        _ => null,
    };

    /// <summary>Does it record something, when it is understood?</summary>
    public static bool Records(TypedCommand command) =>
        VerbOf(command) is not null || StepVerbOf(command) is not null || command is TypedCommand.Close;

    /// <summary>The participants' verb that a command stands for; null for the others.</summary>
    public static string? VerbOf(TypedCommand command) => command switch
    {
        TypedCommand.Subject => Verbs.SubmitSubject,
        TypedCommand.Idea => Verbs.SubmitIdea,
        TypedCommand.SubAction => Verbs.SubmitSubAction,
        TypedCommand.Reformulation => Verbs.SubmitReformulation,
        TypedCommand.Rate => Verbs.RateSubjects,
        TypedCommand.Introduce => Verbs.Introduce,
        TypedCommand.Pass => Verbs.Pass,
        _ => null,
    };

    /// <summary>The facilitators' verb that it stands for; null for the others.</summary>
    public static string? StepVerbOf(TypedCommand command) => command switch
    {
        TypedCommand.Next => Verbs.Next,
        TypedCommand.Back => Verbs.Back,
        TypedCommand.Extend => Verbs.Extend,
        TypedCommand.Pause => Verbs.Pause,
        TypedCommand.Resume => Verbs.Resume,
        _ => null,
    };

    private static ContributionCommand.Add? Add(Typed typed, string verb) =>
        typed.Rest.Length is > 0 and <= CardInputs.LongText
            ? new(new ContributionId(NewId.Draw()), verb, ContributionVerbs.Line(verb, typed.Rest))
            : null;
}
