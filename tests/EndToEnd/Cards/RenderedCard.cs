namespace OgpTeams.EndToEnd.Cards;

/// <summary>What a person sees of one Adaptive Card.</summary>
/// <param name="Problems">
/// Empty for a good card. Unknown elements, properties and values, what is not of version 1.5, duplicate ids, empty choices,
/// inputs without a label: each starts with its kind, as in <c>UnknownElementType: …</c>. An element which only Teams draws
/// is no problem when it has a fallback; the fallback is what is drawn here.
/// </param>
/// <param name="Text">As laid out: one line per block, what is hidden left out.</param>
/// <param name="Links">Those which Markdown made: in a participant's text there must be none.</param>
/// <param name="Buttons">Titles in order; those of the overflow menu are not drawn until it is opened.</param>
/// <param name="Markup">What Markdown made other than links, as <c>strong: text</c>, <c>li: text</c>, <c>h1: text</c>.</param>
public sealed record RenderedCard(
    IReadOnlyList<string> Problems,
    string Text,
    IReadOnlyList<CardLink> Links,
    IReadOnlyList<CardImage> Images,
    IReadOnlyList<CardInput> Inputs,
    IReadOnlyList<string> Buttons,
    IReadOnlyList<string> Markup,
    CardLayout Desktop,
    CardLayout Phone);

public sealed record CardLink(string Text, string Address);

public sealed record CardImage(string Address, string Alternative);

/// <param name="Type">As in the card: <c>Input.Text</c>.</param>
public sealed record CardInput(string Id, string Type, string Label);

/// <summary>The card at one width.</summary>
/// <param name="Overflow">What sticks out to the right, as class and text.</param>
/// <param name="Truncated">Texts cut with an ellipsis: <c>wrap</c> was forgotten.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record CardLayout(IReadOnlyList<string> Overflow, IReadOnlyList<string> Truncated, int Height);
