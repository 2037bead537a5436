using System.Text.Json;
using OgpTeams.AddinBackend.Checking;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>What a document says: its plan, how far each form is, and what reading met.</summary>
internal static class Inspecting
{
    public static Inspection Of(PlanFromDocument read, Language language)
    {
        var (plan, places) = (read.Plan, new TagPlaces(read));
        return new(
            read.Report is { } report ? OpenName.Of(report) : "plan", Language.Of(plan.Language).Code, JsonOf(plan),
            [.. plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained).Select(one => Of(one, read, places, language))],
            [.. read.Findings.Select(met => Line(met, read, language))], [.. PlanReading.WordsBeside(plan)]);
    }

    public static FindingLine Line(Finding finding, TagPlaces places, Language language) => new(
        finding.Id, JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()), finding.Commitment, finding.Field,
        finding.Message.In(language), finding.Source.In(language), places.Of(finding.Commitment, finding.Field));

    public static JsonElement JsonOf(OpenPlan plan)
    {
        using var json = JsonDocument.Parse(PlanJson.Write(plan));
        return json.RootElement.Clone();
    }

    private static InspectedCommitment Of(OpenCommitment commitment, PlanFromDocument read, TagPlaces places, Language language)
    {
        var progress = read.Report is { } kind ? FormProgress.OfReport(read.Plan, kind, commitment) : FormProgress.OfPlan(commitment);
        var form = $"{(read.Report is null ? "" : "assessment/")}commitment/{commitment.Id}";
        return new(
            commitment.Id, commitment.Number ?? "", commitment.Name ?? "", progress.Filled, progress.Fields,
            [
                .. progress.Missing.Select(field => new MissingField(
                    places.Of(commitment.Id, field) ?? $"{form}/{field}", FormProgress.Label(field, commitment, language))),
            ]);
    }

    /// <summary>Everything that reading met; what asks nothing of anybody is there to be known.</summary>
    private static FindingLine Line(ReadingFinding met, PlanFromDocument read, Language language)
    {
        var tag = read.Tags.Contains(met.Tag) ? met.Tag : null;
        if (ReadingRules.Judge(met) is { } judged)
        {
            var line = Line(judged, new TagPlaces(read), language);
            return line with { Tag = tag ?? line.Tag };
        }

        return new(
            "READ-" + JsonNamingPolicy.CamelCase.ConvertName(met.Kind.ToString()), "info",
            met.Tag.Split('/').SkipWhile(part => part == "assessment").ToArray() is ["commitment", var id, ..] ? id : null,
            met.Tag.Length == 0 ? null : met.Tag, met.Message, ReadingRules.Source.In(language), tag);
    }
}
