using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>Each OGP value with a justification of its own: what a form with ticks and four texts makes of those that stand.</summary>
internal static class ValueEdits
{
    private static readonly OpenField<OpenCommitment> Field = OpenFields.OfCommitment.First(one => one.Name == CommitmentField.OgpValues);

    /// <summary>
    /// Ticks alone are no edit of the texts: they stay in <see cref="PlanCommitment.Details"/>, so that what a canvas says of a value
    /// goes on being its reason, unless the values already have reasons of their own.
    /// </summary>
    /// <returns>As <see cref="FieldText"/>; null when the ticks are told as they were before there were four texts; empty for no change.</returns>
    public static string? Of(ImmutableArray<FieldEdit> edits, PlanCommitment commitment)
    {
        var standing = PlanAsOpenData.Of(commitment).OgpValues;
        var texts = OgpValueWords.All.ToDictionary(value => value.Name, value => Text(value, edits, value.Get(standing)));
        var ticks = edits.FirstOrDefault(edit => edit.Field == CommitmentField.OgpValues) is { IsAsDrawn: false } told
            ? OgpValueReader.Codes(told.Text, orNone: true)
            : null;
        var own = FieldText.Values(commitment.Rewritten.GetValueOrDefault(CommitmentField.OgpValues, "")) is not null;
        if (OgpValueWords.All.All(value => texts[value.Name] == Before(value.Get(standing))) && !(own && ticks is not null))
        {
            return null;
        }

        var after = OgpValueWords.All.Aggregate(standing, (values, value) =>
            value.Set(values, Of(value.Get(standing), texts[value.Name], ticks?.Contains(value.Name))));
        return after == standing ? "" : FieldText.Of(Field, new OpenCommitment { Id = commitment.Id.Value, OgpValues = after });
    }

    /// <summary>The first reason of a value about which nothing was said makes it one that the commitment serves, ticked or not.</summary>
    private static OpenOgpValue? Of(OpenOgpValue? before, string text, bool? ticked)
    {
        var isFirst = before?.Relevant is null && text.Length > 0 && text != Before(before);
        var relevant = ticked == true || isFirst ? true
            : ticked == false && before?.Relevant == true ? false
            : before?.Relevant;
        return relevant is null && text.Length == 0 ? null : new(relevant, PlanAsOpenData.OrNull(text));
    }

    private static string Text(OgpValueWords value, ImmutableArray<FieldEdit> edits, OpenOgpValue? standing) =>
        edits.FirstOrDefault(edit => edit.Field == $"{CommitmentField.OgpValues}.{value.Code}") is { } edit
            ? edit.Over(Before(standing), FieldEdit.Lines)
            : Before(standing);

    private static string Before(OpenOgpValue? value) => value?.Justification ?? "";
}
