using System.Diagnostics;
using System.Text.Json.Nodes;
using OgpTeams.Documents;
using OgpTeams.Documents.Printing;
using OgpTeams.Domain;
using OgpTeams.Domain.Rules;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// A drafter opens the plan's document in the library, types and saves; types « documents » in the chat, as people do who do not want to
/// wait; an owner opens the card of what was changed, and takes it all.
/// </summary>
/// <param name="workshop">The one being played: its plan's.</param>
internal sealed class Drafting(
    SimulatedChat chat, WorkshopApi api, BroughtThings brought, DraftedThings drafted, RehearsedLibrary library, Narrator narrator, Story story,
    ApiResults workshop)
{
    /// <summary>What was taken may be about to be written; who comes meanwhile writes in what stands.</summary>
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShownWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(400);
    private const int MostSaves = 5;
    private readonly List<string> _missed = [];

    /// <summary>Activities sent, but for looks at a card that does not show it yet.</summary>
    public int Sent { get; private set; }

    /// <returns>False when the machine has not what it takes: it is left out.</returns>
    public async Task<bool> PlayAsync(ScriptAction.Draft draft, CastMember drafter, CastMember owner, CancellationToken cancellation)
    {
        var edits = draft.Edits;
        if (edits.Resaved && !LibreOffice.IsHere)
        {
            story.Do(narrator.LeaveOut("Draft_NoLibreOffice"));
            return false;
        }

        var commitment = await brought.IdOfAsync(edits.Commitment, cancellation) ?? edits.Commitment;
        var places = await PlacesAsync(edits, commitment, cancellation);
        if (await TypeAsync(edits, commitment, places, cancellation) is not { } saved)
        {
            drafted.Shown(places.Count + edits.Rows.Length, _missed.Select(missed => $"{draft.Path} – {missed}"));
            return true;
        }

        story.Do(narrator.Tell(draft, drafter, saved.Name, places.Select(place => (place.Name, place.Text)), edits.Rows));
        story.Do(narrator.Said(drafter, Ask));
        Judge(await chat.SayAsync(drafter, Ask, cancellation), drafter, Ask);
        await TakeAsync(edits, commitment, places, saved.Before, owner, cancellation);
        await FindRowsAsync(edits, commitment, cancellation);
        drafted.Shown(places.Count + edits.Rows.Length, _missed.Select(missed => $"{draft.Path} – {missed}"));
        return true;
    }

    /// <summary>What is typed where.</summary>
    /// <param name="Name">As people call it.</param>
    private sealed record Place(string Tag, string Name, string Text, string? Milestone);

    private sealed record Saved(string Name, ILookup<string, string> Before);

    private const string Ask = "documents";

    private async Task<List<Place>> PlacesAsync(DraftedEdits edits, string commitment, CancellationToken cancellation)
    {
        var places = new List<Place>();
        foreach (var edit in edits.Texts)
        {
            var milestone = edit.Milestone is null ? null : await brought.IdOfAsync(edit.Milestone, cancellation) ?? edit.Milestone;
            var field = milestone is null ? edit.Field : $"milestone/{milestone}/{edit.Field}";
            places.Add(new($"commitment/{commitment}/{field}", FieldNames.Of(field).In(narrator.Texts.Language), edit.Text, milestone));
        }

        return places;
    }

    /// <summary>Saved as Word saves: somebody who saved meanwhile is not undone, their version is opened.</summary>
    private async Task<Saved?> TypeAsync(DraftedEdits edits, string commitment, List<Place> places, CancellationToken cancellation)
    {
        for (var tried = 0; tried < MostSaves; tried++)
        {
            if (await OpenAsync(commitment, cancellation) is not var (path, version, file))
            {
                _missed.Add(narrator.Texts.Format("Draft_NoDocument", edits.Commitment));
                return null;
            }

            var before = DocumentText.ByTag(file);
            if (edits.Resaved)
            {
                if (await LibreOffice.SaveAgainAsync(file, cancellation) is not { } saved)
                {
                    _missed.Add(narrator.Texts.Format("Draft_LibreOfficeFailed", Path.GetFileName(path)));
                    return null;
                }

                file = saved;
            }

            var (typed, lost) = Typed(file, before, commitment, places, edits.Rows);
            if (lost.Count > 0)
            {
                _missed.AddRange(lost);
                return null;
            }

            if (await library.SaveAsync(path, typed, version, cancellation))
            {
                foreach (var place in places)
                {
                    drafted.Typed(new(workshop.Plan, place.Tag, place.Text));
                }

                return new(Path.GetFileName(path), before);
            }
        }

        _missed.Add(narrator.Texts.Format("Draft_NotSaved", MostSaves));
        return null;
    }

    /// <summary>The plan's document is the one with the commitment's own form.</summary>
    private async Task<(string Path, string Version, byte[] File)?> OpenAsync(string commitment, CancellationToken cancellation)
    {
        var waiting = Stopwatch.GetTimestamp();
        while (true)
        {
            foreach (var document in (await api.ResultsAsync(workshop.Id, cancellation)).Documents)
            {
                if (document is { Version: { } version } && document.Path.EndsWith(".docx", StringComparison.Ordinal)
                    && document.Path.Split('/').Length == 2 && document.State == "written"
                    && await library.ReadAsync(document.Path, version, cancellation) is { } found
                    && DocumentText.ByTag(found.Content).Contains($"commitment/{commitment}/name"))
                {
                    return (document.Path, found.Version, found.Content);
                }
            }

            if (Stopwatch.GetElapsedTime(waiting) > WrittenWithin)
            {
                return null;
            }

            await Task.Delay(Between, TimeProvider.System, cancellation);
        }
    }

    private (byte[] File, List<string> Lost) Typed(
        byte[] file, ILookup<string, string> before, string commitment, List<Place> places, IReadOnlyList<DraftedRow> rows)
    {
        using var hand = new DraftersHand(file);
        string Of(string tag) => before[tag].FirstOrDefault("");
        string Title(string milestone) => Of($"commitment/{commitment}/milestone/{milestone}/title");
        var lost = places.Where(place => !hand.Retype(Of(place.Tag), place.Text, place.Milestone is null ? null : Title(place.Milestone)))
            .Select(place => narrator.Texts.Format("Draft_NoPlace", place.Tag)).ToList();
        var last = before.Select(control => control.Key).LastOrDefault(
            tag => tag.StartsWith($"commitment/{commitment}/milestone/", StringComparison.Ordinal) && tag.EndsWith("/title", StringComparison.Ordinal), "");
        lost.AddRange(rows.Where(row => Of(last).Length == 0 || !hand.AddRow(Of(last), row.Cells))
            .Select(row => narrator.Texts.Format("Draft_NoPlace", row.Cells[0])));
        return (hand.Save(), lost);
    }

    /// <summary>The owner opens the card, finds there what was typed and nothing else, and presses its button.</summary>
    private async Task TakeAsync(
        DraftedEdits edits, string commitment, List<Place> places, ILookup<string, string> before, CastMember owner,
        CancellationToken cancellation)
    {
        var wanted = places.Count + edits.Rows.Length;
        var pages = await ShownAsync(owner, wanted, cancellation);
        var shown = pages.SelectMany(page => page.Takes).ToList();
        var fields = places.Select(place => place.Tag).ToList();
        var rows = shown.Except(fields).ToList();
        var texts = narrator.Texts;
        narrator.Line($"    {texts.Format("Draft_Card", owner.Name, shown.Count)}");
        if (shown.Count != wanted)
        {
            _missed.Add(texts.Format("Draft_Counted", wanted, shown.Count));
        }

        _missed.AddRange(fields.Except(shown).Select(field => texts.Format("Draft_NotShown", field)));
        _missed.AddRange(rows.Where(row => edits.Rows.IsEmpty || !row.StartsWith($"commitment/{commitment}/milestone/", StringComparison.Ordinal))
            .Select(row => texts.Format("Draft_ShownToo", row)));
        _missed.AddRange(places.SelectMany(place => new[] { place.Text, before[place.Tag].FirstOrDefault("") })
            .Concat(edits.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Split('\n')))
            .Where(words => words.Length > 0 && !pages.Exists(page => page.Says(words))).Select(words => texts.Format("Draft_NotShown", words)));
        if (pages.Select(page => page.TakesAll).OfType<JsonObject>().FirstOrDefault() is not { } button)
        {
            _missed.Add(texts["Draft_NoButton"]);
            return;
        }

        var did = story.Do(narrator.Did(owner, texts["Draft_Takes"]));
        var answer = await chat.PressAsync(owner, Verbs.ReadBack, button, cancellation);
        Judge(answer, owner, Verbs.ReadBack);
        if (answer.Card is { } card)
        {
            story.Answer(did, card);
        }
    }

    /// <summary>Page after page, as soon as they show what is to be decided.</summary>
    private async Task<List<ReadBackCard>> ShownAsync(CastMember owner, int wanted, CancellationToken cancellation)
    {
        var did = story.Do(narrator.Did(owner, narrator.Texts["Draft_Opens"]));
        for (var waiting = Stopwatch.GetTimestamp(); ; await Task.Delay(Between, TimeProvider.System, cancellation))
        {
            var (pages, first) = (new List<ReadBackCard>(), (JsonObject?)null);
            JsonObject? press = new() { ["plan"] = workshop.Plan, ["form"] = ReadBackCard.Form, ["id"] = Guid.NewGuid().ToString("N") };
            Answer? answer = null;
            while (press is not null)
            {
                answer = await chat.PressAsync(owner, ReadBackCard.Open, press, cancellation);
                first ??= answer.Card;
                pages.AddRange(answer.Card is { } card ? [new ReadBackCard(card)] : []);
                press = answer.Card is null ? null : pages[^1].Next;
            }

            if (pages.Sum(page => page.Takes.Count()) >= wanted || Stopwatch.GetElapsedTime(waiting) > ShownWithin)
            {
                Judge(answer!, owner, ReadBackCard.Open);
                if (first is not null)
                {
                    story.Answer(did, first);
                }

                return pages;
            }
        }
    }

    /// <summary>The milestones that the rows became, by what stands first in them.</summary>
    private async Task FindRowsAsync(DraftedEdits edits, string commitment, CancellationToken cancellation)
    {
        if (edits.Rows.IsEmpty)
        {
            return;
        }

        var plan = JsonNode.Parse(await api.PlanAsync(workshop.Plan, cancellation))!;
        var milestones = (plan["commitments"] as JsonArray ?? []).Where(one => one?["id"]?.ToString() == commitment)
            .SelectMany(one => one!["milestones"] as JsonArray ?? []).ToList();
        foreach (var row in edits.Rows)
        {
            var lines = row.Cells[0].Split('\n', 2);
            var id = milestones.Find(one => one?["title"]?.ToString() == lines[0])?["id"]?.ToString();
            if (row.Named is { } name && id is not null)
            {
                brought.Know(name, id);
            }

            var tag = $"commitment/{commitment}/milestone/{id ?? "?"}/";
            (string Field, string Words)[] typed =
                [("title", lines[0]), .. lines.Skip(1).Select(line => ("deliverable", line)), .. row.Cells.Skip(1).Select(cell => ("", cell))];
            foreach (var (field, words) in typed.Where(one => one.Words.Length > 0))
            {
                drafted.Typed(new(workshop.Plan, tag + field, words));
            }
        }
    }

    private void Judge(Answer answer, CastMember person, string did)
    {
        Sent++;
        if (answer is not { Problem: null, Outcome: ScriptAction.Accepted })
        {
            _missed.Add($"{person.Name}, {did}: {answer.Outcome ?? "–"} {answer.Problem}".TrimEnd());
        }
    }
}
