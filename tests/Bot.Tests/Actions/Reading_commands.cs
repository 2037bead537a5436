using OgpTeams.Bot.Actions;

namespace OgpTeams.Bot.Tests.Actions;

public sealed class Reading_commands
{
    [Theory]
    [InlineData("Nouvel atelier !", "fr")]
    [InlineData("AIDE", "fr")]
    [InlineData("new workshop", "en")]
    [InlineData("help", "en")]
    [InlineData("documents", null)]
    [InlineData("+5", null)]
    public void Tells_the_language_to_answer_in(string text, string? language) =>
        Assert.Equal(language, TypedCommands.Read(text).Language);

    [Theory]
    [InlineData("/aide", nameof(TypedCommand.Help))]
    [InlineData("  aide  !!", nameof(TypedCommand.Help))]
    [InlineData("« aide »", nameof(TypedCommand.Help))]
    [InlineData("aide 🙏", nameof(TypedCommand.Help))]
    [InlineData("👋 Bonjour,", nameof(TypedCommand.Help))]
    [InlineData("aide…", nameof(TypedCommand.Help))]
    [InlineData("\u200baide\ufeff", nameof(TypedCommand.Help))]
    [InlineData("nouvel\u00a0 atelier", nameof(TypedCommand.NewWorkshop))]
    [InlineData("Où en est\u2011on ?", nameof(TypedCommand.Status))]
    [InlineData("auto–évaluation", nameof(TypedCommand.Assessments))]
    [InlineData("REGIE.", nameof(TypedCommand.Control))]
    [InlineData("re\u0301gie", nameof(TypedCommand.Control))]
    [InlineData("+5", nameof(TypedCommand.Extend))]
    [InlineData("+ 5 min", nameof(TypedCommand.Extend))]
    [InlineData("+5 minutes.", nameof(TypedCommand.Extend))]
    [InlineData("+500", nameof(TypedCommand.Unknown))]
    [InlineData("?", nameof(TypedCommand.Help))]
    [InlineData("???", nameof(TypedCommand.Help))]
    [InlineData("", nameof(TypedCommand.Bare))]
    [InlineData(" \u00a0\u200b ", nameof(TypedCommand.Bare))]
    [InlineData("!!", nameof(TypedCommand.Bare))]
    [InlineData("…", nameof(TypedCommand.Bare))]
    [InlineData("👋🏽", nameof(TypedCommand.Bare))]
    [InlineData("sujet", nameof(TypedCommand.Form))]
    [InlineData("Sujet :", nameof(TypedCommand.Form))]
    [InlineData("idée !", nameof(TypedCommand.Form))]
    [InlineData("Sujets sensibles : les marchés", nameof(TypedCommand.Unknown))]
    [InlineData("Sujet-clé : les marchés", nameof(TypedCommand.Unknown))]
    [InlineData("Idéal : tout publier", nameof(TypedCommand.Unknown))]
    [InlineData("Subjective view", nameof(TypedCommand.Unknown))]
    [InlineData("suivant, merci de passer", nameof(TypedCommand.Unknown))]
    public void Sees_through_what_stands_around_them(string text, string command) =>
        Assert.Equal(command, $"{TypedCommands.Read(text).Command}");

    [Theory]
    [InlineData("sujet Registre : clair", nameof(TypedCommand.Subject), "Registre : clair")]
    [InlineData("Sujet : Registre : clair", nameof(TypedCommand.Subject), "Registre : clair")]
    [InlineData("SUJET\u00a0: Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("Sujet\u202f:\u202fRegistre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("Sujet:Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("Sujet：Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("sujet - Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("sujet – Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("Sujet\nRegistre\nUn fichier", nameof(TypedCommand.Subject), "Registre\nUn fichier")]
    [InlineData("sujet   Sujets sensibles : où", nameof(TypedCommand.Subject), "Sujets sensibles : où")]
    [InlineData("/sujet Registre", nameof(TypedCommand.Subject), "Registre")]
    [InlineData("« sujet Registre : clair »", nameof(TypedCommand.Subject), "Registre : clair")]
    [InlineData("sujet « Registre » : clair", nameof(TypedCommand.Subject), "« Registre » : clair")]
    [InlineData("Subject: Register: clear", nameof(TypedCommand.Subject), "Register: clear")]
    [InlineData("idée : publier", nameof(TypedCommand.Idea), "publier")]
    [InlineData("IDEE publier", nameof(TypedCommand.Idea), "publier")]
    [InlineData("ide\u0301e publier", nameof(TypedCommand.Idea), "publier")]
    [InlineData("Idea: publish", nameof(TypedCommand.Idea), "publish")]
    [InlineData("sous-action : publier", nameof(TypedCommand.SubAction), "publier")]
    [InlineData("sous\u2011action publier", nameof(TypedCommand.SubAction), "publier")]
    [InlineData("Sub-action: publish", nameof(TypedCommand.SubAction), "publish")]
    [InlineData("sujet 🌳", nameof(TypedCommand.Subject), "🌳")]
    public void Keeps_what_follows_as_it_was_typed(string text, string command, string rest)
    {
        var typed = TypedCommands.Read(text);
        Assert.Equal((command, rest), ($"{typed.Command}", typed.Rest));
    }
}
