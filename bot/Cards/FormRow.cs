using System.Text.Json.Nodes;
using OgpTeams.Bot.Inputs;

namespace OgpTeams.Bot.Cards;

/// <param name="item">What the form is about, or the number of a page; each form says which.</param>
/// <param name="fill">What was typed, with what to correct; without errors, values to begin with.</param>
internal delegate JsonObject DrawForm(CardContext context, string? item, FormFill? fill);

/// <summary>A form that <c>form.open</c> answers with: its row is all there is to tell of it, kept with its feature.</summary>
/// <param name="Name">In the card's data: <c>data.form</c>.</param>
/// <param name="Whose">Facilitators' forms are not even drawn for others.</param>
internal record FormRow(string Name, DrawForm Draw, Whose Whose = Whose.Everyone)
{
    /// <summary>Values to begin with, in a form that only whoever opened it sees.</summary>
    public Func<ActionContext, FormFill>? Prefill { get; init; }

    /// <summary>Offers people of the chat who have not acted yet.</summary>
    public bool AsksRoster { get; init; }

    /// <param name="notice">
    /// What just happened; what people wrote in it is already escaped. Left out where the form itself says what to correct.
    /// </param>
    public JsonObject Open(CardContext context, string? item = null, FormFill? fill = null, string? notice = null)
    {
        var card = Whose == Whose.Facilitators && !context.View.IsFacilitator
            ? AdaptiveCard.Notice(context.Texts, context.Texts["Control_Title"], context.Texts["Refusal_NotFacilitator"])
            : Draw(context, item, fill);
        if (fill is { Errors.Count: > 0 })
        {
            return card.Saying([context.Texts["Form_Correct"], .. fill.Errors.Values]);
        }

        if (notice is not null)
        {
            ((JsonArray)card["body"]!).Insert(1, AdaptiveCard.Strong(notice));
        }

        return card.Saying(notice);
    }
}
