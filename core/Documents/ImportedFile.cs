using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Json;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>
/// A plan in a file that somebody gives: a <c>plan.json</c>, or a Word document in our template, in a customised one or in the bare
/// official form. What it is, its bytes say, whatever its name.
/// </summary>
public abstract record ImportedFile
{
    private ImportedFile() { }

    /// <param name="Findings">What reading met.</param>
    /// <param name="Unknown">The names of members of a <c>plan.json</c> that we do not know: they are kept.</param>
    /// <param name="WhenGone">Why a commitment stands aside that the file gives no reason for.</param>
    public sealed record Usable(
        OpenPlan Plan, IReadOnlyList<ReadingFinding> Findings, ImmutableArray<string> Unknown, string WhenGone) : ImportedFile
    {
        /// <summary>Whether it is a self-assessment report: what it takes over from its plan is all of a plan it has.</summary>
        public bool IsReport { get; init; }
    }

    /// <param name="Why">Of a Word document; null for a <c>plan.json</c>.</param>
    /// <param name="Problems">What is to be corrected in a <c>plan.json</c>.</param>
    public sealed record Unusable(UnusableDocumentException? Why, ImmutableArray<JsonProblem> Problems) : ImportedFile
    {
        public bool IsEmpty { get; init; }
    }

    /// <param name="file">Of any origin.</param>
    /// <param name="messages">Language of the findings.</param>
    public static ImportedFile Read(byte[] file, Language messages)
    {
        if (!IsJson(file))
        {
            try
            {
                var read = PlanReading.Read(file, messages);
                return Of(read.Plan, read.Findings) with { IsReport = read.Report is not null };
            }
            catch (UnusableDocumentException why)
            {
                return new Unusable(why, []);
            }
        }

        return PlanJson.Parse(file) switch
        {
            ParsedPlan.Usable { Plan: var plan } => Of(plan, PlanReading.UnreadDates(plan, messages)) with { Unknown = UnknownIn(plan) },
            ParsedPlan.Unusable { Problems: var problems } => new Unusable(null, problems) { IsEmpty = HoldsNothing(file) },
            var other => throw new System.Diagnostics.UnreachableException($"No way to read {other}."),
        };
    }

    private static Usable Of(OpenPlan plan, IReadOnlyList<ReadingFinding> findings) =>
        new(AsHeld(plan), findings, [], new Texts(Language.Of(plan.Language))["SetAsideInFile"]);

    /// <summary>
    /// Lists as a plan holds them, one a line: what is empty in one, or on two lines, would be proposed for ever. Names as people see
    /// them.
    /// </summary>
    private static OpenPlan AsHeld(OpenPlan plan) => plan with
    {
        Title = Legible.Of(plan.Title),
        Commitments =
        [
            .. plan.Commitments.Select(commitment => OpenFields.OfCommitment.Where(field => field.Kind == FieldKind.List)
                .Aggregate(commitment, (one, field) => FieldText.Set(field, one, FieldText.Of(field, one))) with
            {
                Name = commitment.Name is { } name ? Legible.Of(name) : null,
                Milestones =
                [
                    .. commitment.Milestones.Select(one => one.Title is { } title ? one with { Title = Legible.Of(title) } : one),
                ],
            }),
        ],
    };

    /// <summary>White space and a mark of its encoding may come first; an empty file is no Word document either.</summary>
    private static bool IsJson(ReadOnlySpan<byte> file) => StrictJson.IsUtf16(file) || HoldsNothing(file)
        || Unmarked(file).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    private static bool HoldsNothing(ReadOnlySpan<byte> file) => StrictJson.IsBlank(Unmarked(file));

    private static ReadOnlySpan<byte> Unmarked(ReadOnlySpan<byte> file) => file.StartsWith("\uFEFF"u8) ? file[3..] : file;

    /// <summary>Ours, which reading a document leaves, apart.</summary>
    private static ImmutableArray<string> UnknownIn(OpenPlan plan) =>
    [
        .. plan.Others.Concat(plan.BesidePlan).Concat(plan.Sections.Others)
            .Concat(plan.Commitments.SelectMany(one => one.Others.Concat(one.Milestones.SelectMany(milestone => milestone.Others))))
            .Concat(plan.Assessments.SelectMany(report => report.Others))
            .Select(member => member.Name).Except(["unread", "unplaced", "reason", "$schema"]).Distinct(StringComparer.Ordinal),
    ];
}
