using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Cards;

/// <summary>What a workshop's cards are drawn from, and from nothing else.</summary>
/// <param name="View">As its viewer may see the workshop; everyone's for cards posted in the chat.</param>
/// <param name="Format">Null when the administration removed the format since.</param>
/// <param name="Names">Of the people whose name may be shown in the chat.</param>
/// <param name="StepForm">The id shared by the step's form card and every fresh form of it: a repeat is known by it.</param>
/// <param name="Drawn">An id new for each drawing: a control pressed twice acts once, drawn again it acts again.</param>
internal sealed record CardContext(
    WorkshopView View, WorkshopFormat? Format, Texts Texts, IReadOnlyDictionary<ParticipantId, string> Names,
    DateTimeOffset Now, string StepForm, string Drawn)
{
    /// <summary>The plan the workshop brings to; null on the hot path, and where there is none yet.</summary>
    public Plan? Plan { get; init; }

    /// <summary>
    /// E-mail addresses of those who agreed to be written to, for the card of one facilitator after closing. Null everywhere
    /// else: a card that others may see never holds them.
    /// </summary>
    public IReadOnlyList<string>? Addresses { get; init; }

    /// <summary>
    /// For a card that the chat goes on editing: a client draws it anew then, and whatever stands in its place is gone, with all
    /// that was typed. No inputs open there.
    /// </summary>
    public bool Edited { get; init; }

    /// <summary>Of the chat, by account: who has never acted in the workshop. Only for forms that ask for it.</summary>
    public IReadOnlyList<(string Account, string Name)> Newcomers { get; init; } = [];

    /// <summary>The current step as the format describes it.</summary>
    public FormatStep? Step => View.Step is { } step ? Format?.Steps.FirstOrDefault(described => described.Id == step.Id) : null;
}
