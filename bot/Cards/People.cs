using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Participants;

namespace OgpTeams.Bot.Cards;

/// <summary>How people are called in a card.</summary>
internal static class People
{
    private const int Most = 60;

    public static string NameOf(this CardContext context, ParticipantId person) =>
        context.Names.TryGetValue(person, out var name) && name.Length > 0 ? Shown.Line(name, Most) : context.NumberOf(person);

    public static string ChoiceOf(this CardContext context, ParticipantId person) =>
        context.Names.TryGetValue(person, out var name) && name.Length > 0 ? Shown.Choice(name, Most) : context.NumberOf(person);

    public static IEnumerable<(string Value, string Title)> Choices(this CardContext context, IEnumerable<Participant> people) =>
        people.Select(person => (person.Id.Value, context.ChoiceOf(person.Id)));

    /// <summary>Those the workshop is for: neither facilitators nor marked absent.</summary>
    public static IReadOnlyList<Participant> Group(this CardContext context) =>
        [.. context.View.Participants.Where(person => !context.View.Facilitators.ContainsKey(person.Id) && person.IsCounted)];

    private static string NumberOf(this CardContext context, ParticipantId person) =>
        context.View.Participants.FirstOrDefault(known => known.Id == person) is { } found
            ? context.Texts.Format("Person_Number", found.Number)
            : context.Texts["Person_Unknown"];
}
