using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Subjects to choose from in a form, as many as a card holds.</summary>
internal static class SubjectChoices
{
    private const int Bytes = 8 * 1024;

    /// <summary>Around the two texts of a choice.</summary>
    private const int Frame = 40;

    public static IReadOnlyList<IReadOnlyList<(string Value, string Title)>> Pages(IEnumerable<SubjectView> subjects) => Pages(
        subjects.Select(subject => (subject.Id.Value, Shown.Choice(subject.Title, 80))));

    public static IReadOnlyList<IReadOnlyList<(string Value, string Title)>> Pages(IEnumerable<(string Value, string Title)> choices) =>
        choices.Pages(Bytes, choice => Frame + Size.Of(choice.Value) + Size.Of(choice.Title));
}
