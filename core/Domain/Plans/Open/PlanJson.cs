using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// The plan as open data, to and from <c>plan.json</c> (<c>docs/schema/plan.schema.json</c>). What we do not know in a file is
/// kept at every level.
/// </summary>
public static class PlanJson
{
    /// <summary>16 MiB: some fifty times a plan of fifteen long commitments.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    // Ours nests seven levels; the rest is room for what others add.
    private const int MaxDepth = 32;

    private static readonly StrictJson Files = new(MaxBytes, MaxDepth, new());

    /// <param name="utf8">The file as it stands on disk, of any origin; a byte order mark is accepted.</param>
    public static ParsedPlan Parse(ReadOnlyMemory<byte> utf8) =>
        Files.Read(utf8, PlanReader.File, out var problems) is { } file
            ? new ParsedPlan.Usable(
                file.Plan with
                {
                    Commitments = file.Commitments,
                    Assessments = file.Assessments,
                    Waiting = file.Waiting,
                    Translations = file.Translations,
                    BesidePlan = file.Others,
                })
            : new ParsedPlan.Unusable(problems);

    /// <returns>UTF-8, indented, one line feed at the end; the same plan gives the same bytes.</returns>
    public static byte[] Write(OpenPlan plan) =>
    [
        .. PlanContract.Write(new()
        {
            Plan = plan, Commitments = plan.Commitments, Assessments = plan.Assessments,
            Waiting = plan.Waiting, Translations = plan.Translations, Others = plan.BesidePlan,
        }),
        (byte)'\n',
    ];
}
