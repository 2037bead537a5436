using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Participants;

/// <summary>Facilitators' forms about people.</summary>
internal static class PeopleForms
{
    public static readonly FormRow Floor = new("floor", DrawFloor, Whose.Facilitators);
    public static readonly FormRow Attendance = new("attendance", DrawAttendance, Whose.Facilitators);
    public static readonly FormRow Facilitator = new("facilitator", DrawFacilitator, Whose.Facilitators) { AsksRoster = true };

    private const int MostOfName = 60;

    private static JsonObject DrawFloor(CardContext context, string? item, FormFill? fill) => WithPerson(
        context, "Floor", Floor, context.Choices(context.Group()), item, new Form(context.Texts, fill),
        context.Send(context.Texts["Button_GiveFloor"], Verbs.GiveFloor));

    private static JsonObject DrawAttendance(CardContext context, string? item, FormFill? fill) => WithPerson(
        context, "Attendance", Attendance,
        context.Choices(context.View.Participants.Where(person => !context.View.Facilitators.ContainsKey(person.Id))), item,
        new Form(context.Texts, fill).Choice(
            "present", context.Texts["Attendance_Present"],
            [("true", context.Texts["Attendance_Yes"]), ("false", context.Texts["Attendance_No"])], required: true, "true", open: true),
        context.Send(context.Texts["Button_Attendance"], Verbs.MarkAttendance));

    private static JsonObject DrawFacilitator(CardContext context, string? item, FormFill? fill)
    {
        var (texts, view) = (context.Texts, context.View);
        var people = view.Participants.Select(person => person.Id).Union(view.Facilitators.Keys)
            .Where(person => person != view.Lead)
            .Select(person => (person.Value, context.ChoiceOf(person)))
            .Concat(context.Newcomers.Select(newcomer => (newcomer.Account, Shown.Choice(newcomer.Name, MostOfName))));
        return WithPerson(
            context, "Facilitator", Facilitator, people, item,
            new Form(texts, fill).Choice(
                "role", texts["Facilitator_Role"],
                Enum.GetValues<FacilitatorRole>().Reverse().Select(role => (OpenName.Of(role), texts[$"Role_{role}"])),
                required: true, OpenName.Of(FacilitatorRole.Challenger), open: true),
            context.Send(texts["Button_AddFacilitator"], Verbs.AddFacilitator));
    }

    private static JsonObject WithPerson(
        CardContext context, string name, FormRow form, IEnumerable<(string Value, string Title)> people, string? item, Form more,
        JsonObject send)
    {
        var choices = SubjectChoices.Pages(people).At(item);
        return FacilitatorForm.Choose(
            context, name, choices.Items.Count, "People_None",
            more.Choice("person", context.Texts["People_Which"], choices.Items, required: true),
            send, choices.Turn(context, form));
    }
}
