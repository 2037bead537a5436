using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>From JSON to a plan's records, property by property of <see cref="PlanContract"/>.</summary>
internal static class PlanReader
{
    private const int MaxItems = 1000;

    /// <summary>Of a plan of a thousand commitments of which each has every text.</summary>
    private const int MaxTranslated = 50_000;
    private const int MaxText = 50_000;
    private const int MaxId = 10;

    /// <summary>How the values of a property are read; the records among them by their own properties.</summary>
    private static readonly Dictionary<Type, Func<CheckedJson, object?>> Values = new()
    {
        [typeof(string)] = Text,
        [typeof(bool?)] = json => json.TrueOrFalse(),
        [typeof(PartialDate?)] = json => Date(json),
        [typeof(AssessmentKind)] = json => json.Choice<AssessmentKind>(),
        [typeof(CommitmentStatus)] = json => json.Choice<CommitmentStatus>(),
        [typeof(CompletionLevel?)] = json => json.Choice<CompletionLevel>(),
        [typeof(ProgressStatus?)] = json => json.Choice<ProgressStatus>(),
        [typeof(ImmutableArray<string>)] = json => json.List(MaxItems, Text),
        [typeof(ImmutableArray<OpenAmendment>)] = json => Records<OpenAmendment>(json),
        [typeof(ImmutableArray<OpenWaiting>)] = json => Records<OpenWaiting>(json),
        [typeof(ImmutableArray<OpenTranslation>)] = json => Records<OpenTranslation>(json),
        [typeof(ImmutableArray<OpenTranslatedText>)] = json => json.Objects(
            MaxTranslated, one => (OpenTranslatedText)Record(one, typeof(OpenTranslatedText), Ids())),
        [typeof(ImmutableArray<OpenCommitment>)] = json => Records<OpenCommitment>(json),
        [typeof(ImmutableArray<OpenMilestone>)] = json => Records<OpenMilestone>(json),
        [typeof(ImmutableArray<OpenAssessment>)] = json => Records<OpenAssessment>(json),
        [typeof(ImmutableArray<OpenProgress>)] = json => Records<OpenProgress>(json),
        [typeof(ImmutableArray<OpenMilestoneProgress>)] = json => Records<OpenMilestoneProgress>(json),
        [typeof(ImmutableSortedDictionary<string, string>)] = json => json.AsObject(TextsByName),
    };

    public static PlanFile File(CheckedJson json) => (PlanFile)Record(json, typeof(PlanFile), Ids());

    /// <param name="taken">The ids of those before it in its list.</param>
    private static OpenObject Record(CheckedJson json, Type type, HashSet<string> taken)
    {
        var contract = PlanContract.Of(type);
        var record = (OpenObject)contract.CreateObject!();
        foreach (var property in contract.Properties.Where(one => one.Set is not null))
        {
            var member = property.IsRequired ? json.Need(property.Name) : json.Find(property.Name);
            if (member is not null && Value(member, property, taken) is { } value)
            {
                property.Set!(record, value);
            }
        }

        return record with { Others = [.. json.Others().Select(other => new OpenMember(other.Name, other.Value.Clone()))] };
    }

    private static object? Value(CheckedJson json, JsonPropertyInfo property, HashSet<string> taken)
    {
        if (property.PropertyType.IsAssignableTo(typeof(OpenObject)))
        {
            return json.AsObject(one => Record(one, property.PropertyType, Ids()));
        }

        if (property.CustomConverter is NumberOrText && json.Kind == JsonValueKind.Number && json.Value.TryGetInt32(out _))
        {
            return json.Value.GetRawText();
        }

        var value = property.Name switch
        {
            "id" => Id(json, taken),
            "language" => json.Among("fr", "en"),
            _ => Values[property.PropertyType](json),
        };
        if (property.IsRequired && value is string text && string.IsNullOrWhiteSpace(text))
        {
            json.Problem("Missing");
        }

        return value;
    }

    private static ImmutableArray<TRecord> Records<TRecord>(CheckedJson json)
        where TRecord : OpenObject
    {
        var taken = Ids();
        return json.Objects(MaxItems, one => (TRecord)Record(one, typeof(TRecord), taken));
    }

    private static string? Id(CheckedJson json, HashSet<string> taken)
    {
        var id = json.Id(MaxId);
        if (id is not null && !taken.Add(id))
        {
            json.Problem("UsedTwice", id);
        }

        return id;
    }

    private static string? Text(CheckedJson json) => json.Text(MaxText);

    private static PartialDate? Date(CheckedJson json)
    {
        var date = json.Kind == JsonValueKind.String ? PartialDate.TryParse(json.Text(MaxText)) : null;
        if (date is null)
        {
            json.Problem("BadDate");
        }

        return date;
    }

    private static ImmutableSortedDictionary<string, string> TextsByName(CheckedJson json) => json.Members()
        .Where(member => member.Value.Kind != JsonValueKind.Null)
        .Select(member => KeyValuePair.Create(member.Name, Text(member.Value) ?? ""))
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static HashSet<string> Ids() => new(StringComparer.Ordinal);
}
