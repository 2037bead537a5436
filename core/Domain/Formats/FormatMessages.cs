namespace OgpTeams.Domain.Formats;

/// <summary>What an administrator is told about a format file: what is wrong, and what to do.</summary>
internal static class FormatMessages
{
    public static BilingualText NotUtf8 { get; } = new(
        "Le fichier n’est pas en UTF-8. Enregistrez-le de nouveau en choisissant l’encodage UTF-8.",
        "The file is not UTF-8. Save it again, choosing the UTF-8 encoding.");

    public static BilingualText HalfCharacter { get; } = new(
        "Un texte contient la moitié d’un caractère (par exemple \\ud83d sans sa suite). Tapez le caractère lui-même.",
        "A text holds half a character (for example \\ud83d without its other half). Type the character itself.");

    public static BilingualText NotAnObject { get; } = new(
        "Un objet est attendu ici, entre accolades { }.", "An object is expected here, between braces { }.");

    public static BilingualText NotAList { get; } = new(
        "Une liste est attendue ici, entre crochets [ ].", "A list is expected here, between brackets [ ].");

    public static BilingualText NotAText { get; } = new(
        """Un texte est attendu ici : "…" ou { "fr": "…", "en": "…" }.""",
        """A text is expected here: "…" or { "fr": "…", "en": "…" }.""");

    public static BilingualText NotTrueOrFalse { get; } = new(
        "Écrivez true ou false, sans guillemets.", "Write true or false, without quotes.");

    public static BilingualText NoLanguage { get; } = new(
        "Donnez ce texte en français (fr), en anglais (en) ou dans les deux langues.",
        "Give this text in French (fr), in English (en) or in both.");

    public static BilingualText EmptyText { get; } = new(
        "Le texte est vide. Écrivez-le, ou retirez-le s’il n’est pas obligatoire.",
        "The text is empty. Write it, or remove it if it is not required.");

    public static BilingualText Unprintable { get; } = new(
        "Le texte contient un caractère de commande invisible. Effacez le texte et tapez-le de nouveau.",
        "The text holds an invisible control character. Delete the text and type it again.");

    public static BilingualText Missing { get; } = new(
        "Cette information est obligatoire. Ajoutez-la.", "This is required. Add it.");

    public static BilingualText NoStep { get; } = new(
        "Un format a au moins une étape. Ajoutez-en une.", "A format has at least one step. Add one.");

    public static BilingualText ClosingNotLast { get; } = new(
        "La dernière étape, et elle seule, est de type « closing ». Corrigez l’ordre ou le type des étapes.",
        "The last step, and only it, is of kind “closing”. Correct the order or the kinds of the steps.");

    public static BilingualText NoPrompt { get; } = new(
        "Une étape de type « ideas » ou « poll » pose au moins une question. Ajoutez-la dans « prompts ».",
        "A step of kind “ideas” or “poll” asks at least one question. Add it to “prompts”.");

    public static BilingualText NoFieldHere { get; } = new(
        "Ce type d’étape n’a pas de champ. Retirez « fields ».", "This kind of step has no field. Remove “fields”.");

    public static BilingualText TooBig(int bytes, int max) => new(
        $"Le fichier pèse {bytes} octets ; le maximum est {max}. Raccourcissez les textes.",
        $"The file is {bytes} bytes long; the maximum is {max}. Shorten the texts.");

    public static BilingualText NotJson(long? line, string reason) => new(
        $"Le fichier n’est pas du JSON lisible{(line is null ? "" : $", vers la ligne {line}")}. Le lecteur dit : {reason}",
        $"The file is not readable JSON{(line is null ? "" : $", near line {line}")}. The reader says: {reason}");

    public static BilingualText UnknownMember(string name, ReadOnlySpan<string> known)
    {
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        var members = string.Join(", ", known!);
        return new(
            $"« {shown} » n’est pas un nom connu ici. Corrigez-le en l’un de ceux-ci, ou retirez-le : {members}.",
            $"“{shown}” is not a known name here. Correct it to one of these, or remove it: {members}.");
    }

    public static BilingualText BadId(IdRule rule) => new(
        $"Choisissez un identifiant de 1 à {rule.Max} caractères parmi : {rule.Characters}.",
        $"Choose an id of 1 to {rule.Max} characters among: {rule.Characters}.");

    public static BilingualText NotAmong(IEnumerable<string> values)
    {
        var choices = string.Join(", ", values);
        return new($"Choisissez parmi : {choices}.", $"Choose among: {choices}.");
    }

    public static BilingualText NotBetween(int min, int max) => new(
        $"Écrivez un nombre entier de {min} à {max}, sans guillemets.",
        $"Write a whole number from {min} to {max}, without quotes.");

    public static BilingualText TooManyItems(int max) => new(
        $"La liste compte plus de {max} éléments. Gardez les plus utiles.",
        $"The list has more than {max} items. Keep the most useful ones.");

    public static BilingualText TooLong(int length, int max) => new(
        $"{length} caractères, pour {max} au plus. Raccourcissez.", $"{length} characters, for {max} at most. Shorten.");

    public static BilingualText UsedTwice(string id) => new(
        $"L’identifiant « {id} » sert deux fois. Donnez à chacun le sien.", $"The id “{id}” is used twice. Give each its own.");
}
