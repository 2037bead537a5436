using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Participants;

/// <summary>Introducing oneself, and what people thought of the workshop.</summary>
internal static class ParticipantForms
{
    public static readonly StepForm Introduce = new(
        "introduce", "Introduce", "Button_SendIntroduction", Verbs.Introduce, (context, _, fill) => IntroduceInputs(context, fill))
    {
        Prefill = who => FormFill.Of(
            ("name", who.Actor.Person.Name ?? ""), ("position", who.Actor.Person.Position ?? ""),
            ("organisation", who.Actor.Person.Organisation ?? ""), ("email", who.Actor.Person.Email ?? "")),
    };

    public static readonly StepForm Feedback = new(
        "feedback", "Feedback", "Button_SendFeedback", Verbs.SubmitFeedback, (context, _, fill) => FeedbackInputs(context, fill));

    private static IReadOnlyList<JsonNode> IntroduceInputs(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var me = context.View.Me;
        var labels = new StepLabels(context, StepKind.RoundTable);
        var reason = context.View.Mine.LastOrDefault(mine => mine.Verb == Verbs.Introduce)?[Field.Reason];
        return new Form(texts, fill)
            .Line("name", labels["name"], required: true, value: me is null ? null : context.Names.GetValueOrDefault(me.Id))
            .Line("position", labels["position"])
            .Line("organisation", labels["organisation"])
            .Choice(
                "profile", labels["profile"],
                Enum.GetValues<Profile>().Select(profile => (OpenName.Of(profile), texts[$"Profile_{profile}"])),
                value: me?.Profile is { } mine ? OpenName.Of(mine) : null)
            .Toggle("expert", texts["Introduce_Expert"], texts["Introduce_ExpertTitle"], me?.Expert ?? false)
            .Lines("reason", labels["reason"], value: reason)
            .Email("email", labels["email"])
            .Toggle("emailConsent", texts["Introduce_EmailConsent"], texts["Introduce_EmailConsentTitle"], me?.EmailConsent ?? false)
            .Toggle("nameConsent", texts["Introduce_NameConsent"], texts["Introduce_NameConsentTitle"], me?.NameConsent ?? false)
            .Elements;
    }

    private static IReadOnlyList<JsonNode> FeedbackInputs(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var labels = new StepLabels(context, StepKind.Closing);
        return new Form(texts, fill)
            .Choice(
                "rating", labels["rating"],
                Enumerable.Range(1, 5).Select(grade => ($"{grade}", texts[$"Feedback_Rating_{grade}"])), open: true)
            .Lines("liked", labels["liked"])
            .Lines("improve", labels["improve"])
            .Elements;
    }
}
