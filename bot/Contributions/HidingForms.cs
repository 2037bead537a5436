using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Contributions;

/// <summary>Hiding what must not be read (an insult, somebody's personal data), and showing it again.</summary>
internal static class HidingForms
{
    public static readonly FormRow Hide = new("hide", DrawHide, Whose.Facilitators);
    public static readonly FormRow Unhide = new("unhide", DrawUnhide, Whose.Facilitators);

    private static JsonObject DrawHide(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Hide", Hide, [.. context.View.Contributions.Where(words => !words.Hidden)], item, fill,
        Verbs.Hide);

    private static JsonObject DrawUnhide(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Unhide", Unhide, [.. context.View.Contributions.Where(words => words.Hidden)], item, fill,
        Verbs.Unhide);

    private static JsonObject Choose(
        CardContext context, string name, FormRow form, IReadOnlyList<ContributionView> contributions, string? item, FormFill? fill,
        string verb)
    {
        var texts = context.Texts;
        // The newest first: what has just been said is what has to be hidden.
        var choices = SubjectChoices.Pages(contributions.Reverse().Select(words => (words.Id.Value, Title(texts, words))))
            .At(item);
        var inputs = new Form(texts, fill).Choice("contribution", texts["Hide_Which"], choices.Items, required: true);
        return FacilitatorForm.Choose(
            context, name, contributions.Count, $"{name}_Nothing",
            form == Hide ? inputs.Line("reason", texts["Hide_Reason"], required: true) : inputs,
            context.Send(texts[$"Button_{name}"], verb), choices.Turn(context, form));
    }

    private static string Title(Texts texts, ContributionView words) => texts.Format(
        "Hide_Item", texts[$"Kind_{ContributionKind.Of(words.Verb).Name}"],
        Shown.Choice(words[Field.Title] is { Length: > 0 } title ? title
            : Answered.In(words, format: null, texts).Select(answer => answer.Text).FirstOrDefault("…"), 80));
}
