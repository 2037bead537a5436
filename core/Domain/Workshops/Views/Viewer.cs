namespace OgpTeams.Domain.Workshops.Views;

/// <summary>For whom something is drawn.</summary>
/// <param name="Person">Null: everyone, as in the chat, the documents, exports and the API.</param>
public sealed record Viewer(ParticipantId? Person)
{
    public static Viewer Everyone { get; } = new((ParticipantId?)null);

    public static Viewer Of(ParticipantId person) => new(person);
}
