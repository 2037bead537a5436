using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Contributions;

/// <summary>How the verbs of notes, feedback, hiding and speaking for somebody are read.</summary>
internal static class ContributionVerbs
{
    public static IEnumerable<KeyValuePair<string, ReadVerb>> All { get; } =
    [
        new(Verbs.SaveNote, (inputs, _) => new(new ContributionCommand.Add(
            NewId(), Verbs.SaveNote, ContributionFields.Of((Field.Text, inputs.Required("text")))))),
        new(Verbs.SubmitFeedback, (inputs, _) => new(new ContributionCommand.Add(NewId(), Verbs.SubmitFeedback, Feedback(inputs)))),
        new(Verbs.Hide, (inputs, _) => new(new ContributionCommand.Hide(inputs.RequiredId("contribution"), inputs.Required("reason")))),
        new(Verbs.Unhide, (inputs, _) => new(new ContributionCommand.Unhide(inputs.RequiredId("contribution")))),
        new(Verbs.OnBehalf, ReadOnBehalfAsync),
    ];

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Feedback(CardInputs inputs)
    {
        var rating = inputs.Number("rating", 1, 5);
        var fields = ContributionFields.Of(
            (Field.Rating, rating?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
            (Field.Liked, inputs.Text("liked")), (Field.Improve, inputs.Text("improve")));
        if (fields.IsEmpty && inputs.Errors.Count == 0)
        {
            inputs.Errors["rating"] = CardInputs.Missing;
        }

        return fields;
    }

    /// <summary>Each line is one contribution; « Titre : description » for a subject.</summary>
    private static async ValueTask<WorkshopCommand> ReadOnBehalfAsync(CardInputs inputs, VerbScope scope)
    {
        var name = inputs.Required("name", CardInputs.ShortText);
        var verb = inputs.RequiredChoice("as", [.. ContributionKind.ForOthers.Select(kind => kind.Verb)]);
        var box = inputs.Choice(Field.Box, [.. CanvasBox.All]) ?? CanvasBox.Content;
        var lines = inputs.Required("text").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (inputs.Errors.Count > 0)
        {
            return new ContributionCommand.AddOnBehalf(default, "", []);
        }

        var person = await scope.People.FindNamedAsync(scope.Workshop.Id, scope.Tenant, name, scope.Cancellation);
        if (person.IsNew)
        {
            scope.Rows.Add(person.Person);
        }

        return new ContributionCommand.AddOnBehalf(
            person.Id, verb, [.. lines.Select(line => new ContributionCommand.Item(NewId(), Line(verb, line, box)))]);
    }

    /// <param name="box">Of the canvas, for a proposal.</param>
    public static System.Collections.Immutable.ImmutableSortedDictionary<string, string> Line(string verb, string line, string box = "") =>
        verb == Verbs.SubmitSubject ? SubjectLine.Read(line)
        : ContributionFields.Of((Field.Box, verb == Verbs.ProposeForCanvas ? box : ""), (ContributionKind.Of(verb).Line, line));

    private static ContributionId NewId() => new(Streams.NewId.Draw());
}
