using System.Text.Json.Nodes;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;

namespace OgpTeams.Bot.Cards;

/// <summary>Whom a verb or a form concerns.</summary>
internal enum Whose
{
    Everyone,
    Facilitators,

    /// <summary>Whoever presses becomes one: answered as a facilitator, not refused as somebody else.</summary>
    NewFacilitator,
}

/// <summary>A verb: its row is all the bot has to know of it, kept with its feature.</summary>
/// <param name="Verb">Its public name.</param>
internal abstract record VerbRow(string Verb)
{
    /// <summary>On its card are no words but those everybody in the chat may read.</summary>
    public bool ForEverybody { get; init; }

    /// <summary>Asked for to be looked at by one person.</summary>
    public bool IsReading { get; init; }
}

/// <summary>A verb that is answered without an order to a workshop or a plan.</summary>
internal sealed record AnswerVerb<TActions>(
    string Verb, Func<TActions, JsonObject, ActionContext, CancellationToken, Task<Reply>> Answer) : VerbRow(Verb);

/// <summary>A verb that orders something of a workshop.</summary>
/// <param name="Form">In which it is typed: it comes back when there is something to correct.</param>
/// <param name="Item">What that form is about, as the inputs say.</param>
/// <param name="Next">What one goes on with, for what facilitators do several times in a row; else the Régie.</param>
/// <param name="NextItem">What the next form is about; null when none is left.</param>
internal sealed record WorkshopVerb(
    string Verb, ReadVerb Read, Whose Whose = Whose.Everyone, FormRow? Form = null, Func<CardInputs, string?>? Item = null,
    FormRow? Next = null, Func<CardInputs, string?>? NextItem = null) : VerbRow(Verb)
{
    /// <summary>Its button stands on cards that are edited, and its answer is a card of its own.</summary>
    public bool Apart { get; init; }

    /// <summary>The button that takes it back, on the answer; null when nothing was done that it could.</summary>
    public Func<Execution, JsonObject?>? Undo { get; init; }

    /// <summary>Its button stands on cards that are edited: answered with a sentence, never with inputs.</summary>
    public bool InWords { get; init; }

    /// <summary>Told beside what was done, when something was: a wish, never a rule. Empty for nothing.</summary>
    public Func<CardInputs, Execution, Texts, string>? Hint { get; init; }

    /// <summary>Told whenever it was sent, a second time too: what of it is not kept. Empty for nothing.</summary>
    public Func<CardInputs, Texts, string>? NotKept { get; init; }

    /// <returns>Null when one is back in the Régie.</returns>
    public (FormRow Form, string? Item)? After(CardInputs inputs) => this switch
    {
        { Next: { } next, NextItem: { } about } => about(inputs) is { } item ? (next, item) : null,
        { Next: { } next } => (next, null),
        _ => null,
    };
}
