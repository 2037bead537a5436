using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain;

/// <summary>Our ids: 10 characters of Crockford base32 (50 bits), without I, L, O and U, so that one can be read aloud.</summary>
public static class OgpId
{
    public const int Length = 10;
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    /// <summary>The same id for the same text, for what is found by its name (a plan of a tenant).</summary>
    public static string From(string text) => string.Create(
        Length, SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)), (id, hash) =>
        {
            for (var i = 0; i < id.Length; i++)
            {
                id[i] = Alphabet[hash[i] % Alphabet.Length];
            }
        });

    public static bool IsValid(string? text) =>
        text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Letters);
}

[JsonConverter(typeof(IdConverter<WorkshopId>))]
public readonly record struct WorkshopId(string Value) : IOgpId<WorkshopId>
{
    public static WorkshopId Of(string value) => new(value);
    public override string ToString() => Value;
}

[JsonConverter(typeof(IdConverter<PlanId>))]
public readonly record struct PlanId(string Value) : IOgpId<PlanId>
{
    public static PlanId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A person, the same in all workshops of a tenant. Who it is stands apart, and can be erased.</summary>
[JsonConverter(typeof(IdConverter<ParticipantId>))]
public readonly record struct ParticipantId(string Value) : IOgpId<ParticipantId>
{
    public static ParticipantId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>Anything somebody said: a subject, a note, a reason for being here, feedback.</summary>
[JsonConverter(typeof(IdConverter<ContributionId>))]
public readonly record struct ContributionId(string Value) : IOgpId<ContributionId>
{
    public static ContributionId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A commitment (engagement): the same from its first canvas to the plan.</summary>
[JsonConverter(typeof(IdConverter<CommitmentId>))]
public readonly record struct CommitmentId(string Value) : IOgpId<CommitmentId>
{
    public static CommitmentId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>A milestone of a roadmap (étape, « activité importante »).</summary>
[JsonConverter(typeof(IdConverter<MilestoneId>))]
public readonly record struct MilestoneId(string Value) : IOgpId<MilestoneId>
{
    public static MilestoneId Of(string value) => new(value);
    public override string ToString() => Value;
}

/// <summary>An id that is stored as its text.</summary>
public interface IOgpId<TSelf>
    where TSelf : struct, IOgpId<TSelf>
{
    string Value { get; }
    static abstract TSelf Of(string value);
}

internal sealed class IdConverter<TId> : JsonConverter<TId>
    where TId : struct, IOgpId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString() ?? throw new JsonException("An id is missing."));

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Of(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
