using System.Collections.Immutable;

namespace OgpTeams.Domain.Formats;

/// <summary>The inputs each kind of step has. A format words them; it adds none: the bot would not know what to do with it.</summary>
public static class StepFields
{
    private static readonly ImmutableArray<string> Subject = ["title", "description", "reformulation", "notes"];

    public static ImmutableArray<string> Of(StepKind kind) => kind switch
    {
        StepKind.RoundTable => ["name", "position", "organisation", "profile", "reason", "email"],
        StepKind.Reflection or StepKind.Sharing => Subject,
        StepKind.Rating => ["desirability", "feasibility"],
        StepKind.Reformulation => ["allows", "ambition", "aroundTheTable", "horizon", "sharedWith", "evokes", "means", "implies"],
        StepKind.Canvas =>
            ["title", "about", "what", "content", "answersTo", "usefulness", "transparency", "participation", "collaboration"],
        StepKind.SubActions => ["text"],
        StepKind.Roadmap => ["title", "deliverable", "responsible", "start", "end", "duration", "budget"],
        StepKind.Closing => ["rating", "liked", "improve"],
        _ => [],
    };
}
