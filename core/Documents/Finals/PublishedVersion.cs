namespace OgpTeams.Documents.Finals;

/// <summary>The files of a version to publish.</summary>
/// <param name="Document">The .docx. Without <paramref name="Print"/>, Word works out the pages of its contents as it opens the file.</param>
/// <param name="Print">The tagged PDF; null when nothing could print it.</param>
/// <param name="HasPrinter">Whether LibreOffice is on this machine: without it there is no print, with it it did not answer.</param>
public sealed record PublishedVersion(byte[] Document, byte[]? Print, bool HasPrinter);
