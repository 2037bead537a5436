using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>What was told in one field of a form that showed what stood.</summary>
/// <param name="Text">Empty clears it.</param>
/// <param name="DrawnFrom">
/// <see cref="CanvasText.Fingerprint"/> of what the form showed when it was drawn; null when the order came from no form of ours.
/// </param>
public sealed record FieldEdit(string Field, string Text, string? DrawnFrom)
{
    /// <summary>Left as its form showed it.</summary>
    public bool IsAsDrawn => DrawnFrom == CanvasText.Fingerprint(Text);

    /// <summary>
    /// Two owners may fill in one form at once: what one left as the form showed it is no edit, a choice is the last one’s, and of two
    /// texts both stay.
    /// </summary>
    /// <param name="now">What stands.</param>
    /// <param name="isText">Whether two texts may stand one after the other.</param>
    internal string Over(string now, bool isText) =>
        DrawnFrom is null || DrawnFrom == CanvasText.Fingerprint(now) ? Text
        : IsAsDrawn ? now
        : !isText ? Text
        : Text.Length == 0 ? now
        : CanvasText.Append(Field, now, Text);
}
