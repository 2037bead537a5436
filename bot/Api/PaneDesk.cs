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
    PlanKeeper keeper, PlanDesk plans, PlanPapers papers, OpenDocuments documents, Callers callers, WorkshopDesk workshops, TimeProvider clock)
{
    /// <returns>Null when there is no such plan, or it has no such document.</returns>
    public async Task<FoundDocument?> FindAsync(string id, Func<OpenDocument, bool> @is, CancellationToken cancellation) =>
        await PlanAsync(id, cancellation) is { } plan && await documents.FindAsync(new PlanId(id), plan.State, @is, cancellation) is { } document
            ? new(plan.State, document)
            : null;

    /// <returns>Null when there is no such plan.</returns>
    public async Task<Loaded<Plan>?> PlanAsync(string id, CancellationToken cancellation) =>
        OgpId.IsValid(id) ? (await keeper.CurrentAsync(new PlanId(id), [], cancellation)).Plan.Begun() : null;

    public async Task<PendingAnswer> PendingAsync(
        FoundDocument found, byte[] content, bool isLive, Texts texts, CancellationToken cancellation) => new(
    [
        .. (await documents.PendingAsync(found.Document, content, isLive, cancellation)).Select(one => new PendingProposal(
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

    /// <summary>What people changed in it and no owner decided about. Nothing is noted: the library’s copy may not hold it yet.</summary>
    /// <exception cref="Documents.Outcomes.UnusableDocumentException">It cannot be used.</exception>
    public async Task<ChangesAnswer> ChangesAsync(
        FoundDocument found, byte[] content, HttpContext http, Texts texts, CancellationToken cancellation)
    {
        var note = await NoteAsync(found, content, texts, cancellation);
        return Answer(
            found.Plan, ReadBackRules.NewsOf(note(found.Plan), found.Plan), await callers.OfAsync(http, found.Plan, cancellation), texts);
    }

    /// <returns>What is left then, or why not.</returns>
    /// <exception cref="Documents.Outcomes.UnusableDocumentException">It cannot be used.</exception>
    public async Task<(ChangesAnswer? Answer, Refusal? Refusal)> DecideAsync(
        FoundDocument found, byte[] content, PlanCommand.ReadBack order, HttpContext http, Texts texts, CancellationToken cancellation)
    {
        var caller = await callers.OfAsync(http, found.Plan, cancellation);
        if (!caller.IsOwner || await workshops.TenantOfAsync(found.Plan, cancellation) is not { } tenant)
        {
            return (null, Refusal.NotOwner);
        }

        var note = await NoteAsync(found, content, texts, cancellation);
        if (await plans.ExecuteAsync(
            found.Document.Plan, tenant, [], plan => new PlanCommand.DecideOpen(note(plan), order),
            new(caller.Person!.Value, "", clock.GetUtcNow()), [], cancellation) is not var (current, decision))
        {
            return (null, Refusal.Gone);
        }

        var now = current.Plan.State;
        return decision.Refusal is { } refusal ? (null, refusal) : (Answer(now, ReadBackRules.NewsOf(note(now), now), caller, texts), null);
    }

    /// <summary>Compared with the plan as it stands when it is decided.</summary>
    private async Task<Func<Plan, PlanCommand.NoteWord>> NoteAsync(
        FoundDocument found, byte[] content, Texts texts, CancellationToken cancellation)
    {
        var (part, language) = (found.Document.Due.Part!, await papers.LanguageAsync(found.Plan, cancellation));
        return plan => new(
            part, WordReading.Changes(papers.Open(found.Document.Plan, plan, language), PlanPart.Of(part), content), texts["ReadBack_WhenGone"]);
    }

    private static bool IsProgram(HttpContext http) => http.User.Identity?.IsAuthenticated == true && !ApiTokens.SpeaksForPerson(http.User);

    private static ChangesAnswer Answer(Plan plan, IReadOnlyList<WordChange> changes, Caller caller, Texts texts) => new(
        [
            .. changes.Select(change => new WaitingChange(
                change.Field, change.Place.Commitment?.Value, Label(plan, change, texts), OpenName.Of(change.Kind), change.Plan,
                change.Document, change.Conflicts, WordChange.SeenOf(change))),
        ],
        WordChange.SeenOf(ReadBackRules.TakeableOpen(changes)), caller.IsOwner);

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
/// <param name="SeenAll">Sent back with <c>takeAll</c>.</param>
/// <param name="MayDecide">Whoever asks is an owner of the plan.</param>
internal sealed record ChangesAnswer(IReadOnlyList<WaitingChange> Changes, string SeenAll, bool MayDecide);

/// <param name="Field">As in <c>plan.readback</c>.</param>
/// <param name="Kind"><c>changed</c>, <c>added</c>, <c>removed</c> or <c>beside</c>.</param>
/// <param name="Seen">Sent back with a decision.</param>
internal sealed record WaitingChange(
    string Field, string? Commitment, string Label, string Kind, string Plan, string Document, bool Conflict, string Seen);
