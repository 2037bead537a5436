using OgpTeams.Domain;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>What is wrong in a script, and what to do about it.</summary>
internal static class ScriptMessages
{
    public static BilingualText NotUtf8 { get; } = new(
        "Le fichier n’est pas en UTF-8. Enregistrez-le dans cet encodage.", "The file is not UTF-8. Save it in that encoding.");

    public static BilingualText NotAnObject { get; } = new("Un objet { } est attendu ici.", "An object { } is expected here.");

    public static BilingualText NotAList { get; } = new("Une liste [ ] est attendue ici.", "A list [ ] is expected here.");

    public static BilingualText NotAText { get; } = new("Un texte entre guillemets est attendu ici.", "A text in quotes is expected here.");

    public static BilingualText NotTrueOrFalse { get; } = new("Écrivez true ou false.", "Write true or false.");

    public static BilingualText Missing { get; } = new("Obligatoire.", "Required.");

    public static BilingualText NotAnInput { get; } = new(
        """Écrivez un texte, un nombre, true, false, { "ref": "…" }, { "refs": […] }, { "person": "…" } ou { "text": "…", "times": n }.""",
        """Write a text, a number, true, false, { "ref": "…" }, { "refs": […] }, { "person": "…" } or { "text": "…", "times": n }.""");

    public static BilingualText NotATendency { get; } = new(
        "Écrivez [désirabilité, faisabilité], chacune de 1 à 5.", "Write [desirability, feasibility], each from 1 to 5.");

    public static BilingualText NotOneDeed { get; } = new(
        "Une action a un « do », un « says » ou un « rate », et un seul.", "An action has one of “do”, “says” and “rate”, and only one.");

    public static BilingualText NothingToNotice { get; } = new(
        "« named » va avec une seule personne et une action qui apporte quelque chose : subject.submit, subject.merge, note.save, "
        + "participant.introduce, feedback.submit, onbehalf.submit, ou « sujet … ».",
        "“named” goes with one person and an action that brings something: subject.submit, subject.merge, note.save, "
        + "participant.introduce, feedback.submit, onbehalf.submit, or “subject …”.");

    public static BilingualText NoInputs { get; } = new(
        "Écrivez « inputs ». Seuls participant.introduce, et subject.submit par « understudies », s’en passent.",
        "Write “inputs”. Only participant.introduce, and subject.submit by “understudies”, do without.");

    public static BilingualText OnePressAtATime { get; } = new(
        "« twice » va avec « do » et une seule personne.", "“twice” goes with “do” and one person.");

    public static BilingualText OneCreation { get; } = new(
        "Un atelier est créé une fois et une seule : une action « workshop.create » acceptée, par une personne.",
        "A workshop is created once and only once: one accepted “workshop.create” action, by one person.");

    public static BilingualText EitherOr { get; } = new(
        "Avec « workshops », cela s’écrit dans chaque atelier.", "With “workshops”, this is written in each workshop.");

    public static BilingualText BeforeCreation { get; } = new(
        "Il n’y a pas encore d’atelier : cette action vient après « workshop.create ».",
        "There is no workshop yet: this action comes after “workshop.create”.");

    public static BilingualText NoFacilitator { get; } = new(
        "Il faut au moins une personne avec \"facilitator\": true.", "At least one person needs \"facilitator\": true.");

    public static BilingualText BadOutcome { get; } = new(
        "Écrivez « accepted », « accepted; late », « repeat » ou « refused; code=… » (docs/outcomes.md).",
        "Write “accepted”, “accepted; late”, “repeat” or “refused; code=…” (docs/outcomes.md).");

    public static BilingualText NotJson(long? line, string reason) => new(
        $"Le fichier n’est pas du JSON lisible{(line is null ? "" : $", vers la ligne {line}")}. Le lecteur dit : {reason}",
        $"The file is not readable JSON{(line is null ? "" : $", near line {line}")}. The reader says: {reason}");

    public static BilingualText UnknownMember(string name, IEnumerable<string> known) => new(
        $"« {name} » n’est pas un nom connu ici. Connus : {string.Join(", ", known)}.",
        $"“{name}” is not a known name here. Known: {string.Join(", ", known)}.");

    public static BilingualText NoSuchFormat(string format) => new(
        $"Aucun atelier n’est créé au format {format}.", $"No workshop is created in the format {format}.");

    public static BilingualText NotBetween(int min, int max) => new(
        $"Écrivez un nombre entier de {min} à {max}.", $"Write a whole number from {min} to {max}.");

    public static BilingualText WrongLength(int max) => new($"De 1 à {max} caractères.", $"From 1 to {max} characters.");

    public static BilingualText WrongCount(int min, int max) => new($"De {min} à {max} éléments.", $"From {min} to {max} items.");

    public static BilingualText NotAmong(IEnumerable<string> choices) => new(
        $"Choisissez parmi : {string.Join(", ", choices)}.", $"Choose among: {string.Join(", ", choices)}.");

    public static BilingualText BadId { get; } = new(
        "De 1 à 30 minuscules sans accent, chiffres ou tirets.", "1 to 30 lower-case letters without accents, digits or hyphens.");

    public static BilingualText BadVerb { get; } = new(
        "Un verbe s’écrit comme « subject.submit ».", "A verb is written like “subject.submit”.");

    public static BilingualText UsedTwice(string name) => new($"« {name} » sert déjà.", $"“{name}” is already used.");

    public static BilingualText UnknownPerson(string id) => new(
        $"« {id} » n’est pas dans « people ».", $"“{id}” is not in “people”.");

    public static BilingualText UnknownName(string name) => new(
        $"Aucune action précédente n’est « named » « {name} ».", $"No earlier action is “named” “{name}”.");
}
