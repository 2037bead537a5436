using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Bot.Plans;

/// <summary>What drafters changed in Word, old beside new, for the plan's owners to decide.</summary>
internal static class ReadBackCards
{
    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 7 * 1024;

    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Draw(PlanContext context, string? page = null, string? notice = null)
    {
        var texts = context.Texts;
        var changes = context.Plan.WaitingChanges.ToList();
        var imported = context.Plan.WaitingIn(PlanDocuments.Import);
        var shown = context.Plan.Waiting
            .SelectMany(document => document.Value.Select(change => (change, IsImported: document.Key == PlanDocuments.Import)))
            .Select((one, index) => Item(context, one.change, index + 1, one.IsImported)).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts,
            texts[imported.IsEmpty ? "ReadBack_Heading"
                : imported.Length == changes.Count ? "ReadBack_HeadingImport" : "ReadBack_HeadingBoth"],
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                context.IsRead is { } isRead ? AdaptiveCard.Small(texts[isRead ? "ReadBack_ReadNow" : "ReadBack_NotReadYet"]) : null,
                changes.Count == 0 && context.IsRead != false ? AdaptiveCard.Text(texts["ReadBack_Nothing"]) : null,
                changes.Count == imported.Length ? null : AdaptiveCard.Text(texts.Count("ReadBack_Why", changes.Count - imported.Length)),
                imported.IsEmpty ? null : AdaptiveCard.Text(texts.Count("ReadBack_WhyImport", imported.Length)),
                .. shown.Items,
                shown.Told(texts),
            ],
            ReadBackRules.Takeable(changes).ToList() is { Count: > 0 } all
                ? context.Press(
                    texts["Button_TakeAllWord"], Verbs.ReadBack, ("decision", OpenName.Of(ReadBackDecision.TakeAll)),
                    ("seen", WordChange.SeenOf(all)))
                : null,
            shown.Next is { } next ? context.Open(texts["Button_OtherChanges"], PlanForms.ReadBack, page: next) : null,
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    /// <summary>The owners' button to what waits.</summary>
    /// <param name="waiting">How much of it.</param>
    public static string Button(PlanContext context, int waiting) => context.Texts.Count(
        context.Plan.WaitingIn(PlanDocuments.Import).IsEmpty ? "Button_OpenReadBack" : "Button_OpenWaiting", waiting);

    /// <summary>« Modifié dans Word, pas encore repris : nom, problème public. »; null where nothing waits.</summary>
    /// <param name="commitment">Null: the plan's own fields.</param>
    public static string? Stale(PlanContext context, CommitmentId? commitment)
    {
        var said = context.Plan.Waiting
            .GroupBy(document => document.Key == PlanDocuments.Import ? "ReadBack_Proposed" : "ReadBack_Stale", document => document.Value)
            .Select(from => (from.Key, Fields: from.SelectMany(changes => changes)
                .Where(change => change.Place is { Report: null } place && place.Commitment == commitment)
                .Select(change => What(context, change)).Distinct(StringComparer.Ordinal).ToList()))
            .Where(from => from.Fields.Count > 0)
            .Select(from => context.Texts.Format(from.Key, string.Join(context.Texts["Plan_LacksJoin"], from.Fields))).ToList();
        return said.Count == 0 ? null : string.Join(' ', said);
    }

    private static JsonObject Item(PlanContext context, WordChange change, int number, bool isImported)
    {
        var texts = context.Texts;
        return AdaptiveCard.Apart(
        [
            AdaptiveCard.Strong(texts.Format("ReadBack_Numbered", number, Where(context, change))),
            change.Kind == WordChangeKind.Added ? null
                : AdaptiveCard.Facts((texts["ReadBack_InPlan"], Said(texts, change.Plan))),
            change.Kind == WordChangeKind.Removed ? null
                : AdaptiveCard.Facts((texts[isImported ? "ReadBack_InFile" : "ReadBack_InWord"], Said(texts, change.Document))),
            change.Conflicts ? AdaptiveCard.Warning(texts["ReadBack_Conflict"]) : null,
            Hint(change, isImported) is { } hint ? AdaptiveCard.Small(texts[hint]) : null,
            AdaptiveCard.Actions(
                change.Kind == WordChangeKind.Beside ? null
                    : Decide(context, texts.Format("Button_TakeWord", number), change, ReadBackDecision.Take),
                Decide(
                    context, texts.Format(change.Kind == WordChangeKind.Beside ? "Button_LeaveWord" : "Button_KeepPlan", number),
                    change, ReadBackDecision.Keep)),
        ]);
    }

    private static string? Hint(WordChange change, bool isImported) => (change.Kind, change.Place) switch
    {
        (WordChangeKind.Removed, { Milestone: null }) => "ReadBack_GoneHint",
        (WordChangeKind.Beside, { Language: not null, IsDate: true }) => "ReadBack_TwinDateHint",
        (WordChangeKind.Beside, { Language: not null, Name: not "unplaced" }) => "ReadBack_TwinHint",
        (WordChangeKind.Beside, _) => isImported ? "ReadBack_BesideFileHint" : "ReadBack_BesideHint",
        _ => null,
    };

    private static JsonObject Decide(PlanContext context, string title, WordChange change, ReadBackDecision decision) =>
        context.Press(title, Verbs.ReadBack, ("decision", OpenName.Of(decision)), ("field", change.Field),
            ("seen", WordChange.SeenOf(change)));

    /// <summary>« N° 2 – Documents publics · étape clé 1, date de clôture ».</summary>
    private static string Where(PlanContext context, WordChange change)
    {
        var (texts, place) = (context.Texts, change.Place);
        var commitment = (place.Commitment ?? place.Amendment) is { } id ? context.Plan.Find(id) : null;
        return string.Join(" · ", new[]
        {
            commitment is null ? Shown.Line(Coming(context, change), 80) : commitment.NumberText is { Length: > 0 } number
                ? texts.Format("Plan_Numbered", Shown.Line(number, 20), Shown.Line(PlanTexts.NameOf(texts, commitment), 80))
                : Shown.Line(PlanTexts.NameOf(texts, commitment), 80),
            What(context, change),
        }.Where(part => part.Length > 0));
    }

    /// <summary>Of what belongs to a commitment that waits itself: what that one is called.</summary>
    private static string Coming(PlanContext context, WordChange change) =>
        change.Place is { Commitment: { } id } place && place is not { Milestone: null, Name: "" }
        && context.Plan.WaitingChanges.FirstOrDefault(one => one.Field == $"commitment/{id}") is { } added
            ? added.Fields.GetValueOrDefault("name", "")
            : "";

    private static string What(PlanContext context, WordChange change)
    {
        var (texts, place) = (context.Texts, change.Place);
        if (place is { Name.Length: 0, Commitment: not null })
        {
            return texts[$"Word_{(place.Milestone is null ? "commitment" : "milestone")}{change.Kind}"];
        }

        var commitment = place.Commitment is { } id ? context.Plan.Find(id) : null;
        var field = place.Commitment is { } owner ? change.Field.Replace($"commitment/{owner}/", "", StringComparison.Ordinal) : change.Field;
        return FieldNames.Of(field, commitment is null ? null : PlanAsOpenData.Of(commitment)).In(texts.Language);
    }

    private static string Said(Texts texts, string text) => text.Length == 0 ? texts["ReadBack_Empty"] : Shown.Paragraphs(text, 600);
}
