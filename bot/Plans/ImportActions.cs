using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Plans;

/// <summary>Importing a plan: which files there are, what one holds, and the press that makes the plan.</summary>
internal sealed class ImportActions(
    ImportShelf shelf, FileDownloads downloads, ImportDesk desk, PlanDesk plans, PlanNames names, PlanActions cards, StreamCache streams)
{
    /// <summary>As on the creation card.</summary>
    public const int NameLength = 200;

    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        new AnswerVerb<ImportActions>(
            Verbs.ImportPlan, (actions, data, who, cancellation) => actions.ImportAsync(data, Speaking(data, who), cancellation)),
        new AnswerVerb<ImportActions>(
            CardVerbs.OpenImport, (actions, data, who, cancellation) => actions.OpenAsync(data, Speaking(data, who), cancellation))
        {
            IsReading = true,
        },
    ];

    private static ActionContext Speaking(JsonObject data, ActionContext who) =>
        new CardInputs(data).Choice(CardAction.Spoken, "fr", "en") is { } language ? who with { Texts = Texts.For(language) } : who;

    /// <summary>« importer »: the newest file there is; « importer Nom »: the one called so.</summary>
    /// <returns>Null when nothing is called so.</returns>
    public async Task<Reply?> TypedAsync(string called, ActionContext who, CancellationToken cancellation)
    {
        try
        {
            if (called.Length > 0)
            {
                return await shelf.FindAsync(called, cancellation) is { } named
                    ? await PreviewAsync(named, null, who, cancellation)
                    : ImportShelf.IsOfKind(called)
                        ? await ChooseAsync(null, who, cancellation, who.Texts["Import_NotThere"], Refusal.Unknown)
                        : null;
            }

            var files = await shelf.ListAsync(cancellation);
            return files.Count > 0
                ? await PreviewAsync(files[0], null, who, cancellation)
                : Reply.Of(ImportCards.Choose(who.Texts, NewId.Draw(), files, null));
        }
        catch (Exception failed) when (failed is LibraryUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Away(who);
        }
    }

    /// <summary>What somebody put into a 1:1 chat: kept in the library, then shown.</summary>
    public async Task<Reply> ReceiveAsync(IReadOnlyList<SentFile> files, ActionContext who, CancellationToken cancellation)
    {
        if (files.FirstOrDefault(file => ImportShelf.IsOfKind(file.Name)) is null)
        {
            return Reply.Of(
                AdaptiveCard.Notice(who.Texts, who.Texts["NotDone_Heading"], who.Texts["Import_OtherKind"]),
                Outcomes.Of(Refusal.InvalidInput));
        }

        Reply? first = null;
        foreach (var file in files.Where(file => ImportShelf.IsOfKind(file.Name)))
        {
            var reply = await ReceiveAsync(file, who, cancellation);
            first ??= reply;
        }

        return first!;
    }

    private async Task<Reply> ReceiveAsync(SentFile file, ActionContext who, CancellationToken cancellation)
    {
        var download = await downloads.FetchAsync(file, cancellation);
        if (download.Content is not { } content)
        {
            return Reply.Of(
                AdaptiveCard.Notice(
                    who.Texts, who.Texts["NotDone_Heading"], who.Texts.Format($"Import_{download.Why}", Shown.Line(file.Name, 80))),
                Outcomes.Of(Refusal.InvalidInput));
        }

        try
        {
            // What cannot be read is not laid where everybody looks.
            return ImportedFile.Read(content, who.Texts.Language) is ImportedFile.Unusable unusable
                ? Refused(file.Name, unusable, who)
                : await shelf.KeepAsync(file.Name, content, cancellation) is { } path
                    ? await PreviewAsync(path, null, who, cancellation)
                    : Away(who);
        }
        catch (Exception trouble) when (trouble is LibraryUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Away(who);
        }
    }

    private async Task<Reply> OpenAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        try
        {
            return inputs.Text("file", LibraryPath.MaxLength) is { Length: > 0 } file && inputs.Refusal is null
                ? await PreviewAsync(file, Into(inputs), who, cancellation, inputs)
                : await ChooseAsync(inputs.Data("plan"), who, cancellation);
        }
        catch (Exception failed) when (failed is LibraryUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Away(who);
        }
    }

    /// <summary>The press. A file that changed since it was shown is shown again; a script that saw nothing is believed.</summary>
    private async Task<Reply> ImportAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var file = inputs.Required("file", LibraryPath.MaxLength);
        var name = Legible.Line(inputs.Text("name", NameLength));
        var act = inputs.ActOf(who, Verbs.ImportPlan);
        try
        {
            if (inputs.Refusal is { } unreadable)
            {
                return inputs.Errors.ContainsKey("file")
                    ? await ChooseAsync(inputs.Data("plan"), who, cancellation, who.Texts[$"Refusal_{unreadable}"], unreadable)
                    : await PreviewAsync(file, Into(inputs), who, cancellation, inputs, FormFill.Of(inputs, who.Texts)) with
                    {
                        Outcome = Outcomes.Of(unreadable),
                    };
            }

            if (await shelf.FindAsync(file, cancellation) is not { } path
                || await shelf.ReadAsync(path, cancellation) is not { } standing)
            {
                return await ChooseAsync(inputs.Data("plan"), who, cancellation, who.Texts["Import_NotThere"], Refusal.Unknown);
            }

            if (inputs.Data("seen") is { Length: > 0 } seen && seen != Fingerprint(standing.Content))
            {
                return await PreviewAsync(path, Into(inputs), who, cancellation, notice: who.Texts["Import_Changed"]) with
                {
                    Outcome = Outcomes.Of(Refusal.Reworded),
                };
            }

            return ImportedFile.Read(standing.Content, who.Texts.Language) switch
            {
                ImportedFile.Usable read => await ImportAsync(
                    Of(path, standing, read), name.Length > 0 ? name : NameOf(read), Into(inputs), who, act, cancellation),
                ImportedFile.Unusable unusable => Refused(path, unusable, who),
                var other => throw new UnreachableException($"No answer for {other}."),
            };
        }
        catch (Exception failed) when (failed is LibraryUnavailableException or IOException or UnauthorizedAccessException)
        {
            return Away(who);
        }
    }

    private async Task<Reply> ImportAsync(
        PlanImport import, string name, PlanId? into, ActionContext who, Act act, CancellationToken cancellation)
    {
        var texts = who.Texts;
        if (await desk.ImportAsync(import, name, into, who, act, cancellation) is not var (id, decision, isNew))
        {
            return Reply.Say(texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
        }

        if (decision.Refusal is { } refusal)
        {
            return Reply.Say(texts[refusal == Refusal.NotOwner ? "Import_Refused" : $"Refusal_{refusal}"], Outcomes.Of(refusal));
        }

        var chat = (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State;
        var context = (await cards.ShowAsync(id, chat.Workshops, who, who.Actor.Id, cancellation))!;
        var notice = context.Texts[decision.IsRepeat ? "Import_Repeat" : isNew ? "Done_plan_import" : "Import_Proposed"];
        return Reply.Of(
            !isNew && context.Plan.WaitingChanges.Any() ? ReadBackCards.Draw(context, null, notice)
                : PlanCards.Plan(context, null, notice),
            decision.IsRepeat ? Outcomes.Repeat : Outcomes.Accepted);
    }

    private async Task<Reply> PreviewAsync(
        string called, PlanId? into, ActionContext who, CancellationToken cancellation, CardInputs? inputs = null,
        FormFill? fill = null, string? notice = null)
    {
        if (await shelf.FindAsync(called, cancellation) is not { } path
            || await shelf.ReadAsync(path, cancellation) is not { } standing)
        {
            return await ChooseAsync(into?.Value, who, cancellation, who.Texts["Import_NotThere"], Refusal.Unknown);
        }

        var file = ImportedFile.Read(standing.Content, who.Texts.Language);
        if (file is not ImportedFile.Usable read)
        {
            return Refused(path, (ImportedFile.Unusable)file, who);
        }

        var (import, name) = (Of(path, standing, read), NameOf(read));
        var id = into ?? await names.FindAsync(who.Address.Tenant, name, cancellation);
        var found = await plans.FindAsync(id, who.Address.Tenant, [], cancellation);
        if (found is null && into is not null)
        {
            return Reply.Say(who.Texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
        }

        var there = found is not { Plan.State: var plan } ? null : new StandingPlan(
            id, plan.Name, plan.Owners.Contains(who.Actor.Id), ImportRules.NewsOf(desk.Order(id, plan, import, who), plan));
        return Reply.Of(ImportCards.Preview(
            who.Texts, NewId.Draw(), new(import, read, name, into, there), inputs?.Data("page"), fill, notice));
    }

    private async Task<Reply> ChooseAsync(
        string? plan, ActionContext who, CancellationToken cancellation, string? notice = null, Refusal? refusal = null) => Reply.Of(
        ImportCards.Choose(
            who.Texts, NewId.Draw(), await shelf.ListAsync(cancellation), plan is { Length: > 0 } ? plan : null, notice),
        refusal is { } no ? Outcomes.Of(no) : Outcomes.Accepted);

    private static Reply Refused(string file, ImportedFile.Unusable unusable, ActionContext who) =>
        Reply.Of(ImportCards.Refused(who.Texts, NewId.Draw(), file, unusable), Outcomes.Of(Refusal.InvalidInput));

    private static Reply Away(ActionContext who) => Reply.Of(
        AdaptiveCard.Notice(who.Texts, who.Texts["NotDone_Heading"], who.Texts["Refusal_LibraryAway"]), Outcomes.Of(Refusal.LibraryAway));

    private static PlanImport Of(string path, LibraryFile standing, ImportedFile.Usable read) => new(
        path, Fingerprint(standing.Content), read.Plan, PlanChanges.BesideOf(read.Plan), read.WhenGone);

    private static string NameOf(ImportedFile.Usable read) => Legible.Line(read.Plan.Title) is var title && title.Length <= NameLength
        ? title
        : Shown.Cut(title, NameLength - 1);

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12));

    private static PlanId? Into(CardInputs inputs) =>
        inputs.Data("plan") is var given && OgpId.IsValid(given) ? new PlanId(given) : null;
}
