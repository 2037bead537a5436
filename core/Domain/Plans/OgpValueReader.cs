using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;
using static OgpTeams.Domain.Plans.PlanAsOpenData;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// The OGP values of a commitment: owners name them, or justify them in words; the canvas's boxes justify those of a workshop
/// (collaboration counts as participation, domain §6.3).
/// </summary>
public static class OgpValueReader
{
    // Words that name several values justify the first: what the canvas has boxes for goes before.
    private static readonly ImmutableArray<OgpValueWords> Mentions =
        [.. OgpValueWords.All.OrderBy(value => value.Name switch { "Transparency" => 0, "Participation" => 1, _ => 2 })];

    public static OpenOgpValues Of(PlanCommitment commitment)
    {
        var told = commitment.Detail(CommitmentField.OgpValues);
        var codes = Codes(told);
        var (words, named) = codes is null ? LabelledValues.In(told) : ("", []);
        var mentioned = codes ?? [.. Mentioned(words).Union(named.Keys)];
        var first = Mentioned(words).FirstOrDefault();
        return Mentions.Aggregate(new OpenOgpValues(), (values, value) => value.Set(values, Value(value.Name, value.Name switch
        {
            "Transparency" => commitment[CanvasBox.Transparency],
            "Participation" => Join(commitment[CanvasBox.Participation], commitment[CanvasBox.Collaboration]),
            _ => "",
        })));

        OpenOgpValue? Value(string value, string box)
        {
            var said = named.GetValueOrDefault(value);
            var justification = Once(box, said?.Justification ?? "", value == first ? words : "");
            return mentioned.Contains(value) ? new OpenOgpValue(said?.Relevant ?? true, OrNull(justification))
                : box.Length == 0 ? null
                : new OpenOgpValue(codes is null ? true : null, justification);
        }
    }

    /// <summary>What several say word for word is said once.</summary>
    private static string Once(params string[] texts) => Join([.. texts.Where((text, i) =>
        !texts.Take(i).Any(before => before.Contains(text.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase)))]);

    /// <summary>
    /// Words that name no value, be it before others that do: they go nowhere by guess, and come back to be placed.
    /// </summary>
    public static bool NamesNone(string told) => told.Length > 0 && FieldText.Values(told) is null && Codes(told) is null
        && LabelledValues.In(told).Before is { Length: > 0 } before && Mentioned(before).IsEmpty;

    /// <summary>Whether words, one value a line, say what stands already: a form sent back as it was drawn.</summary>
    public static bool Says(string words, OpenOgpValues standing)
    {
        var (before, named) = LabelledValues.In(words);
        return before.Length == 0 && OgpValueWords.All.All(value =>
            value.Get(standing) is var said && named.GetValueOrDefault(value.Name) is var told
            && (said?.Relevant, said?.Justification?.Trim()) == (told?.Relevant, told?.Justification));
    }

    /// <summary>Null when it is said in words.</summary>
    /// <param name="orNone">Nothing said is none of them.</param>
    public static ImmutableArray<string>? Codes(string told, bool orNone = false)
    {
        var parts = told.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (told.Length == 0 && !orNone) || !Array.TrueForAll(parts, part => Mentions.Any(mention => IsCode(mention.Name, part))) ? null
            : [.. Mentions.Select(mention => mention.Name).Where(value => Array.Exists(parts, part => IsCode(value, part)))];

        static bool IsCode(string value, string part) => string.Equals(value, part, StringComparison.OrdinalIgnoreCase);
    }

    private static ImmutableArray<string> Mentioned(string words) =>
        [.. Mentions.Where(mention => mention.IsMentioned(words)).Select(mention => mention.Name)];
}
