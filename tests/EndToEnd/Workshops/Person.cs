namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Somebody of the workshop.</summary>
/// <param name="Name">As they introduce themselves; a hostile name is theirs to choose.</param>
internal sealed record Person(string Id, string Name, string Profile, string Position, string Organisation)
{
    public const string LeadId = "29:lead";
}
