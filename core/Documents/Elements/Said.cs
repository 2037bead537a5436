namespace OgpTeams.Documents.Elements;

/// <summary>What a participant said, as the documents give it back: their words and how they came.</summary>
/// <param name="Text">In their own words.</param>
/// <param name="Author">Only with their consent to be named.</param>
/// <param name="Late">Received after the step was closed.</param>
/// <param name="OnBehalf">Entered by a facilitator for somebody.</param>
public sealed record Said(string Text, string? Author = null, bool Late = false, bool OnBehalf = false);
