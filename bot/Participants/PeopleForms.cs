using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;

namespace OgpTeams.Bot.Participants;

/// <summary>Facilitators' forms about people.</summary>
internal static class PeopleForms
{
    public static JsonObject Floor(CardContext context, string? item, FormFill? fill) => WithPerson(
        context, "Floor", Forms.Floor, [.. context.Group()], item, new Form(context.Texts, fill),
        context.Send(context.Texts["Button_GiveFloor"], Verbs.GiveFloor));

    public static JsonObject Attendance(CardContext context, string? item, FormFill? fill) => WithPerson(
        context, "Attendance", Forms.Attendance,
        [.. context.View.Participants.Where(person => !context.View.Facilitators.ContainsKey(person.Id))], item,
        new Form(context.Texts, fill).Choice(
            "present", context.Texts["Attendance_Present"],
            [("true", context.Texts["Attendance_Yes"]), ("false", context.Texts["Attendance_No"])], required: true, "true", open: true),
        context.Send(context.Texts["Button_Attendance"], Verbs.MarkAttendance));

    public static JsonObject Facilitator(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        return WithPerson(
            context, "Facilitator", Forms.Facilitator, [.. context.View.Participants.Where(person => person.Id != context.View.Lead)], item,
            new Form(texts, fill).Choice(
                "role", texts["Facilitator_Role"],
                Enum.GetValues<FacilitatorRole>().Reverse().Select(role => (Code(role), texts[$"Role_{role}"])),
                required: true, Code(FacilitatorRole.Challenger), open: true),
            context.Send(texts["Button_AddFacilitator"], Verbs.AddFacilitator));
    }

    /// <summary>One line, one contribution.</summary>
    public static JsonObject OnBehalf(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var valid = ContributionKind.ForOthers.Where(kind => context.View.TimingOf(kind) != StepTiming.Early)
            .Select(kind => (kind.Verb, texts[$"Kind_{kind.Name}"])).ToList();
        var form = new Form(texts, fill)
            .Line("name", texts["OnBehalf_Name"], required: true)
            .Choice("as", texts["OnBehalf_As"], valid, required: true, Now(context, valid))
            .Lines(Field.Text, texts["OnBehalf_Text"], required: true);
        if (context.View.HasReached(StepKind.Canvas, StepKind.Roadmap))
        {
            var labels = new StepLabels(context, StepKind.Canvas);
            form.Choice(Field.Box, texts["OnBehalf_Box"], CanvasBox.All.Select(box => (box, labels.Bare(box))), value: CanvasBox.Content);
        }

        return FacilitatorForm.Card(
            context, "OnBehalf", form,
            context.Send(texts["Button_OnBehalf"], Verbs.OnBehalf));
    }

    /// <summary>What the current step gathers, to begin with.</summary>
    private static string Now(CardContext context, List<(string Verb, string Title)> valid)
    {
        var gathers = context.View.Step?.Kind switch
        {
            StepKind.RoundTable => Verbs.Introduce,
            StepKind.Closing => Verbs.SubmitFeedback,
            { } kind => ContributionKind.GatheredIn(kind)?.Verb,
            null => null,
        };
        return valid.Find(verb => verb.Verb == gathers).Verb ?? valid[0].Verb;
    }

    private static JsonObject WithPerson(
        CardContext context, string name, string form, IReadOnlyList<Participant> people, string? item, Form more, JsonObject send)
    {
        if (people.Count == 0)
        {
            return FacilitatorForm.Card(context, name, new Form(context.Texts).Say(context.Texts["People_None"]));
        }

        var pages = SubjectChoices.Pages(context.Choices(people));
        var (choices, page) = pages.At(item);
        return FacilitatorForm.Card(
            context, name, more.Choice("person", context.Texts["People_Which"], choices, required: true),
            send, SubjectChoices.More(context, form, pages, page));
    }

    private static string Code(FacilitatorRole role) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(role.ToString());
}
