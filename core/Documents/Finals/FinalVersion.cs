namespace OgpTeams.Documents.Finals;

/// <summary>A document as it may be published: nothing to fill in is left in it, nothing that only drafters need.</summary>
/// <param name="Bytes">The .docx. Its contents say no page yet.</param>
/// <param name="Missing">What it had to be written without, and what was settled on the way: sentences, in the document's language.</param>
public sealed record FinalVersion(byte[] Bytes, IReadOnlyList<string> Missing);
