using System.Collections.Immutable;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Rehearsal.Scripts;

/// <summary>Reads what a drafter types into the plan's document.</summary>
internal static class DraftReader
{
    private const int MaxText = 10_000;
    private const int MaxColumns = 10;

    private static readonly string[] OfCommitment = Names(OpenFields.OfCommitment);
    private static readonly string[] OfMilestone = Names(OpenFields.OfMilestone);

    public static DraftedEdits Read(CheckedJson json)
    {
        json.Only("commitment", "fields", "milestones", "rows", "libreOffice", "takenBy");
        var edits = new DraftedEdits(
            ScriptParser.Text(json, "commitment", ScriptParser.MaxName),
            [
                .. json.Find("fields") is { } fields ? Texts(fields, null, OfCommitment) : [],
                .. json.Find("milestones")?.AsObject(all => all.Members())?
                    .SelectMany(milestone => Texts(milestone.Value, milestone.Name, OfMilestone)) ?? [],
            ],
            json.Find("rows")?.Objects(10, Row, 1) ?? [], json.Find("libreOffice")?.TrueOrFalse() ?? false,
            ScriptParser.Text(json, "takenBy", ScriptParser.MaxName));
        if (edits.Texts.IsEmpty && edits.Rows.IsEmpty)
        {
            json.Problem("NothingDrafted");
        }

        return edits;
    }

    /// <param name="known">Lists and ticks are no text that is typed over.</param>
    private static IEnumerable<DraftedEdit> Texts(CheckedJson json, string? milestone, string[] known) => json.AsObject(fields =>
    {
        fields.Only(known);
        return fields.Members().ToList();
    })?.Select(field => new DraftedEdit(milestone, field.Name, field.Value.Text(MaxText, 1) ?? "")) ?? [];

    private static DraftedRow Row(CheckedJson json)
    {
        json.Only("cells", "named");
        return new(
            json.Need("cells")?.List(MaxColumns, cell => cell.Text(MaxText), 1) ?? [],
            json.Find("named")?.Id(ScriptParser.MaxName, lowerCase: true));
    }

    private static string[] Names<TOwner>(ImmutableArray<OpenField<TOwner>> fields) =>
        [.. fields.Where(field => field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Date).Select(field => field.Name)];
}
