using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Plans;

/// <summary>What a plan's cards are drawn from, and from nothing else.</summary>
/// <param name="Workshops">Its own, in the order they joined.</param>
/// <param name="IsOwner">Does whoever looks own the plan? False on a card everybody sees.</param>
/// <param name="Names">Of the people of this chat's workshops.</param>
/// <param name="Drawn">An id new for each version of the plan.</param>
/// <param name="Today">The administration's civil day.</param>
internal sealed record PlanContext(
    PlanId Id, Plan Plan, IReadOnlyList<Workshop> Workshops, Texts Texts, bool IsOwner, IReadOnlyDictionary<ParticipantId, string> Names,
    IReadOnlyList<DocumentLink> Documents, string Drawn, DateOnly Today)
{
    /// <summary>Its folder still has an earlier name: a document in it is open.</summary>
    public bool FolderIsBehind { get; init; }

    /// <summary>Its documents were read just now; false: what people changed in them last may be missing. Null: nobody looked.</summary>
    public bool? IsRead { get; init; }

    /// <summary>The administration's: whose days reports are dated by.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What its owners said, else that of its first workshop: <c>fr</c> or <c>en</c>.</summary>
    public string PlanLanguage => Plan.Details.GetValueOrDefault(PlanField.Language)
        ?? (Workshops is [var first, ..] ? first.Brief.Language : null) ?? "fr";

    /// <summary>Others of the chat, by account; only where a form asks for people.</summary>
    public IReadOnlyList<(string Account, string Name)> Newcomers { get; init; } = [];

    /// <summary>The workshop whose facilitator looks, at a moment when facilitators may tell details; else null.</summary>
    public WorkshopId? Workshop { get; init; }

    /// <summary>That workshop's commitment.</summary>
    public CommitmentId? Own { get; init; }

    /// <summary>The chat the card stands in: whoever opens a card from it is known by the chat's workshop.</summary>
    public string? Chat { get; init; }

    /// <summary>As <c>plan.json</c> gives it.</summary>
    public OpenPlan Open() => AmendmentSummaries.In(PlanAsOpenData.Of(
        Id, Plan, Workshops.Count > 0 ? Workshops[0].Brief.Language : Texts.Language.Code, Zone));

    public bool MayDetail(CommitmentId commitment) => IsOwner || commitment == Own;

    /// <param name="kind">Of the self-assessment report, by its public name.</param>
    public JsonObject Open(string title, string form, string? item = null, string? page = null, string? kind = null) =>
        CardAction.Press(title, CardVerbs.OpenPlan, CardAction.Data(
            ("plan", Id.Value), ("id", Drawn), ("workshop", (Workshop ?? Through(item))?.Value), ("form", form), ("item", item),
            ("page", page), ("kind", kind)));

    public JsonObject Check(string title, Stage stage = Stage.Draft, string? item = null, string? kind = null, string? page = null) =>
        CardAction.Press(title, Verbs.CheckPlan, CardAction.Data(
            ("plan", Id.Value), ("id", Drawn), ("workshop", (Workshop ?? Through(item))?.Value), ("stage", OpenName.Of(stage)),
            ("item", item), ("kind", kind), ("page", page)));

    /// <summary>The workshop that works on the commitment; else the chat's latest.</summary>
    private WorkshopId? Through(string? commitment)
    {
        var here = Workshops.Where(workshop => workshop.Brief.Conversation == Chat);
        return (here.LastOrDefault(workshop => workshop.Brief.Commitment?.Value == commitment) ?? here.LastOrDefault())?.Id;
    }

    public JsonObject Press(string title, string verb, params ReadOnlySpan<(string Name, string? Value)> data) =>
        CardAction.Press(title, verb, Data(data));

    public JsonObject Send(string title, string verb, params ReadOnlySpan<(string Name, string? Value)> data) =>
        CardAction.Send(title, verb, Data(data));

    private JsonObject Data(params ReadOnlySpan<(string Name, string? Value)> more) =>
        CardAction.Data([("plan", Id.Value), ("id", Drawn), ("workshop", Workshop?.Value), .. more]);
}
