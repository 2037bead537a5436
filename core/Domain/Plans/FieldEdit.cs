using OgpTeams.Domain.Plans.Open;
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
    /// <param name="joint">Between two texts, one after the other; null: it is no text.</param>
    internal string Over(string now, string? joint) =>
        DrawnFrom is null || DrawnFrom == CanvasText.Fingerprint(now) ? Text
        : IsAsDrawn ? now
        : joint is null ? Text
        : Text.Length == 0 || now.Split(joint).Contains(Text) ? now
        : now.Length == 0 || Text.Split(joint).Contains(now) ? Text
        : $"{now}{joint}{Text}";

    /// <summary>Of paragraphs.</summary>
    internal const string Lines = "\n";

    /// <summary>Of a name; a number is none.</summary>
    internal static string? JointOf<TOwner>(OpenField<TOwner>? field) => field switch
    {
        null or { Name: "number" } => null,
        { Kind: FieldKind.Line } or { Name: "title" } => " – ",
        { Kind: FieldKind.Text or FieldKind.List } => Lines,
        _ => null,
    };
}
