namespace OgpTeams.Bot.Cards;

/// <summary>Verbs that only open or draw a card, beside the public ones.</summary>
internal static class CardVerbs
{
    /// <summary>Answers with a form drawn for the presser, a <see cref="FormRow"/>: <c>data.form</c>, <c>data.item</c>.</summary>
    public const string OpenForm = "form.open";

    /// <summary>The same from a card that is edited: the form comes in the 1:1 chat, or as a message of its own.</summary>
    public const string SendForm = "form.send";

    /// <summary>Which formats to run, from a starting point and a goal: inputs <c>start</c>, <c>goal</c>.</summary>
    public const string Guide = "workshop.guide";

    /// <summary>
    /// What was typed in a 1:1 chat, once its author said in which workshop: inputs <c>in</c>, <c>text</c>; <c>data.message</c>.
    /// </summary>
    public const string SendTyped = "typed.send";

    /// <summary>Answers with a card of a plan: <c>data.plan</c>, <c>form</c>, <c>item</c>, <c>page</c>.</summary>
    public const string OpenPlan = "plan.open";

    /// <summary>To <see cref="OpenPlan"/> what <see cref="SendForm"/> is to <see cref="OpenForm"/>.</summary>
    public const string SendPlan = "plan.send";

    /// <summary>Answers with what a file in the library holds, before it is imported: <c>file</c>; without it, which files there are.</summary>
    public const string OpenImport = "import.open";

    /// <summary>The form of <see cref="OpenPlan"/> that completes a commitment: <c>item</c>, <c>page</c>.</summary>
    public const string Details = "details";
}
