using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Rehearsal.Checks;

/// <summary>Does the roadmap (feuille de route) hold every milestone in its order, and every sub-action, kept or not?</summary>
internal sealed class RoadmapCheck(Ledger ledger, RehearsalTexts texts)
{
    private static readonly (string Tag, string Field)[] Fields =
    [
        ("title", Field.Title), ("deliverable", "deliverable"), ("startDate", "start"), ("endDate", "end"), ("duration", "duration"),
        ("budget", "budget"),
    ];

    public Tally Of(string name, WordFile roadmap) => Tally.Of(
        "Check_RoadmapDocument", ledger.Milestones.Count, [.. Milestones(name, roadmap), .. Order(name, roadmap), .. SubActions(name, roadmap)]);

    private IEnumerable<string> Milestones(string name, WordFile roadmap) =>
        from milestone in ledger.Milestones
        from field in Fields
        let tag = $"roadmap/{milestone.Id}/{field.Tag}"
        let controls = roadmap.Controls[tag].ToList()
        where controls is not [var one] ? milestone[field.Field].Length > 0 || controls.Count > 1 : !Written.Is(one, milestone[field.Field])
        select texts.Format("Miss_Differs", name, tag);

    private IEnumerable<string> Order(string name, WordFile roadmap)
    {
        var shown = roadmap.Tags.Where(tag => tag.StartsWith("roadmap/", StringComparison.Ordinal) && tag.EndsWith("/title", StringComparison.Ordinal));
        return shown.SequenceEqual(ledger.Milestones.Select(milestone => $"roadmap/{milestone.Id}/title"))
            ? []
            : [texts.Format("Miss_DocumentOrder", name)];
    }

    /// <summary>With the prompt it answers, and who said it.</summary>
    private IEnumerable<string> SubActions(string name, WordFile roadmap) => ledger.Entries
        .Where(entry => entry is { Verb: Verbs.SubmitSubAction, Stands: true })
        .Where(entry => roadmap.Controls[$"subaction/{entry.Id}/text"].ToList() is not [var one]
            || !one.Contains(entry.Fields[Field.Text], StringComparison.Ordinal))
        .Select(entry => texts.Format("Miss_Text", name, Shown.Short(entry.Fields[Field.Text])));
}
