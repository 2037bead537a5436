using System.Collections.Frozen;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Messages;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Actions;

/// <summary>The one list of what can be asked of the bot, and of the forms it is asked in.</summary>
internal sealed class VerbTable
{
    private readonly FrozenDictionary<string, VerbRow> _verbs;
    private readonly FrozenDictionary<string, FormRow> _forms;

    /// <param name="rows">As the features give them.</param>
    /// <param name="readings">Forms that belong to no verb.</param>
    /// <exception cref="InvalidOperationException">A verb or a form stands twice, or a public verb has no row.</exception>
    public VerbTable(IReadOnlyList<VerbRow> rows, IReadOnlyList<FormRow> readings)
    {
        // A row holds its forms themselves: one that names a form nobody draws cannot be written.
        FormRow[] forms =
        [
            .. rows.OfType<WorkshopVerb>().SelectMany(row => new[] { row.Form, row.Next }).OfType<FormRow>()
                .Concat(readings).Distinct(),
        ];
        if (Double(rows.Select(row => row.Verb)) is { } verb)
        {
            throw new InvalidOperationException($"The verb {verb} has two rows: which of them answers?");
        }

        if (Double(forms.Select(form => form.Name)) is { } form)
        {
            throw new InvalidOperationException($"Two forms are called {form}: which of them opens?");
        }

        _verbs = rows.ToFrozenDictionary(row => row.Verb, StringComparer.Ordinal);
        _forms = forms.ToFrozenDictionary(row => row.Name, StringComparer.Ordinal);
        var missing = typeof(Verbs).GetFields().Select(field => (string)field.GetRawConstantValue()!)
            .Where(name => !_verbs.ContainsKey(name)).ToList();
        if (missing.Count > 0)
        {
            throw new InvalidOperationException($"No row for {string.Join(", ", missing)}: nobody would answer.");
        }
    }

    public static IReadOnlyList<VerbRow> Rows =>
    [
        .. GeneralActions.Rows, .. TypedActions.Rows, .. WorkshopActions.Rows, .. MessageActions.Rows,
        .. ImportActions.Rows, .. PlanActions.Rows, .. PlanVerbs.All,
        .. StepVerbs.All,
        .. SubjectVerbs.All, .. ContributionVerbs.All, .. CommitmentVerbs.All, .. ParticipantVerbs.All,
    ];

    public IEnumerable<FormRow> Forms => _forms.Values;

    public static VerbTable Build() => new(Rows, [.. ReadingCards.All, AddressForms.List]);

    public VerbRow? Find(string verb) => _verbs.GetValueOrDefault(verb);

    public FormRow? FindForm(string name) => _forms.GetValueOrDefault(name);

    private static string? Double(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
}
