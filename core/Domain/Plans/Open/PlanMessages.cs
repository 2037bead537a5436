namespace OgpTeams.Domain.Plans.Open;

/// <summary>What is said about a <c>plan.json</c> and about no other file.</summary>
internal static class PlanMessages
{
    public static BilingualText NotAText { get; } = new(
        "Un texte est attendu ici, entre guillemets.", "A text is expected here, between quotes.");

    public static BilingualText BadDate { get; } = new(
        "Écrivez une date qui existe, sous la forme 2026-06-30 ou 2026-06.", "Write a date that exists, as 2026-06-30 or 2026-06.");

    public static BilingualText BadId { get; } = new(
        "Choisissez un identifiant de 1 à 10 caractères parmi : lettres sans accent, chiffres, tirets.",
        "Choose an id of 1 to 10 characters among: letters without accents, digits, hyphens.");
}
