namespace OgpTeams.Domain.Rules;

/// <summary>The texts rules are taken from, as people cite them.</summary>
internal static class RuleSource
{
    public static BilingualText Calendar { get; } = Manual("section 2");

    public static BilingualText Standards { get; } = Manual("sections 4 à 6", "sections 4 to 6");

    public static BilingualText Templates { get; } = Manual("section 7");

    public static BilingualText Local { get; } = new("Manuel de co-création PGO Local, phase 3", "OGP Local co-creation handbook, phase 3");

    public static BilingualText Kit { get; } = new("Kit « Les Ateliers Ouverture » (2021)", "“Ateliers Ouverture” kit (2021)");

    /// <summary>Plain sense: no text says so.</summary>
    public static BilingualText Ours { get; } = new("Relecture d’OgpTeams", "OgpTeams proofreading");

    private static BilingualText Manual(string french, string? english = null) => new(
        $"Manuel du point de contact (2017), {french}", $"Point of Contact Manual (2017), {english ?? french}");
}
