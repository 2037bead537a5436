using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Bot.Workshops;

namespace OgpTeams.Bot.Actions;

/// <summary>The forms that <c>form.open</c> answers with, drawn for whoever pressed.</summary>
internal static class FormCards
{
    /// <param name="item">What the form is about, or the number of a page; see <see cref="Forms"/>.</param>
    /// <param name="fill">What was typed, with what to correct; without errors, values to begin with.</param>
    /// <param name="notice">
    /// What just happened; what people wrote in it is already escaped. Left out where the form itself says what to correct.
    /// </param>
    /// <returns>Null when there is no such form.</returns>
    public static JsonObject? Open(CardContext context, string form, string? item, FormFill? fill = null, string? notice = null)
    {
        var card = Draw(context, form, item, fill);
        if (card is not null && notice is not null && fill is not { Errors.Count: > 0 })
        {
            ((JsonArray)card["body"]!).Insert(1, AdaptiveCard.Strong(notice));
        }

        return card;
    }

    private static JsonObject? Draw(CardContext context, string form, string? item, FormFill? fill) => form switch
    {
        Forms.Introduce => ParticipantForms.Introduce(context, fill),
        Forms.Subject => SubjectForms.Submit(context, fill),
        Forms.EditSubject => SubjectForms.Edit(context, item, fill),
        Forms.Rate => RatingForms.Rate(context, item, fill),
        Forms.Feedback => ParticipantForms.Feedback(context, fill),
        Forms.Memo => ReadingCards.Memo(context, item),
        Forms.Subjects => ReadingCards.Subjects(context, item),
        Forms.Reformulation => ReformulationForms.Submit(context, fill),
        Forms.Ideas => IdeaForms.Submit(context, item, fill),
        Forms.Proposal => CanvasForms.Propose(context, item, fill),
        Forms.SubAction => SubActionForms.Submit(context, fill),
        Forms.Said => ReadingCards.Said(context, item),
        Forms.Made => ReadingCards.Made(context, item),
        _ when !context.View.IsFacilitator => Forms.All.Contains(form)
            ? AdaptiveCard.Notice(context.Texts, context.Texts["Control_Title"], context.Texts["Refusal_NotFacilitator"])
            : null,
        Forms.Script => ReadingCards.Script(context, item),
        Forms.Note => WorkshopForms.Note(context, fill),
        Forms.GoTo => WorkshopForms.GoTo(context, fill),
        Forms.Extend => WorkshopForms.Extend(context, fill),
        Forms.Close => WorkshopForms.Close(context, fill),
        Forms.Reopen => WorkshopForms.Reopen(context),
        Forms.Place => BoardForms.Place(context, item, fill),
        Forms.Merge => BoardForms.Merge(context, item, fill),
        Forms.Unmerge => BoardForms.Unmerge(context, item, fill),
        Forms.Select => BoardForms.Select(context, item, fill),
        Forms.Floor => PeopleForms.Floor(context, item, fill),
        Forms.Attendance => PeopleForms.Attendance(context, item, fill),
        Forms.Facilitator => PeopleForms.Facilitator(context, item, fill),
        Forms.OnBehalf => PeopleForms.OnBehalf(context, fill),
        Forms.Canvas => CanvasForms.Fill(context, item, fill),
        Forms.Proposals => ProposalForms.List(context, item),
        Forms.SubActions => SubActionForms.Sort(context, item, fill),
        Forms.EditSubAction => SubActionForms.Edit(context, item, fill),
        Forms.Milestone => MilestoneForms.Save(context, item, fill),
        Forms.Milestones => MilestoneForms.List(context, item),
        Forms.Hide => HidingForms.Hide(context, item, fill),
        Forms.Unhide => HidingForms.Unhide(context, item, fill),
        _ => null,
    };
}
