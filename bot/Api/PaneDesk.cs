using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Api;

/// <summary>A document of a plan that is there.</summary>
internal sealed record FoundDocument(Plan Plan, OpenDocument Document);

/// <summary>What the pane asks of plans, as it reads it.</summary>
internal sealed class PaneDesk(
    PlanKeeper keeper, PlanDesk plans, StreamCache streams, OpenDocuments documents, Callers callers, WorkshopDesk workshops, TimeProvider clock)
{
    /// <returns>Null when there is no such plan, or it has no such document.</returns>
    public async Task<FoundDocument?> FindAsync(string id, Func<OpenDocument, bool> @is, CancellationToken cancellation) =>
        await PlanAsync(id, cancellation) is { } plan && await documents.FindAsync(new PlanId(id), plan.State, @is, cancellation) is { } document
            ? new(plan.State, document)
            : null;

    /// <returns>Null when there is no such plan.</returns>
    public async Task<Loaded<Plan>?> PlanAsync(string id, CancellationToken cancellation) =>
        OgpId.IsValid(id) ? (await keeper.CurrentAsync(new PlanId(id), [], cancellation)).Plan.Begun() : null;

    public async Task<PendingAnswer> PendingAsync(FoundDocument found, byte[] content, Texts texts, CancellationToken cancellation) => new(
    [
        .. (await documents.PendingAsync(found.Document, content, cancellation)).Select(one => new PendingProposal(
            $"{ProposalId.Of(found.Document, one)}", one.Tag, one.Commitment, Label(found.Plan, one.Commitment, one.Field, one.Kind, texts),
            one.Current, one.Proposed, OpenName.Of(one.Kind), one.Conflicts)),
    ]);

    /// <returns>False for whoever is no person: they have no document before them.</returns>
    public async Task<bool> NoteInsertedAsync(FoundDocument found, ProposalId proposal, HttpContext http, CancellationToken cancellation)
    {
        if (IsProgram(http))
        {
            return false;
        }

        var caller = await callers.OfAsync(http, found.Plan, cancellation);
        await documents.NoteInsertedAsync(found.Document, proposal, caller.Person ?? default, cancellation);
        return true;
    }

    /// <returns>Null for whoever is no person.</returns>
    public async Task<ChangesAnswer?> NoteAsync(
        FoundDocument found, byte[] content, HttpContext http, Texts texts, CancellationToken cancellation)
    {
        if (IsProgram(http))
        {
            return null;
        }

        if (found.Document.Due.ReadBack is { } read)
        {
            await read(content, cancellation);
        }

        var now = (await streams.LoadPlanAsync(found.Document.Plan, cancellation)).State!;
        return Answer(now, found.Document.Due.Part!, await callers.OfAsync(http, now, cancellation), texts);
    }

    /// <returns>What waits then in that document, or why not; neither when there is no such plan.</returns>
    public async Task<(ChangesAnswer? Answer, Refusal? Refusal)> DecideAsync(
        string id, ReadBackDecision decision, DecisionBody body, HttpContext http, Texts texts, CancellationToken cancellation)
    {
        if (await PlanAsync(id, cancellation) is not { State: var plan }
            || await workshops.TenantOfAsync(plan, cancellation) is not { } tenant)
        {
            return default;
        }

        var caller = await callers.OfAsync(http, plan, cancellation);
        if (!caller.IsOwner)
        {
            return (null, Refusal.NotOwner);
        }

        if (decision == ReadBackDecision.TakeAll)
        {
            return await TakeAllAsync(new PlanId(id), tenant, body, caller, texts, cancellation);
        }

        var refusal = await DecideAsync(
            new PlanId(id), tenant, new(decision, body.Field!, texts["ReadBack_WhenGone"], body.Seen ?? ""), caller, cancellation);
        return refusal is null
            ? (await AnswerAsync(new PlanId(id), WordPlace.Of(body.Field!).Document, caller, texts, cancellation), null)
            : (null, refusal);
    }

    /// <summary>Of the document that whoever decides has before them; what waits elsewhere they have not seen.</summary>
    private async Task<(ChangesAnswer? Answer, Refusal? Refusal)> TakeAllAsync(
        PlanId id, string tenant, DecisionBody body, Caller caller, Texts texts, CancellationToken cancellation)
    {
        var part = body.Document is { Length: > 0 } named ? named : PlanDocuments.Plan;
        var all = ReadBackRules.Takeable((await streams.LoadPlanAsync(id, cancellation)).State!.WaitingIn(part)).ToList();
        if (body.Seen is { Length: > 0 } seen && all.Count > 0 && seen != WordChange.SeenOf(all))
        {
            return (null, Refusal.Reworded);
        }

        foreach (var change in all)
        {
            // Stopped between two, what was taken is taken, and the rest still waits.
            if (await DecideAsync(
                id, tenant, new(ReadBackDecision.Take, change.Field, texts["ReadBack_WhenGone"], WordChange.SeenOf(change)), caller, cancellation)
                is { } refusal)
            {
                return (null, refusal);
            }
        }

        return (await AnswerAsync(id, part, caller, texts, cancellation), null);
    }

    private async Task<Refusal?> DecideAsync(
        PlanId id, string tenant, PlanCommand.ReadBack order, Caller caller, CancellationToken cancellation) =>
        (await plans.ExecuteAsync(id, tenant, [], order, new(caller.Person!.Value, "", clock.GetUtcNow()), [], cancellation))?.Decision.Refusal;

    private async Task<ChangesAnswer> AnswerAsync(PlanId id, string part, Caller caller, Texts texts, CancellationToken cancellation) =>
        Answer((await streams.LoadPlanAsync(id, cancellation)).State!, part, caller, texts);

    private static bool IsProgram(HttpContext http) => http.User.Identity?.IsAuthenticated == true && !ApiTokens.SpeaksForPerson(http.User);

    private static ChangesAnswer Answer(Plan plan, string part, Caller caller, Texts texts)
    {
        var waiting = plan.WaitingIn(part);
        return new(
            part,
            [
                .. waiting.Select(change => new WaitingChange(
                    change.Field, change.Place.Commitment?.Value, Label(plan, change, texts), OpenName.Of(change.Kind), change.Plan,
                    change.Document, change.Conflicts, WordChange.SeenOf(change))),
            ],
            WordChange.SeenOf(ReadBackRules.Takeable(waiting)), caller.IsOwner);
    }

    private static string Label(Plan plan, WordChange change, Texts texts) => change.Place is { Name.Length: 0, Commitment: not null } place
        ? texts[$"Word_{(place.Milestone is null ? "commitment" : "milestone")}{change.Kind}"]
        : Label(
            plan, change.Place.Commitment?.Value,
            change.Place.Commitment is { } owner ? change.Field.Replace($"commitment/{owner}/", "", StringComparison.Ordinal) : change.Field, texts);

    private static string Label(Plan plan, string? commitment, string field, PlanProposalKind kind, Texts texts) => kind switch
    {
        PlanProposalKind.Form => texts["Api_NewForm"],
        PlanProposalKind.Row => texts["Api_NewRow"],
        _ => Label(plan, commitment, field, texts),
    };

    private static string Label(Plan plan, string? commitment, string field, Texts texts) => FieldNames.Of(
        field, commitment is not null && plan.Find(new(commitment)) is { } held ? PlanAsOpenData.Of(held) : null).In(texts.Language);
}

/// <summary>What the plan says and the document does not.</summary>
internal sealed record PendingAnswer(IReadOnlyList<PendingProposal> Proposals);

/// <param name="Id">Tells this text for this field from a later one.</param>
/// <param name="Tag">The control's; of a form or a row that is missing, the item's.</param>
/// <param name="Kind"><c>text</c>, <c>tick</c>, <c>form</c> or <c>row</c>.</param>
/// <param name="Conflict">People changed the field as well: both texts are to be shown.</param>
internal sealed record PendingProposal(
    string Id, string Tag, string? Commitment, string Label, string Current, string Proposed, string Kind, bool Conflict);

/// <summary>What people changed in a document, and no owner decided about yet.</summary>
/// <param name="Document">Which of the plan's: <c>plan</c>, <c>midterm</c>, <c>plan/en</c>…</param>
/// <param name="SeenAll">Sent back with <c>takeAll</c>.</param>
/// <param name="MayDecide">Whoever asks is an owner of the plan.</param>
internal sealed record ChangesAnswer(string Document, IReadOnlyList<WaitingChange> Changes, string SeenAll, bool MayDecide);

/// <param name="Field">As in <c>plan.readback</c>.</param>
/// <param name="Kind"><c>changed</c>, <c>added</c>, <c>removed</c> or <c>beside</c>.</param>
/// <param name="Seen">Sent back with a decision.</param>
internal sealed record WaitingChange(
    string Field, string? Commitment, string Label, string Kind, string Plan, string Document, bool Conflict, string Seen);

/// <param name="Decision"><c>take</c>, <c>keep</c> or <c>takeAll</c>.</param>
/// <param name="Field">Of the change; of no use with <c>takeAll</c>.</param>
/// <param name="Seen">As it was answered; empty or left out: whatever waits.</param>
/// <param name="Document">With <c>takeAll</c>: of which document; left out: the plan's own.</param>
internal sealed record DecisionBody(string? Decision, string? Field, string? Seen, string? Document);
