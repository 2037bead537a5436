namespace OgpTeams.Domain.Workshops.Participants;

/// <summary>A person in one workshop. Names and addresses stand apart (see the store's people).</summary>
/// <param name="Number">The order of first appearance, from 1.</param>
/// <param name="Introduced">Took part in the round table, or did so through a facilitator.</param>
/// <param name="Present">What a facilitator marked; null when nobody did.</param>
/// <param name="OnBehalf">Cannot use cards: a facilitator types for them. Never awaited.</param>
/// <param name="TookPart">Said, rated or finished something, introduced or not.</param>
/// <param name="Forgotten">Asked to be erased: shown without a name for ever.</param>
public sealed record Participant(
    ParticipantId Id, int Number, Profile? Profile = null, bool Expert = false, bool Introduced = false,
    bool? Present = null, bool NameConsent = false, bool EmailConsent = false, bool HasEmail = false,
    bool OnBehalf = false, bool Forgotten = false, bool TookPart = false)
{
    /// <summary>
    /// In the room, as everything that counts people has it: marked so, else introduced or heard of in any step. Who only asked
    /// for the floor, or looked in, is not.
    /// </summary>
    public bool IsCounted => Present ?? (Introduced || TookPart);

    /// <summary>Awaited in « n réponses sur N ».</summary>
    public bool IsExpected => !OnBehalf && IsCounted;

    public bool IsPresent => Present ?? true;
}
