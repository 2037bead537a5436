namespace OgpTeams.Domain.Plans.Translations;

/// <summary>A text of the plan in another language.</summary>
/// <param name="Of"><see cref="OgpTeams.Domain.Workshops.Commitments.CanvasText.Fingerprint"/> of the plan's text that it translates.</param>
public sealed record TranslatedText(string Text, string Of);

/// <summary>The same as an event tells it of one field.</summary>
/// <param name="Field">The document's tag, with the plan's ids.</param>
/// <param name="Text">Empty: it is translated no longer.</param>
/// <param name="Of">As in <see cref="TranslatedText"/>.</param>
public sealed record TranslatedField(string Field, string Text, string Of);
