using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>What our own templates leave in a document, in both languages: it may come from one of them.</summary>
internal static class OurTemplates
{
    public static Lazy<IReadOnlyList<WrittenTemplate>> OfPlans { get; } = new(() =>
    [
        .. Texts.Both.SelectMany(texts => ((AssessmentKind?[])[null, .. Enum.GetValues<AssessmentKind>()]).Select(kind => AssessmentTemplate.Build(kind, texts))
            .Append(PlanTemplate.Build(texts))).Select(template => WrittenTemplate.Of(template)),
    ]);

    public static Lazy<IReadOnlyList<WrittenTemplate>> OfCanvases { get; } =
        new(() => [.. Texts.Both.Select(texts => WrittenTemplate.Of(CanvasTemplate.Build(texts)))]);
}
