using System.Collections.Immutable;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Contributions;

/// <summary>How the verbs of notes, rewording, ideas, hiding and speaking for somebody are read.</summary>
internal static class ContributionVerbs
{
    public static IReadOnlyList<WorkshopVerb> All { get; } =
    [
        new(Verbs.SaveNote, (inputs, _) => new(new ContributionCommand.Add(
            NewId(), Verbs.SaveNote, ContributionFields.Of((Field.Text, inputs.Required("text"))))),
            Whose.Facilitators, ContributionForms.Note),
        new(Verbs.Hide, (inputs, _) => new(new ContributionCommand.Hide(
            inputs.RequiredId("contribution"), inputs.Required("reason"))),
            Whose.Facilitators, HidingForms.Hide),
        new(Verbs.Unhide, (inputs, _) => new(new ContributionCommand.Unhide(inputs.RequiredId("contribution"))),
            Whose.Facilitators, HidingForms.Unhide),
        new(Verbs.OnBehalf, ReadOnBehalfAsync, Whose.Facilitators, ContributionForms.OnBehalf),
        new(Verbs.SubmitReformulation, (inputs, _) => new(new ContributionCommand.Add(
            NewId(), Verbs.SubmitReformulation, Answers(inputs, StepFields.Of(StepKind.Reformulation)))),
            Form: ReformulationForms.Submit),
        new(Verbs.SubmitIdea, (inputs, scope) => new(new ContributionCommand.Add(NewId(), Verbs.SubmitIdea, Ideas(inputs, scope))),
            Form: IdeaForms.Submit),
        new(Verbs.ShareIdeas, (_, _) => new(new CommitmentCommand.ShareIdeas()), Whose.Facilitators),
    ];

    /// <summary>Those that say something; one at least is asked for.</summary>
    private static ImmutableSortedDictionary<string, string> Answers(CardInputs inputs, IReadOnlyList<string> names)
    {
        var fields = ContributionFields.Of([.. names.Select(name => (name, inputs.Text(name)))]);
        inputs.NeedSome(names[0], !fields.IsEmpty);
        return fields;
    }

    /// <summary>Answers to the prompts of the format; an idea that answers none is its text alone.</summary>
    private static ImmutableSortedDictionary<string, string> Ideas(CardInputs inputs, VerbScope scope)
    {
        string[] asked = [.. scope.Prompts(StepKind.Ideas).Select(prompt => Field.IdeaPrefix + prompt)];
        string[] given = [.. inputs.Named(Field.IdeaPrefix)];
        foreach (var unknown in asked.Length > 0 ? given.Except(asked, StringComparer.Ordinal) : [])
        {
            inputs.Refuse(unknown);
        }

        return Answers(inputs, asked.Length > 0 ? [.. asked, Field.Text] : [.. given, Field.Text]);
    }

    /// <summary>Each line is one contribution; « Titre : description » for a subject.</summary>
    private static async ValueTask<WorkshopCommand> ReadOnBehalfAsync(CardInputs inputs, VerbScope scope)
    {
        var name = inputs.Required("name", CardInputs.ShortText);
        var verb = inputs.RequiredChoice("as", [.. ContributionKind.ForOthers.Select(kind => kind.Verb), Verbs.RateSubjects]);
        var box = inputs.Choice(Field.Box, [.. CanvasBox.All]) ?? CanvasBox.Content;
        var ratings = verb == Verbs.RateSubjects ? SpokenRatings.Read(inputs, scope.Workshop) : [];
        var lines = (verb == Verbs.RateSubjects ? "" : inputs.Required("text"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (inputs.Errors.Count > 0)
        {
            return new ContributionCommand.AddOnBehalf(default, "", []);
        }

        var person = await scope.People.FindNamedAsync(scope.Workshop.Id, scope.Tenant, name, scope.Cancellation);
        if (person.IsNew)
        {
            scope.Rows.Add(person.Person);
        }

        return verb == Verbs.RateSubjects ? new SubjectCommand.Rate(ratings, person.Id) : new ContributionCommand.AddOnBehalf(
            person.Id, verb, [.. lines.Select(line => new ContributionCommand.Item(NewId(), Line(verb, line, box)))]);
    }

    /// <param name="box">Of the canvas, for a proposal.</param>
    public static ImmutableSortedDictionary<string, string> Line(string verb, string line, string box = "") =>
        verb == Verbs.SubmitSubject ? SubjectLine.Read(line)
        : ContributionFields.Of((Field.Box, verb == Verbs.ProposeForCanvas ? box : ""), (ContributionKind.Of(verb).Line, line));

    private static ContributionId NewId() => new(Streams.NewId.Draw());
}
