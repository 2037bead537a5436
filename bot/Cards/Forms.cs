namespace OgpTeams.Bot.Cards;

/// <summary>Verbs that only open or draw a card, beside the public ones.</summary>
internal static class CardVerbs
{
    /// <summary>Answers with a form drawn for the presser: <c>data.form</c>, <c>data.item</c>.</summary>
    public const string OpenForm = "form.open";

    /// <summary>Which formats to run, from a starting point and a goal: inputs <c>start</c>, <c>goal</c>.</summary>
    public const string Guide = "workshop.guide";

    /// <summary>Answers with a card of a plan: <c>data.plan</c>, <c>form</c>, <c>item</c>, <c>page</c>.</summary>
    public const string OpenPlan = "plan.open";
}

/// <summary>The forms that <c>form.open</c> answers with.</summary>
internal static class Forms
{
    public const string Introduce = "introduce";
    public const string Subject = "subject";

    /// <summary>Item: the subject; none = it is chosen in the form. A number = a page of the subjects to choose from.</summary>
    public const string EditSubject = "subject.edit";

    /// <summary>Item: the page, from 1.</summary>
    public const string Rate = "rate";
    public const string Feedback = "feedback";
    public const string Note = "note";

    /// <summary>Item: the subject, or a page of the subjects to choose from.</summary>
    public const string Place = "place";
    public const string Merge = "merge";
    public const string Unmerge = "unmerge";
    public const string Select = "select";
    public const string Floor = "floor";
    public const string Attendance = "attendance";
    public const string Facilitator = "facilitator";
    public const string GoTo = "goto";
    public const string Extend = "extend";
    public const string OnBehalf = "onbehalf";
    public const string Hide = "hide";
    public const string Unhide = "unhide";
    public const string Close = "close";
    public const string Reopen = "reopen";

    /// <summary>The facilitators' script and notes. Item: the page, from 1.</summary>
    public const string Script = "script";

    /// <summary>What everybody reads during the step. Item: the page, from 1.</summary>
    public const string Memo = "memo";

    /// <summary>Subjects in full. Item: the page, from 1.</summary>
    public const string Subjects = "subjects";

    /// <summary>Saying the chosen subject in one's own words.</summary>
    public const string Reformulation = "reformulation";

    /// <summary>Item: the page, from 1.</summary>
    public const string Ideas = "ideas";

    /// <summary>Proposing for the canvas. Item: the box.</summary>
    public const string Proposal = "proposal";

    /// <summary>Filling the canvas. Item: the page, from 1.</summary>
    public const string Canvas = "canvas";

    /// <summary>Taking proposals up or setting them aside. Item: the page, from 1.</summary>
    public const string Proposals = "proposals";
    public const string SubAction = "subaction";

    /// <summary>Keeping sub-actions for the roadmap. Item: the page, from 1.</summary>
    public const string SubActions = "subactions";

    /// <summary>Item: the sub-action, or a page of those to choose from.</summary>
    public const string EditSubAction = "subaction.edit";

    /// <summary>Item: the milestone; none for a new one.</summary>
    public const string Milestone = "milestone";

    /// <summary>The roadmap, to change it. Item: the page, from 1.</summary>
    public const string Milestones = "milestones";

    /// <summary>Everything said in the current step. Item: the page, from 1.</summary>
    public const string Said = "said";

    /// <summary>Canvas and roadmap in full. Item: the page, from 1.</summary>
    public const string Made = "made";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Introduce, Subject, EditSubject, Rate, Feedback, Note, Place, Merge, Unmerge, Select, Floor, Attendance, Facilitator, GoTo,
        Extend, OnBehalf, Hide, Unhide, Close, Reopen, Script, Memo, Subjects,
        Reformulation, Ideas, Proposal, Canvas, Proposals, SubAction, SubActions, EditSubAction, Milestone, Milestones, Said, Made,
    };
}
