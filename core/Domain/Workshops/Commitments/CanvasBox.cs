using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>The nine boxes of the commitment canvas (canevas d’engagement), by their public names, in the order of the form.</summary>
public static class CanvasBox
{
    public const string Title = "title";
    public const string About = "about";
    public const string What = "what";
    public const string Content = "content";
    public const string AnswersTo = "answersTo";
    public const string Usefulness = "usefulness";
    public const string Transparency = "transparency";
    public const string Participation = "participation";
    public const string Collaboration = "collaboration";

    public static ImmutableArray<string> All { get; } =
        [Title, About, What, Content, AnswersTo, Usefulness, Transparency, Participation, Collaboration];
}
