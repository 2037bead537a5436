using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Participants;

namespace OgpTeams.Bot.Participants;

/// <summary>How the verbs of introducing oneself, attendance and facilitation are read.</summary>
internal static class ParticipantVerbs
{
    public static IEnumerable<KeyValuePair<string, ReadVerb>> All { get; } =
    [
        new(Verbs.Introduce, (inputs, scope) => new(Introduce(inputs, scope))),
        new(Verbs.MarkAttendance, async (inputs, scope) => new ParticipantCommand.MarkAttendance(
            await scope.PersonAsync(inputs, "person"), inputs.RequiredFlag("present"))),
        new(Verbs.AddFacilitator, async (inputs, scope) => new WorkshopCommand.AddFacilitator(
            await scope.PersonAsync(inputs, "person"),
            inputs.Choice("role", "lead", "challenger", "noteKeeper") switch
            {
                "lead" => FacilitatorRole.Lead,
                "noteKeeper" => FacilitatorRole.NoteKeeper,
                _ => FacilitatorRole.Challenger,
            })),
        new(Verbs.TakeFacilitation, (_, scope) => new(new WorkshopCommand.TakeFacilitation(scope.TakeoverAfter))),
        new(Verbs.Close, (inputs, _) => new(new WorkshopCommand.Close(
            inputs.Text("nextSteps"), inputs.Text("contact", CardInputs.ShortText), inputs.Text("nextDate", CardInputs.ShortText),
            inputs.Data("retain").Length > 0 ? inputs.Flag("retain") : null))),
        new(Verbs.Reopen, (_, _) => new(new WorkshopCommand.Reopen())),
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
            new ContributionId(NewId.Draw()), inputs.Text("reason"), ProfileOf(inputs), inputs.Flag("expert"),
            inputs.Flag("nameConsent"), consents, after.Email is not null, after != before);
    }

    private static Profile? ProfileOf(CardInputs inputs) =>
        inputs.Choice("profile", "publicServant", "civilSociety", "citizen", "student", "privateSector", "other") is { } profile
            ? Enum.Parse<Profile>(profile, ignoreCase: true)
            : null;

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
