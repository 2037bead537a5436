using System.Text.RegularExpressions;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Forms without tags: which commitment each of their words tells of. What no label explains waits until it is known whether
/// the form goes on or another begins: nothing is dropped, and nothing is given to the neighbour.
/// </summary>
internal sealed partial class LooseForms(FormLabels labels, List<FoundItem> commitments)
{
    // A heading's level; 0: none.
    private readonly List<(string Text, int Level)> _waiting = [];
    private readonly List<FoundItem> _all = [];
    private (FoundItem Owner, FoundLabel Label, List<string> Lines)? _answer;
    private int _level;

    // Of the headings that are labels; 0: none are.
    private int _labels;

    /// <summary>The commitment that the words tell of; null: none so far.</summary>
    public FoundItem? Open { get; private set; }

    /// <summary>Whether the document has no tag of ours: then whatever stands in it is somebody's words.</summary>
    public bool IsAll { get; init; }

    /// <summary>The label that each form begins with, where that is not what tells it.</summary>
    public string? Beginning { get; init; }

    /// <summary>Words that belong to no commitment and no section.</summary>
    public List<string> Strays { get; } = [];

    /// <summary>What hardly any document has but a plan or its report.</summary>
    public HashSet<string> Evidence { get; } = new(StringComparer.Ordinal);

    /// <summary>A paragraph that asks something, and perhaps answers it.</summary>
    /// <param name="level">Of a heading; 0: none.</param>
    /// <param name="inSection">Within the text of a section only labels count that no other document has.</param>
    /// <param name="looksLikeALabel">Bold words and a colon: among answers, a label nobody knows.</param>
    public bool Ask(string text, int level, bool inSection, bool looksLikeALabel)
    {
        if (Beginning is not null && FormBeginning.Label(text, labels) is { } first && LabelText.Key(first.Words) == Beginning)
        {
            _answer = (For([first], begins: true), first, first.Answer.Length == 0 ? [] : [first.Answer]);
            return true;
        }

        if (labels.Lead(text) is { } found && (Open is not null || MayBegin(found))
            && (found.IsTelling || (Open is not null && !inSection)))
        {
            EndAnswer();
            _answer = (For([found], Repeats(found)), found, found.Answer.Length == 0 ? [] : [found.Answer]);
            _labels = level > 0 ? level : _labels;
            return true;
        }

        if (looksLikeALabel && _answer is { } before)
        {
            EndAnswer();
            var parts = text.Split(':', 2);
            _answer = (before.Owner, new("", parts[0].Trim(), "", false), [parts[^1].Trim()]);
            return true;
        }

        return false;
    }

    /// <summary>A paragraph or a table that asks nothing: the rest of an answer, or words that nothing explains yet.</summary>
    /// <param name="level">Of a heading; 0: none.</param>
    public void Note(string text, int level)
    {
        if (string.IsNullOrWhiteSpace(text) || (labels.IsOfForm(text) && _answer?.Label.Field != Choice.Level.Field))
        {
            return;
        }

        if (level == 0 && Numbered().IsMatch(text))
        {
            level = _level > 0 ? _level : 1;
        }

        if (_answer is { } open && level == 0)
        {
            open.Lines.Add(text);
            return;
        }

        EndAnswer();
        _waiting.Add((text, level));
    }

    /// <summary>The commitment that a form tells of whose labels these are.</summary>
    /// <param name="begins">Whether the form is known to be another one than that before.</param>
    public FoundItem For(IReadOnlyList<FoundLabel> asked, bool begins)
    {
        EndAnswer();
        var before = Open;
        begins |= Open is null || _waiting.Exists(one => one.Level > 0 && Numbered().IsMatch(one.Text))
            || (asked.Any(one => one.IsTelling) && _level > 0
                && _waiting.Exists(one => one.Level > 0 && one.Level <= _level && !IsLabel(one.Level)));
        if (begins)
        {
            Open = new FoundItem(null);
            commitments.Add(Open);
            _all.Add(Open);
        }

        Settle(before, begins);
        foreach (var one in asked)
        {
            Open!.Asked.Add(LabelText.Key(one.Words));
            if (one.IsTelling)
            {
                Evidence.Add(one.Field.Length > 0 ? one.Field : one.Words);
            }
        }

        return Open!;
    }

    /// <summary>Whether a form may begin with the label: a level alone may stand in any table of a report.</summary>
    public bool MayBegin(FoundLabel label) =>
        label.Field.Length > 0 && !labels.IsPart(label.Field) && label.Field is not ("level" or "status" or "changed");

    /// <summary>Whether the form open begins again with this label.</summary>
    public bool Repeats(FoundLabel label) => Open is { Asked.Count: > 0 } open
        && (open.Asked[0] == LabelText.Key(label.Words)
            || (label.Field == FormLabels.NumberAndName && open.Asked.Exists(key => labels.Field(key) == FormLabels.NumberAndName)));

    /// <summary>No form goes on here: a section of the plan begins, or the document ends.</summary>
    public void Close()
    {
        EndAnswer();
        Settle(Open, begins: false);
        (Open, _level, _labels) = (null, 0, 0);
    }

    /// <summary>Puts the headings above the forms where their names are missing.</summary>
    public void End()
    {
        Close();
        foreach (var item in _all)
        {
            item.Headings.ForEach(heading => Name(item, heading));
            item.Headings.Clear();
        }
    }

    /// <summary>The answer to a label, in the fields it is for.</summary>
    public void Answer(FoundItem owner, FoundLabel label, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (label.Field.Length == 0)
        {
            owner.Beside.Add(label.With(text));
            return;
        }

        if (label.Field == FormLabels.MilestonesOf)
        {
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var milestone = new FoundItem(null);
                milestone.Fields.Label("title", line);
                owner.Milestones.Add(milestone);
            }

            return;
        }

        foreach (var (field, said) in FormAnswers.Of(label.Field, text))
        {
            // The completion form asks for more information twice, and editions ask for one field in several questions.
            var place = field == "additionalInfo" && owner.Fields.Has(field) && labels.IsPart("moreInfo") ? "moreInfo" : field;
            if (!owner.Fields.Has(place) || owner.Fields[place] is [""]
                || (FormAnswers.IsAskedInParts(label.Field) && owner.Asked.Count(one => one == LabelText.Key(label.Words)) < 2))
            {
                owner.Fields.Label(place, said);
            }
            else if (said.Length > 0 && !owner.Fields[place].Contains(said))
            {
                owner.Beside.Add(label.With(said));
            }
        }
    }

    private void EndAnswer()
    {
        if (_answer is { } one)
        {
            _answer = null;
            Answer(one.Owner, one.Label, string.Join('\n', one.Lines));
        }
    }

    private void Settle(FoundItem? before, bool begins)
    {
        var own = !begins ? -1
            : _waiting.FindLastIndex(one => Numbered().IsMatch(one.Text)) is >= 0 and var numbered ? numbered
            : _waiting.FindLastIndex(one => IsAll && one.Level > 0 && !IsLabel(one.Level));
        var (isBefore, hasHeading) = (before is not null, _waiting.Exists(one => one.Level > 0));
        foreach (var (place, (text, level)) in _waiting.Index())
        {
            isBefore &= level == 0 || IsLabel(level) || (_level > 0 && level > _level) || (!begins && Open is not null && _level == 0);
            if (own >= 0 && place >= own)
            {
                (place == own ? Open!.Headings : IsAll ? Open!.Beside : Strays).Add(text);
            }
            else
            {
                // Between two forms without a heading: nobody can tell whose it is.
                (IsAll && isBefore && (!begins || hasHeading) ? before!.Beside : Strays).Add(text);
            }
        }

        if (begins)
        {
            (_level, _labels) = (own >= 0 ? _waiting[own].Level : 0, 0);
        }

        _waiting.Clear();
    }

    /// <summary>Whether a heading numbers a commitment: its form begins there, whatever it asks first.</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    private bool IsLabel(int level) => _labels > 0 && level >= _labels;

    private static void Name(FoundItem item, string heading)
    {
        if (BareNumber().Match(heading) is { Success: true } bare)
        {
            Put("number", bare.Groups["number"].Value);
        }
        else if (!item.Fields.Has("name"))
        {
            foreach (var (field, text) in FormAnswers.Of(FormLabels.NumberAndName, heading))
            {
                Put(field, text);
            }
        }
        else if (!Repeats(item, heading))
        {
            item.Beside.Add(heading);
        }

        void Put(string field, string text)
        {
            if (!item.Fields.Has(field))
            {
                item.Fields.Label(field, text);
            }
            else if (!item.Fields[field].Contains(text))
            {
                item.Beside.Add(heading);
            }
        }
    }

    private static bool Repeats(FoundItem item, string heading)
    {
        var known = Folded.Words(string.Join(' ', ["engagement commitment n o", .. item.Fields["number"], .. item.Fields["name"]]));
        return Folded.Words(heading).All(known.Contains);
    }

    [GeneratedRegex(
        @"^\s*(?:engagement|commitment)\s*(?:n\s*[°o]\.?\s*)?\d+(?:\.\d+)*\s*(?:$|[.:)–—\n-])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^\s*(?:engagement|commitment)?\s*(?:n\s*[°o]\.?\s*)?(?<number>\d+(?:\.\d+)*)\s*[.:)–—-]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex BareNumber();
}
