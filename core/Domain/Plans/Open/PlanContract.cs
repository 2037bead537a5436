using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// How a plan's records stand in <c>plan.json</c>: every property in its order, under its name in camel case; what is not
/// given is left out, what others added comes last.
/// </summary>
internal static class PlanContract
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists, KeepOthers } },
        WriteIndented = true,
        NewLine = "\n",

        // It is a file for people and programs, never part of a web page: « é » stays « é ».
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The properties of a record, in the order of the schema.</summary>
    public static JsonTypeInfo Of(Type record) => Options.GetTypeInfo(record);

    public static byte[] Write(PlanFile file) => JsonSerializer.SerializeToUtf8Bytes(file, Options);

    /// <summary>A list of records says that there are none; a list of texts, amendments, fields that wait or translations that is empty says nothing.</summary>
    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var list in type.Properties.Where(one =>
            one.PropertyType == typeof(ImmutableArray<string>) || one.PropertyType == typeof(ImmutableArray<OpenAmendment>)
            || one.PropertyType == typeof(ImmutableArray<OpenWaiting>) || one.PropertyType == typeof(ImmutableArray<OpenTranslation>)))
        {
            list.ShouldSerialize = (_, items) =>
                items is not (ImmutableArray<string> { IsEmpty: true } or ImmutableArray<OpenAmendment> { IsEmpty: true }
                    or ImmutableArray<OpenWaiting> { IsEmpty: true } or ImmutableArray<OpenTranslation> { IsEmpty: true });
        }
    }

    private static void KeepOthers(JsonTypeInfo type)
    {
        if (type.Type.IsAssignableTo(typeof(OpenObject)))
        {
            var others = type.CreateJsonPropertyInfo(typeof(Dictionary<string, JsonElement>), "others");
            others.IsExtensionData = true;
            others.Get = record => ((OpenObject)record).Others is { IsEmpty: false } kept
                ? kept.ToDictionary(other => other.Name, other => other.Value, StringComparer.Ordinal)
                : null;
            type.Properties.Add(others);
        }
    }
}

/// <summary>What a <c>plan.json</c> holds: the plan and, beside it, its commitments and its reports.</summary>
internal sealed record PlanFile : OpenObject
{
    public required OpenPlan Plan { get; init; }

    public ImmutableArray<OpenCommitment> Commitments { get; init; } = [];

    public ImmutableArray<OpenAssessment> Assessments { get; init; } = [];

    public ImmutableArray<OpenWaiting> Waiting { get; init; } = [];

    public ImmutableArray<OpenTranslation> Translations { get; init; } = [];
}

/// <summary>A text; a whole number is written as one.</summary>
internal sealed class NumberOrText : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Plans are read by PlanReader.");

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole.ToString(CultureInfo.InvariantCulture) == value)
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}
