namespace OgpTeams.Domain;

/// <summary>Where somebody comes from, as the person says.</summary>
public enum Profile
{
    PublicServant,
    CivilSociety,
    Citizen,
    Student,
    PrivateSector,
    Other,
}
