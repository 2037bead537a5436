using System.Collections.Immutable;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Scripts;
using Typed = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What each accepted action means for what must stand.</summary>
internal static class LedgerKeeping
{
    private static readonly string[] SubjectWords = ["sujet ", "subject "];
    private static readonly string[] Reformulations = ["allows", "ambition", "aroundTheTable", "horizon", "sharedWith", "evokes"];

    /// <param name="typed">The inputs as they were sent, ids in the place of names.</param>
    /// <param name="late">It came back as late.</param>
    public static void Note(this Ledger ledger, CastMember by, string verb, string? named, Typed typed, bool late)
    {
        switch (verb)
        {
            case Verbs.SubmitSubject:
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Field.Title, Field.Description)) { Late = late });
                break;
            case Verbs.SaveNote:
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Field.Text)) { Late = late });
                break;
            case Verbs.SubmitReformulation:
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Reformulations)) { Late = late });
                break;
            case Verbs.SubmitIdea:
                ledger.Add(new LedgerEntry(named, by.Id, verb, typed.Where(input => IsIdea(input.Key))) { Late = late });
                break;
            case Verbs.ProposeForCanvas:
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Field.Box, Field.Text)) { Late = late });
                break;
            case Verbs.SubmitSubAction:
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Field.Text, Field.Prompt)) { Late = late });
                break;
            case Verbs.SubmitFeedback:
                ledger.Withdraw(entry => entry.Verb == verb && entry.Author == by.Id && !entry.OnBehalf);
                ledger.Add(new LedgerEntry(named, by.Id, verb, Only(typed, Field.Rating, Field.Liked, Field.Improve)) { Late = late });
                break;
            case Verbs.Introduce:
                Introduce(ledger, by, named, typed, late);
                break;
            case Verbs.OnBehalf:
                OnBehalf(ledger, by, named, typed, late);
                break;
            case Verbs.MergeSubjects:
                Merge(ledger, by, named, typed);
                break;
            default:
                Set(ledger, verb, typed);
                CommitmentKeeping.Set(ledger, by, verb, named, typed);
                break;
        }
    }

    /// <summary>« sujet T : D ».</summary>
    public static void NoteSaid(this Ledger ledger, CastMember by, string text, string? named, bool late)
    {
        if (SubjectWords.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } word)
        {
            ledger.Add(new LedgerEntry(named, by.Id, Verbs.SubmitSubject, SubjectOf(text[word.Length..])) { Late = late });
        }
    }

    private static void Set(Ledger ledger, string verb, Typed typed)
    {
        var entry = ledger.WithId(typed.GetValueOrDefault("subject") ?? typed.GetValueOrDefault("contribution") ?? "");
        switch (verb)
        {
            case Verbs.EditSubject:
                entry?.Change(Only(typed, Field.Title, Field.Description, Field.Reformulation, Field.Notes)
                    .Where(field => field.Value.Trim().Length > 0));
                break;
            case Verbs.WithdrawSubject or Verbs.UnmergeSubject when entry is not null:
                entry.Withdrawn = true;
                break;
            case Verbs.Hide or Verbs.Unhide when entry is not null:
                entry.Hidden = verb == Verbs.Hide;
                break;
            case Verbs.PlaceSubject when entry is not null:
                ledger.Placings[entry.Id!] = (typed["desirability"], typed["feasibility"]);
                break;
            case Verbs.SelectSubject:
                ledger.Selected = entry?.Id;
                break;
            case Verbs.Close:
                ledger.FollowUp = [.. Only(typed, "nextSteps", "contact", "nextDate")
                    .SelectMany(field => field.Value.Split('\n')).Select(line => line.Trim())];
                break;
            case Verbs.EditSubAction:
                ledger.WithId(typed.GetValueOrDefault("subaction", ""))?.Change(Only(typed, Field.Text));
                break;
            case Verbs.SelectSubActions or Verbs.DropSubActions:
                foreach (var subAction in typed.GetValueOrDefault("subactions", "").Split(',').Select(ledger.WithId).OfType<LedgerEntry>())
                {
                    subAction.Kept = verb == Verbs.SelectSubActions;
                }

                break;
        }
    }

    private static void Introduce(Ledger ledger, CastMember by, string? named, Typed typed, bool late)
    {
        var reason = Only(typed, Field.Reason).ToList();
        if (ledger.Entries.FirstOrDefault(entry => entry.Verb == Verbs.Introduce && entry.Author == by.Id && !entry.OnBehalf) is { } before)
        {
            before.Change(reason);
        }
        else if (reason.Any(field => field.Value.Trim().Length > 0))
        {
            ledger.Add(new LedgerEntry(named, by.Id, Verbs.Introduce, reason) { Late = late });
        }
    }

    /// <summary>Each line is one contribution; the name goes to the first.</summary>
    private static void OnBehalf(Ledger ledger, CastMember by, string? named, Typed typed, bool late)
    {
        var verb = typed.GetValueOrDefault("as", "");
        foreach (var line in typed.GetValueOrDefault("text", "").ReplaceLineEndings("\n").Split('\n').Where(line => line.Trim().Length > 0))
        {
            var fields = verb switch
            {
                Verbs.SubmitSubject => SubjectOf(line),
                Verbs.Introduce => [KeyValuePair.Create(Field.Reason, line)],
                Verbs.SubmitFeedback => [KeyValuePair.Create(Field.Liked, line)],
                _ => [KeyValuePair.Create(Field.Text, line)],
            };
            ledger.Add(new LedgerEntry(named, by.Id, verb, fields) { OnBehalf = true, Late = late });
            named = null;
        }
    }

    private static void Merge(Ledger ledger, CastMember by, string? named, Typed typed)
    {
        var origins = typed.GetValueOrDefault("subjects", "").Split(',').Select(ledger.WithId).OfType<LedgerEntry>().ToList();
        var first = origins[0];
        string Chosen(string field) => typed.GetValueOrDefault(field) is { Length: > 0 } own ? own : first.Fields.GetValueOrDefault(field, "");
        ledger.Add(new LedgerEntry(named, by.Id, Verbs.MergeSubjects,
        [
            KeyValuePair.Create(Field.Title, Chosen(Field.Title)), KeyValuePair.Create(Field.Description, Chosen(Field.Description)),
        ])
        { Origins = origins });
    }

    private static void Withdraw(this Ledger ledger, Func<LedgerEntry, bool> which)
    {
        foreach (var entry in ledger.Entries.Where(which))
        {
            entry.Withdrawn = true;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> SubjectOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? [KeyValuePair.Create(Field.Title, line)]
            : [KeyValuePair.Create(Field.Title, line[..colon]), KeyValuePair.Create(Field.Description, line[(colon + 1)..])];
    }

    /// <summary>Does an input answer a prompt?</summary>
    public static bool IsIdea(string input) => input.StartsWith(Field.IdeaPrefix, StringComparison.Ordinal);

    public static IEnumerable<KeyValuePair<string, string>> Only(Typed typed, params string[] names) =>
        names.Where(typed.ContainsKey).Select(name => KeyValuePair.Create(name, typed[name]));
}
