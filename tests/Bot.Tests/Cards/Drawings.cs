using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Chats;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Messages;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Messages;

namespace OgpTeams.Bot.Cards;

/// <summary>Every card there is.</summary>
internal static class Drawings
{
    public static readonly DocumentLink[] Documents =
    [
        new("Fiche sujets.docx", new Uri("https://exemple.sharepoint.com/sites/a/Fiche sujets (2).docx"), "written", null),
        new("Plan d'action.docx", null, "locked", "ouvert par Awa [Diop](http://x.fr)"), new("Compte rendu.docx", null, "pending", null),
        new("contributions.csv", null, "failed", "quota"),
    ];

    /// <summary>Those posted in the chat.</summary>
    public static IEnumerable<(string Name, JsonObject Card)> Public(Room room, string text)
    {
        var everyone = room.ForEveryone;
        yield return ("posted", WorkshopCards.Posted(everyone));
        yield return ("progress", StepCards.Progress(everyone));
        if (StepCards.Form(everyone) is { } form)
        {
            yield return ("form", form);
        }

        yield return ("status", StatusCards.Status(everyone));
        yield return ("closing", ClosingCards.Closing(everyone, Documents));
        yield return ("closing without documents", ClosingCards.Closing(everyone, []));
        foreach (var ended in room.Workshop.Ended)
        {
            yield return ($"ended {ended.StepId}", StepCards.Ended(everyone, ended));
        }

        yield return ("nearly up", NoticeCards.NearlyUp(everyone));
        yield return ("nearly up aside", NoticeCards.NearlyUpAside(everyone));
        yield return ("time is up aside", NoticeCards.TimeIsUpAside(everyone));
        yield return ("time is up", NoticeCards.TimeIsUp(everyone));
        yield return ("taken over", NoticeCards.TakenOver(everyone, text));
        foreach (var reason in new[] { "open", "checkedOut" })
        {
            var waiting = new DocumentLink(text, null, "locked", reason) { AnnexeAt = everyone.Now };
            yield return ($"document waiting, {reason}", NoticeCards.DocumentWaiting(everyone, waiting));
        }

        yield return ("document annexed", NoticeCards.DocumentAnnexed(
            everyone, new(text, null, "locked", "open"), text, new("https://example.org/a")));
    }

    /// <summary>Those one participant gets.</summary>
    public static IEnumerable<(string Name, JsonObject Card)> Personal(Room room, string text)
    {
        var person = room.For(room.People[0]);
        yield return ("answer", PersonalCards.Answer(person, person.Texts["Done_subject_submit"]));
        yield return ("corrected answer", PersonalCards.Answer(person, person.Texts["Refusal_MissingInput"], Wrong(text)));
        yield return ("status of a person", StatusCards.Status(person));
        yield return ("offer back", OfferBackCards.Offer(person, text));
        yield return ("mine", PersonalDataCards.Mine(person));
        foreach (var (name, card) in Opened(person, text))
        {
            yield return (name, card);
        }
    }

    public static IEnumerable<(string Name, JsonObject Card)> ForTheLead(Room room, string text)
    {
        var lead = room.For(room.Lead);
        yield return ("control", FacilitationCards.Control(lead));
        yield return ("control with notice", FacilitationCards.Control(lead, lead.Texts["Done_step_next"]));
        foreach (var (name, shown) in Mailings(room, text))
        {
            yield return ($"messages, {name}", MessageCards.Overview(lead, shown, lead.Texts["Done_message_send"]));
            yield return ($"message, {name}", MessageCards.Draft(lead, shown, text, ThanksMail.Text(lead, Documents, new("https://example.org/q"))));
            yield return ($"message to correct, {name}", MessageCards.Draft(lead, shown, text, text, Wrong(text)));
        }

        yield return ("answer to the lead", PersonalCards.Answer(lead, lead.Texts["Repeat"]));
        foreach (var (name, card) in Opened(lead, text))
        {
            yield return (name + " for the lead", card);
        }
    }

    /// <summary>Nobody to write to; nothing sent; one message in each state, and many that went out.</summary>
    private static IEnumerable<(string Name, MessagesShown Shown)> Mailings(Room room, string text)
    {
        var now = room.ForEveryone.Now;
        (WorkshopId, string, DateTimeOffset)[] others =
            [(WorkshopId.Of("W0000000A1"), text, now.AddDays(-7)), (WorkshopId.Of("W0000000A2"), text, now.AddDays(-14))];
        var many = Enumerable.Range(0, 200).Select(number => ParticipantId.Of(OgpId.From($"{number}"))).ToList();
        var states = Enum.GetValues<DeliveryState>();
        var book = MessageBook.Empty with
        {
            Deliveries = room.People.Concat(many).Select((person, number) => KeyValuePair.Create(
                (MessageKind.Thanks, person),
                new Delivery(
                    number < states.Length ? states[number] : DeliveryState.Sent, 0, now.AddDays(-1), 1, now,
                    SendingRefusal.Mailbox))).ToImmutableDictionary(),
        };
        yield return ("off", new(MessageBook.Empty, room.People, IsOn: false, []));
        yield return ("nobody", new(MessageBook.Empty, [], IsOn: true, []));
        yield return ("to be written", new(MessageBook.Empty, room.People, IsOn: true, others));
        yield return ("sent", new(book, room.People, IsOn: true, others));
        yield return ("sent to many", new(book, [.. room.People, .. many], IsOn: true, []));
    }

    public static IEnumerable<(string Name, JsonObject Card)> WithoutWorkshop(Texts texts, string text)
    {
        WorkshopFormat[] formats = [Room.Format];
        yield return ("welcome", WelcomeCards.Welcome(texts, "id"));
        yield return ("help in a group", WelcomeCards.Help(texts, inGroup: true, "id"));
        yield return ("help", WelcomeCards.Help(texts, inGroup: false, "id"));
        yield return ("offer", CreationCards.Offer(texts, formats, "id"));
        yield return ("create", CreationCards.Create(texts, Room.Format, "id", StartOffer.None));
        yield return ("create again", CreationCards.Create(texts, Room.Format, "id", StartOffer.None, fill: Wrong(text)));
        foreach (var (start, goal) in Enum.GetValues<StartingPoint>().SelectMany(start => Enum.GetValues<Goal>().Select(goal => (start, goal))))
        {
            yield return ($"guide {start} {goal}", CreationCards.Guide(texts, SequenceWizard.Suggest(start, goal), formats, "id"));
        }

        yield return ("documents", DocumentsCards.Links(texts, text, Documents));
        yield return ("no documents", DocumentsCards.Links(texts, text, []));
        yield return ("data", PersonalDataCards.Data(texts, $$"""{"text":"{{text}}"}""", "id"));
        yield return ("data, page 2", PersonalDataCards.Data(texts, $$"""{"text":"{{text}}"}""", "id", "2"));
        yield return ("erase", PersonalDataCards.ConfirmErase(texts, "id"));
        yield return ("plain", AdaptiveCard.Notice(texts, texts["Control_Title"], texts["Repeat"]));
    }

    /// <summary>« plan », its commitments and its owners' forms, page after page.</summary>
    public static IEnumerable<(string Name, JsonObject Card)> OfThePlan(PlanContext context, string text)
    {
        yield return ("plan after an order", PlanCards.Plan(context, null, context.Texts["Done_commitment_retain"]));
        var commitments = context.Plan.Commitments.Select(commitment => commitment.Id.Value).Take(3).ToList();
        string[] forms = [PlanForms.Plan, PlanForms.Commitment, PlanForms.Details, PlanForms.SetAside, PlanForms.PlanDetails, PlanForms.Owner, PlanForms.ReadBack, PlanForms.NewCommitment,
            PlanForms.EditCommitment, PlanForms.EditMilestone, PlanForms.Adoption, PlanForms.UndoAdoption, PlanForms.Submit, PlanForms.Submission,
            PlanForms.Amendments, PlanForms.Amendment];
        foreach (var form in forms)
        {
            foreach (var item in commitments.DefaultIfEmpty(""))
            {
                foreach (var page in new[] { "1", "2", "3", "9" })
                {
                    if (PlanForms.Open(context, form, item, page, null) is { } card)
                    {
                        yield return ($"{form} {page}", card);
                    }
                }
            }
        }

        foreach (var (name, card) in OfReports(context, text))
        {
            yield return (name, card);
        }

        foreach (var stage in Enum.GetValues<Domain.Rules.Stage>())
        {
            yield return ($"check at {stage}", CheckCards.Draw(context, stage));
            yield return ($"check at {stage}, page 2", CheckCards.Draw(context, stage, page: "2"));
            yield return ($"check of one at {stage}", CheckCards.Draw(context, stage, commitments.FirstOrDefault()));
            yield return ($"check of a report at {stage}", CheckCards.Draw(context, stage, kind: "midterm"));
        }

        foreach (var row in PlanVerbs.All.Where(row => row.Form is not null))
        {
            if (PlanForms.Open(context, row.Form!, commitments.FirstOrDefault(""), null, Wrong(text)) is { } card)
            {
                yield return ($"{row.Verb} corrected", card);
            }
        }

        foreach (var format in FormatLibrary.BuiltIn.Formats)
        {
            var offer = new StartOffer(OfferedSubject.Of(context.Workshops), context.Plan.Commitments);
            yield return ($"create {format.Id}", CreationCards.Create(context.Texts, format, "id", offer, "2", Wrong(text)));
        }
    }

    /// <summary>« auto-évaluation », its reports and their forms, page after page.</summary>
    public static IEnumerable<(string Name, JsonObject Card)> OfReports(PlanContext context, string text)
    {
        yield return ("reports to begin", AssessmentCards.Offer(context with { Plan = context.Plan with { Assessments = [] } }));
        yield return ("reports", AssessmentCards.Offer(context));
        foreach (var assessment in context.Plan.Assessments)
        {
            yield return ($"report {assessment.Kind} begun", AssessmentCards.Report(context, assessment, null, context.Texts["Done_assessment_create"]));
            foreach (var commitment in assessment.CommitmentsOf(context.Plan).Take(2))
            {
                yield return ($"kept {assessment.Kind}", AssessmentCards.Kept(context, assessment, commitment, context.Texts["Done_progress_save"]));
                foreach (var page in new[] { "1", "2", "3", "9" })
                {
                    yield return ($"progress {assessment.Kind} {page}", ProgressForm.Draw(context, assessment, commitment, page, null));
                    yield return ($"progress corrected {page}", ProgressForm.Draw(context, assessment, commitment, page, Wrong(text)));
                }
            }

            yield return ($"report {assessment.Kind}, page 2", AssessmentCards.Report(context, assessment, "2"));
        }
    }

    private static IEnumerable<(string Name, JsonObject Card)> Opened(CardContext context, string text)
    {
        string?[] items = [null, "2", .. context.View.Subjects.Take(1).Concat(context.View.ChosenSubjects.Take(1)).Select(subject => subject.Id.Value),
            .. context.View.Commitment.SubActions.Take(1).Select(subAction => subAction.Said.Id.Value),
            .. context.View.Commitment.Milestones.Take(1).Select(milestone => milestone.Id.Value), "content", "nonsense"];
        foreach (var form in VerbTable.Build().Forms)
        {
            foreach (var item in items)
            {
                yield return ($"{form.Name} {item}", form.Open(context, item));
            }

            yield return ($"{form.Name} corrected", form.Open(context, null, Wrong(text), context.Texts["Refusal_InvalidInput"]));
        }
    }

    private static FormFill Wrong(string text)
    {
        string[] inputs = ["title", "description", "name", "reason", "text", "nextSteps", "liked", "minutes", "person", "evokes", "i-a3", "field", "what", "deliverable", "start", "results", "moreInfo"];
        return new FormFill(
            inputs.ToDictionary(input => input, _ => text, StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Écrivez un titre.", ["name"] = "Écrivez votre nom." });
    }
}
