using System.Collections.Immutable;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Cards;

/// <summary>A workshop lived through the real rules, to draw cards from.</summary>
internal sealed class Room
{
    public static readonly WorkshopFormat Format = FormatLibrary.BuiltIn.Formats[0];
    private static readonly DateTimeOffset Morning = new(2026, 3, 12, 9, 0, 0, TimeSpan.Zero);
    private readonly string _language;
    private readonly WorkshopFormat _format;
    private Workshop? _workshop;
    private DateTimeOffset _now = Morning;
    private int _acts;
    private Workshop? _before;
    private DateTimeOffset _beforeAt;

    public Room(string language = "fr", int people = 8, int maxSubjects = 20, string title = "Ouvrir nos données", string name = "Awa Diop",
        WorkshopFormat? format = null, IReadOnlyList<ChosenSubject>? subjects = null)
    {
        _format = format ?? Format;
        _language = language;
        Lead = ParticipantId.Of(NewId.Draw());
        Do(Lead, new WorkshopCommand.Create(new WorkshopBrief(
            WorkshopId.Of(NewId.Draw()), _format.Id, title, title, title, PlanId.Of(NewId.Draw()), title, language, "Europe/Paris",
            maxSubjects, "19:chat", "tenant", [.. _format.Steps.Select(step =>
                new PlannedStep(step.Id, step.Kind, step.Minutes, step.Title.In(language)))], subjects, CommitmentId.Of(NewId.Draw()))));
        Names[Lead] = name;
        for (var i = 0; i < people; i++)
        {
            var person = ParticipantId.Of(NewId.Draw());
            People.Add(person);
            Names[person] = name;
        }
    }

    public ParticipantId Lead { get; }
    public List<ParticipantId> People { get; } = [];
    public Dictionary<ParticipantId, string> Names { get; } = [];
    public Workshop Workshop => _workshop!;

    public Room Do(ParticipantId by, WorkshopCommand command)
    {
        _now = _now.AddSeconds(20);
        (_before, _beforeAt) = (_workshop, _now.AddSeconds(-20));
        var act = new Act(by, $"act {++_acts}", _now);
        var decision = WorkshopDecider.Decide(command, act, _workshop);
        Assert.Null(decision.Refusal);
        foreach (var happened in decision.Events)
        {
            _workshop = WorkshopEvolution.Evolve(_workshop, new Recorded<WorkshopEvent>(happened, by, act.Cause, _now));
        }

        return this;
    }

    /// <summary>As if the last order had not come.</summary>
    public Room Undo()
    {
        (_workshop, _now) = (_before, _beforeAt);
        return this;
    }

    /// <summary>Moves on to the step of that number, introducing people on the way.</summary>
    public Room GoTo(int step)
    {
        while (_workshop!.StepIndex + 1 < step)
        {
            Do(Lead, new StepCommand.Next(_workshop.Run?.StepId));
            if (_workshop.Step!.Kind == StepKind.RoundTable)
            {
                foreach (var person in People)
                {
                    Introduce(person);
                }
            }
        }

        return this;
    }

    public Room Introduce(ParticipantId person, Profile profile = Profile.Citizen, string reason = "Pour voir") =>
        Do(person, new ParticipantCommand.Introduce(
            ContributionId.Of(NewId.Draw()), reason, profile, Expert: false, NameConsent: true, EmailConsent: false, HasEmail: false,
            DetailsChanged: false));

    public ContributionId Subject(ParticipantId person, string title, string description = "")
    {
        var id = ContributionId.Of(NewId.Draw());
        Do(person, new ContributionCommand.Add(
            id, Verbs.SubmitSubject, Fields((Field.Title, title), (Field.Description, description))));
        return id;
    }

    /// <summary>Words of any step: an idea, a proposal…</summary>
    public ContributionId Say(ParticipantId person, string verb, params (string Name, string Text)[] fields)
    {
        var id = ContributionId.Of(NewId.Draw());
        Do(person, new ContributionCommand.Add(id, verb, Fields(fields)));
        return id;
    }

    public Room Rate(ParticipantId person, params IEnumerable<ContributionId> subjects) => Do(person, new SubjectCommand.Rate(
        [.. subjects.Select((subject, index) => new SubjectRating(subject, (index % 5) + 1, (index / 5 % 5) + 1))]));

    public Room Close(string text = "Un groupe de travail") => Do(Lead, new WorkshopCommand.Close(text, text, text));

    public CardContext For(ParticipantId? person) => new(
        WorkshopView.For(Workshop, new Viewer(person)), _format, Texts.For(_language), Names, _now, "form-of-the-step", "drawn-now");

    public CardContext ForEveryone => For(null);

    private static ImmutableSortedDictionary<string, string> Fields(params (string Name, string Text)[] fields) =>
        fields.Where(field => field.Text.Length > 0)
            .ToImmutableSortedDictionary(field => field.Name, field => field.Text, StringComparer.Ordinal);

    /// <summary>A workshop brought to a step with subjects in it, rated and grouped when it is late enough.</summary>
    /// <param name="step">0 before the first; 8 closed.</param>
    public static Room At(int step, int subjects, string text, string language = "fr")
    {
        var room = new Room(language, title: text, name: text).GoTo(Math.Min(step, 4));
        if (step < 4)
        {
            return room;
        }

        var ids = Enumerable.Range(0, subjects)
            .Select(number => room.Subject(room.People[number % room.People.Count], text, text)).ToList();
        room.Do(room.Lead, new ContributionCommand.Add(
            ContributionId.Of(NewId.Draw()), Verbs.SaveNote, Fields((Field.Text, text))));
        room.GoTo(Math.Min(step, 5));
        if (step >= 5 && subjects > 8)
        {
            room.Do(room.Lead, new SubjectCommand.Merge(ContributionId.Of(NewId.Draw()), [ids[0], ids[1]], text, text));
            ids.RemoveRange(0, 2);
            room.Do(room.People[0], new StepCommand.AskFloor()).Do(room.Lead, new StepCommand.NextFloor());
            room.Do(room.Lead, new ContributionCommand.Hide(ids[0], text));
            ids.RemoveAt(0);
        }

        room.GoTo(Math.Min(step, 6));
        if (step >= 6)
        {
            // The last tenth stays unplaced.
            room.People.ForEach(person => _ = ids.Count == 0 ? room : room.Rate(person, ids.Take(Math.Max(1, ids.Count * 9 / 10))));
        }

        room.GoTo(Math.Min(step, 7));
        if (step >= 7 && ids.Count > 0)
        {
            room.Do(room.Lead, new SubjectCommand.Select(ids[0]));
        }

        return step == 8 ? room.Close(text) : room;
    }
}
