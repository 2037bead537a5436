using System.Collections.Immutable;
using System.Globalization;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;

namespace OgpTeams.Bot.Participants;

/// <summary>How the verbs of introducing oneself, feedback, attendance and facilitation are read.</summary>
internal static class ParticipantVerbs
{
    public static IReadOnlyList<WorkshopVerb> All { get; } =
    [
        new(Verbs.Introduce, (inputs, scope) => new(Introduce(inputs, scope)), Form: ParticipantForms.Introduce)
        {
            NotKept = (inputs, texts) => inputs.Data("email").Length > 0 && !inputs.Flag("emailConsent")
                ? texts["Introduce_EmailNotKept"]
                : "",
        },
        new(Verbs.MarkAttendance, async (inputs, scope) => new ParticipantCommand.MarkAttendance(
            await scope.PersonAsync(inputs, "person"), inputs.RequiredFlag("present")),
            Whose.Facilitators, PeopleForms.Attendance),
        new(Verbs.AddFacilitator, async (inputs, scope) => new WorkshopCommand.AddFacilitator(
            await scope.PersonAsync(inputs, "person"),
            inputs.Choice<FacilitatorRole>("role") ?? FacilitatorRole.Challenger), Whose.Facilitators, PeopleForms.Facilitator),
        new(Verbs.TakeFacilitation, (_, scope) => new(new WorkshopCommand.TakeFacilitation(scope.TakeoverAfter)),
            Whose.NewFacilitator) { Apart = true },
        new(Verbs.SubmitFeedback, (inputs, _) => new(new ContributionCommand.Add(
            new ContributionId(NewId.Draw()), Verbs.SubmitFeedback, Feedback(inputs))), Form: ParticipantForms.Feedback),
    ];

    /// <summary>The name, position, organisation and e-mail go to the person's own row, written with the event.</summary>
    private static ParticipantCommand.Introduce Introduce(CardInputs inputs, VerbScope scope)
    {
        var before = scope.Actor.Person;
        var email = inputs.Email("email");
        var consents = inputs.Flag("emailConsent");
        var after = before with
        {
            Name = inputs.Required("name", CardInputs.ShortText),
            Position = OrNull(inputs.Text("position", CardInputs.ShortText)),
            Organisation = OrNull(inputs.Text("organisation", CardInputs.ShortText)),

            // Without consent an address is not kept at all.
            Email = consents ? OrNull(email) : null,
        };
        scope.Rows.Clear();
        scope.Rows.Add(after);
        return new ParticipantCommand.Introduce(
            new ContributionId(NewId.Draw()), inputs.Text("reason"), inputs.Choice<Profile>("profile"), inputs.Flag("expert"),
            inputs.Flag("nameConsent"), consents, after.Email is not null, after != before);
    }

    private static ImmutableSortedDictionary<string, string> Feedback(CardInputs inputs)
    {
        var rating = inputs.Number("rating", 1, 5);
        var fields = ContributionFields.Of(
            (Field.Rating, rating?.ToString(CultureInfo.InvariantCulture) ?? ""),
            (Field.Liked, inputs.Text("liked")), (Field.Improve, inputs.Text("improve")));
        inputs.NeedSome("rating", !fields.IsEmpty);
        return fields;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
