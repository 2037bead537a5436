using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>The findings about a plan, as people and as programs read them.</summary>
/// <param name="Findings">The plan's first, then commitment by commitment.</param>
/// <param name="AsAWhole">The message that names what findings about no commitment are about.</param>
internal sealed record CheckReport(
    OpenPlan Plan, RuleSet Rules, Stage Stage, ImmutableArray<Finding> Findings, string AsAWhole = "CheckPlan")
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string AsJson(Messages messages)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("findings");
            foreach (var finding in Findings)
            {
                json.WriteStartObject();
                json.WriteString("id", finding.Id);
                json.WriteString("severity", JsonNamingPolicy.CamelCase.ConvertName(finding.Severity.ToString()));
                json.WriteString("commitment", finding.Commitment);
                json.WriteString("field", finding.Field);
                json.WriteString("message", finding.Message.In(messages.Language));
                json.WriteString("source", finding.Source.In(messages.Language));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    public string AsText(Messages messages)
    {
        var text = new StringBuilder();
        text.Append(messages.Format("CheckHeading", Plan.Title, Rules.Name.In(messages.Language), messages[$"Stage{Stage}"])).Append('\n');
        foreach (var group in Findings.GroupBy(finding => finding.Commitment))
        {
            text.Append('\n').Append(group.Key is { } id ? Heading(id, messages) : messages[AsAWhole]).Append('\n');
            foreach (var finding in group)
            {
                var severity = messages[$"Severity{finding.Severity}"];
                text.Append($"  {severity}  {finding.Id}  {Place(finding, messages)}".TrimEnd()).Append('\n');
                text.Append("    ").Append(finding.Message.In(messages.Language)).Append('\n');
                text.Append("    ").Append(messages.Format("CheckSource", finding.Source.In(messages.Language))).Append('\n');
            }
        }

        text.Append('\n').Append(Findings.IsEmpty ? messages["NoFinding"] : Counts(messages)).Append('\n');
        return text.ToString();
    }

    private string? Place(Finding finding, Messages messages) => finding.Field is null ? null
        : FieldNames.Of(finding.Field, Plan.Commitments.FirstOrDefault(one => one.Id == finding.Commitment)).In(messages.Language);

    private string Heading(string id, Messages messages)
    {
        var commitment = Plan.Commitments.FirstOrDefault(commitment => commitment.Id == id);
        return string.IsNullOrWhiteSpace(commitment?.Name) ? messages.Format("CheckUnnamed", id)
            : string.IsNullOrWhiteSpace(commitment.Number) ? messages.Format("CheckNamed", commitment.Name)
            : messages.Format("CheckNumbered", commitment.Number, commitment.Name);
    }

    private string Counts(Messages messages) => messages.Format("CheckCounts", string.Join(", ", new[]
    {
        Severity.Error, Severity.Warning, Severity.Info,
    }.Select(severity => Findings.Count(finding => finding.Severity == severity) is > 0 and var count
        ? messages.Format($"Count{severity}{(count == 1 ? "One" : "Many")}", count)
        : null).OfType<string>()));
}
