using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// The public names of what <c>plan.submission</c> and <c>plan.submit</c> tell: what the official documents have no place for and the
/// calendar's rules judge by. Dates in ISO.
/// </summary>
public static class SubmissionField
{
    /// <summary>The day it went up on the OGP website.</summary>
    public const string DeliveredOn = "deliveredOn";

    /// <summary>Where it can be read there.</summary>
    public const string Address = "address";

    /// <summary>Joined by commas: <c>fr,en</c>.</summary>
    public const string Languages = "languages";
    public const string DueOn = "dueOn";
    public const string ConsultationStart = "consultationStart";
    public const string ConsultationEnd = "consultationEnd";

    /// <summary><c>true</c>, <c>false</c>.</summary>
    public const string Local = "local";
    public const string NextElections = "nextElections";

    /// <summary>One a line.</summary>
    public const string IrmRecommendations = "irmRecommendations";

    public static ImmutableArray<string> OfPlan { get; } =
        [DueOn, DeliveredOn, Languages, ConsultationStart, ConsultationEnd, Local, NextElections];

    public static ImmutableArray<string> OfReport { get; } =
        [DueOn, DeliveredOn, Languages, ConsultationStart, ConsultationEnd, IrmRecommendations];

    public static bool IsDate(string field) => field is DeliveredOn or DueOn or ConsultationStart or ConsultationEnd or NextElections;

    /// <returns>Null: nothing is told.</returns>
    internal static OpenSubmission? Open(ImmutableSortedDictionary<string, string> told, ImmutableArray<OpenAmendment> amendments)
    {
        var consultation = new OpenConsultation(Date(ConsultationStart), Date(ConsultationEnd));
        var open = new OpenSubmission
        {
            DueOn = Date(DueOn),
            DeliveredOn = Date(DeliveredOn),
            Languages = LanguagesOf(told),
            Consultation = consultation == new OpenConsultation() ? null : consultation,
            Amendments = amendments,
            Local = told.TryGetValue(Local, out var local) ? local == "true" : null,
            NextElections = Date(NextElections),
            IrmRecommendations = FieldText.Lines(told.GetValueOrDefault(IrmRecommendations, "")),
        };
        return told.IsEmpty && amendments.IsEmpty ? null : open;

        PartialDate? Date(string field) => PartialDate.TryParse(told.GetValueOrDefault(field));
    }

    /// <summary>The same as <see cref="Open"/> told it.</summary>
    internal static ImmutableSortedDictionary<string, string> Of(OpenSubmission? open, OpenSubmitted? submitted) => new[]
    {
        (DueOn, $"{open?.DueOn}"), (DeliveredOn, $"{submitted?.Date ?? open?.DeliveredOn}"), (Address, submitted?.Address ?? ""),
        (Languages, string.Join(',', open is { Languages.Length: > 0 } ? open.Languages : submitted?.Languages ?? [])),
        (ConsultationStart, $"{open?.Consultation?.StartDate}"), (ConsultationEnd, $"{open?.Consultation?.EndDate}"),
        (Local, open?.Local switch { true => "true", false => "false", null => "" }), (NextElections, $"{open?.NextElections}"),
        (IrmRecommendations, string.Join('\n', open?.IrmRecommendations ?? [])),
    }.Where(field => field.Item2.Length > 0).ToImmutableSortedDictionary(field => field.Item1, field => field.Item2, StringComparer.Ordinal);

    internal static ImmutableArray<string> LanguagesOf(ImmutableSortedDictionary<string, string> told) =>
        [.. told.GetValueOrDefault(Languages, "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
