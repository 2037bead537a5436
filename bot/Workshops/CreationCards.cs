using System.Diagnostics;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Workshops;

/// <summary>From « nouvel atelier » to a workshop's creation.</summary>
internal static class CreationCards
{
    private const int OfferBytes = 12 * 1024;

    /// <summary>A format, or the way to find out which.</summary>
    public static JsonObject Offer(Texts texts, IReadOnlyList<WorkshopFormat> formats, string id)
    {
        var choices = formats.Select(format => (format.Id, FormatTitle(texts, format)))
            .Pages(OfferBytes, choice => Size.Of(choice.Item2) + 100)[0];
        var form = new Form(texts)
            .Choice("format", texts["Offer_Format"], choices, required: true, choices.Count > 0 ? choices[0].Id : null, open: true);
        var guide = new Form(texts)
            .Choice("start", texts["Guide_Start"],
                Start.Select(start => (start.Code, SequenceWizard.Label(start.Value).In(texts.Language))), value: "novice", open: true)
            .Choice("goal", texts["Guide_Goal"],
                Goals.Select(goal => (goal.Code, SequenceWizard.Label(goal.Value).In(texts.Language))), value: "subject", open: true);
        return AdaptiveCard.With(
            texts, texts["Offer_Heading"],
            [
                AdaptiveCard.Text(texts["Offer_Why"]), .. form.Elements,
                AdaptiveCard.Actions(CardAction.Send(texts["Button_Prepare"], Verbs.Prepare, Data(texts, id))),
                AdaptiveCard.Section(texts["Guide_Heading"]), .. guide.Elements,
                AdaptiveCard.Actions(CardAction.Send(texts["Button_Guide"], CardVerbs.Guide, Data(texts, id))),
            ]);
    }

    /// <summary>The workshops to run, in order; those this version does not have are said so.</summary>
    public static JsonObject Guide(Texts texts, FormatSequence answer, IReadOnlyList<WorkshopFormat> available, string id)
    {
        if (answer is FormatSequence.AlreadyReached reached)
        {
            return AdaptiveCard.With(texts, texts["Guide_Heading"], [AdaptiveCard.Text(reached.Reason.In(texts.Language))]);
        }

        var formats = answer is FormatSequence.Run run ? run.Formats : throw new UnreachableException($"No answer for {answer}.");
        var known = formats.Select(wanted => available.FirstOrDefault(format => format.Id == wanted)).OfType<WorkshopFormat>().ToList();
        return AdaptiveCard.With(
            texts, texts["Guide_ResultHeading"],
            [
                AdaptiveCard.Text(texts.Count("Guide_Result", formats.Length)),
                .. formats.Select((wanted, index) => AdaptiveCard.Text(
                    known.FirstOrDefault(format => format.Id == wanted) is { } format
                        ? texts.Format("Guide_Step", index + 1, FormatLine(texts, format))
                        : texts.Format("Guide_StepMissing", index + 1, texts.Find($"Format_{wanted}") ?? wanted))),
                formats.Length > 1 ? AdaptiveCard.Small(texts["Guide_Week"]) : null,
            ],
            known.Select(format => CardAction.Press(
                texts.Format("Button_PrepareFormat", formats.IndexOf(format.Id) + 1), Verbs.Prepare,
                Data(texts, id, format.Id))));
    }

    /// <param name="offer">What the plan has to start from.</param>
    /// <param name="page">Of the subjects offered, from 1.</param>
    public static JsonObject Create(
        Texts texts, WorkshopFormat format, string id, StartOffer offer, string? page = null, FormFill? fill = null)
    {
        var language = texts.Language.Code;
        var form = new Form(texts, fill).Line("title", texts["Create_Title"], required: true);
        var choices = Start(form, texts, format, offer, fill);
        form.Lines("objective", texts["Create_Objective"], value: format.Objective.In(language))
            .Line("administration", texts["Create_Administration"])
            .Line("planName", texts["Create_PlanName"], hint: offer.PlanName is { } known
                ? texts.Format("Create_PlanNameKnown", Shown.Choice(known, 80))
                : texts.Format("PlanName_Example", offer.Year, offer.Year + 2))
            .Choice("language", texts["Create_Language"], [("fr", texts["Language_fr"]), ("en", texts["Language_en"])], value: language);
        if (WorkshopStart.MakesSubjects(format))
        {
            form.Number("maxSubjects", texts["Create_MaxSubjects"], 1, 20, 2);
        }

        return AdaptiveCard.With(
            texts, texts["Create_Heading"],
            [
                AdaptiveCard.Strong(FormatLine(texts, format)),
                AdaptiveCard.Text(texts.Format("Create_Length", format.Steps.Length, format.Minutes)),
                Disclosure.Folded("about", texts["Format_About"], FormatTexts.Purpose(texts, format)),
                .. form.Elements,
                AdaptiveCard.Small(texts["Create_Advice"]),
            ],
            CardAction.Send(texts["Button_Create"], Verbs.Create, Data(texts, id, format.Id)),
            choices?.Next is { } next
                ? CardAction.Press(texts["Button_OtherChoices"], Verbs.Prepare, Data(texts, id, format.Id, next))
                : null);

        // What the workshop starts from stands right under its title: it is what has to be chosen.
        Page<(string Value, string Title)>? Start(
            Form form, Texts texts, WorkshopFormat format, StartOffer offer, FormFill? fill)
        {
            if (WorkshopStart.NeedsCommitment(format))
            {
                var commitments = SubjectChoices.Pages(
                [
                    (NewCommitment, texts["Create_NewCommitment"]),
                    .. offer.Commitments.Select(commitment => Choice(texts, commitment)),
                ]).At(page);
                form.Choice(
                    "commitmentId", texts["Create_Commitment"], commitments.Items,
                    value: fill?.Values.GetValueOrDefault("commitmentId"));
                return commitments;
            }

            if (!WorkshopStart.NeedsSubject(format))
            {
                return null;
            }

            var wanted = fill?.Values.GetValueOrDefault("subjectId") ?? "";
            var several = offer.Subjects.DistinctBy(offered => offered.Workshop).Skip(1).Any();
            var subjects = SubjectChoices.Pages(offer.Subjects
                .OrderByDescending(offered => wanted.Contains(offered.Subject.Id.Value, StringComparison.Ordinal))
                .Select(offered => Choice(texts, offered, several))).At(page);
            if (offer.Subjects.Count > 0)
            {
                form.Several("subjectId", texts["Create_Subjects"], subjects.Items);
            }

            form.Lines(
                "subjectText", texts[offer.Subjects.Count > 0 ? "Create_OrSubjectText" : "Create_SubjectText"],
                hint: texts["Create_SubjectTextHint"]);
            return subjects;
        }
    }

    /// <param name="several">Subjects come from several workshops: each says from which.</param>
    private static (string Value, string Title) Choice(Texts texts, OfferedSubject offered, bool several)
    {
        var title = Shown.Choice(offered.Subject.Fields.GetValueOrDefault(Field.Title, ""), 80);
        var placed = several ? texts.Format("Create_SubjectChoice", title, Shown.Choice(offered.Workshop, 60)) : title;
        return (offered.Subject.Id.Value, offered.ChosenAt is null ? placed : texts.Format("Create_SubjectSelected", placed));
    }

    private static (string Value, string Title) Choice(Texts texts, PlanCommitment commitment) => (
        commitment.Id.Value, texts.Format(
            "Create_CommitmentChoice", Shown.Choice(PlanTexts.NameOf(texts, commitment), 80), PlanTexts.StandingOf(texts, commitment)));

    /// <summary>In place of a commitment's id: a new one, whatever the plan has.</summary>
    public const string NewCommitment = "new";

    /// <summary>The codes of the verb's inputs.</summary>
    public static readonly IReadOnlyList<(string Code, StartingPoint Value)> Start =
        [("novice", StartingPoint.Novice), ("scheme", StartingPoint.KnowsScheme), ("expert", StartingPoint.Expert)];

    public static readonly IReadOnlyList<(string Code, Goal Value)> Goals =
        [("subject", Goal.Subject), ("canvas", Goal.Canvas), ("roadmap", Goal.Roadmap)];

    private static JsonObject Data(Texts texts, string id, string? format = null, string? page = null) =>
        CardAction.Data(("id", id), ("format", format), ("item", page), (CardAction.Spoken, texts.Language.Code));

    private static string FormatTitle(Texts texts, WorkshopFormat format) =>
        texts.Format("Format_Choice", Shown.Choice(format.Title.In(texts.Language), 100), format.Minutes);

    private static string FormatLine(Texts texts, WorkshopFormat format) =>
        texts.Format("Format_Choice", Shown.Line(format.Title.In(texts.Language), 100), format.Minutes);
}
