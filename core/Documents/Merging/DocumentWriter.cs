using System.Collections.Concurrent;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Filling;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Merging;

/// <summary>From values to a file: the same few lines for every kind of document.</summary>
internal static class DocumentWriter
{
    /// <summary>Ours are the same for all documents of a kind, language and look.</summary>
    private static readonly ConcurrentDictionary<(string, Language, Look, string?), CompiledTemplate> Ours = [];

    /// <summary>A document of a workshop.</summary>
    public static MergeOutcome Write(
        WorkshopHeading heading, Func<Texts, DocumentValues> values, Func<Texts, DocxPackage> ours, byte[]? existing, byte[]? template,
        Letterhead? letterhead)
    {
        var texts = new Texts(heading.Language);
        return Write(
            values(texts).Bound(), texts, () => ours(texts), TemplateFile.Open(template), WrittenDocument.Open(existing),
            (letterhead ?? new()).Of(heading.Administration, heading.Date));
    }

    /// <param name="ours">Our own template of this kind of document.</param>
    /// <param name="given">An administration's, opened and used up by this; null for ours.</param>
    /// <param name="recognise">Gives their tags to rows that people typed by hand; null where the kind of document has none.</param>
    /// <param name="inserted">By tag, the fingerprints of proposals that somebody took over in Word.</param>
    public static MergeOutcome Write(
        DocumentValues values, Texts texts, Func<DocxPackage> ours, DocxPackage? given, WrittenDocument? existing, Letterhead letterhead,
        Action<MergeContext>? recognise = null, IReadOnlyDictionary<string, string>? inserted = null)
    {
        if (inserted is not null && existing?.Published is { } published)
        {
            published.NoteInserted(inserted, values);
        }

        var frame = new PageFrame(letterhead, values.Title, texts);
        values.Kept[PageFrame.Kept] = frame.AsJson;
        var written = Written(values, texts, new(ours, frame, letterhead.Look) { MayBeAnew = !letterhead.IsUnknown }, given, existing, recognise);
        return letterhead.LogoProblem is { } problem
            ? written with { Findings = [.. written.Findings, new(MergeFindingKind.LogoLeftOut, PageParts.Logo, texts["FindingLogo" + problem])] }
            : written;
    }

    private static MergeOutcome Written(
        DocumentValues values, Texts texts, OwnTemplate ours, DocxPackage? given, WrittenDocument? existing, Action<MergeContext>? recognise)
    {
        if (given is null)
        {
            return existing is null ? New(values, texts, ours)
                : ours.MayBeAnew && existing.IsUntouched(values) ? existing.ReplacedBy(New(values, texts, ours))
                : DocumentMerge.Run(existing, Merging(values, texts, ours with { Look = Dress.LookOf(existing.Package) }), values, texts, recognise, frame: ours.Frame);
        }

        var findings = new Findings(texts);
        AdministrationTemplate.Check(given, ours.Build(), values, findings);
        if (existing is not null)
        {
            return DocumentMerge.Run(existing, MergeTemplate.Of(given, texts), values, texts, recognise, findings.Labels, ours.Frame);
        }

        var fresh = FreshDocument.From(given, values, texts, findings, isTheirs: true);
        Contents.Refresh(fresh.Package);
        ours.Frame.Fill(fresh.Package);
        return new(fresh.Package.ToBytes(), true, findings.All);
    }

    /// <summary>From our own template; remembers what it looked like, so that it can tell later whether anybody touched it.</summary>
    private static MergeOutcome New(DocumentValues values, Texts texts, OwnTemplate ours)
    {
        var template = Compiled(values, texts, ours);
        var columns = OptionalColumns.In(values, template);
        var optional = columns.Count == 0 ? null : new OptionalColumns(
            columns, values, gone => Compiled(values, texts, ours, gone));
        if (new StreamedDocument(template, values, texts, optional) is { CanWrite: true } streamed)
        {
            return streamed.Write(ours.Frame);
        }

        var findings = new Findings(texts);
        var package = FreshDocument.From(ours.Build(), values, texts, findings).Package;
        Contents.Refresh(package);
        ours.Frame.Fill(package);
        Published.Read(package)!.WriteLast(package);
        return new(package.ToBytes(), true, findings.All);
    }

    private static MergeTemplate Merging(DocumentValues values, Texts texts, OwnTemplate ours)
    {
        var template = Compiled(values, texts, ours);
        return new(
            template.Words, template.Written, template.RepeatsTags, open => FreshDocument.From(ours.Build(), open, texts, new Findings(texts)));
    }

    /// <param name="without">The columns that are taken from it.</param>
    private static CompiledTemplate Compiled(DocumentValues values, Texts texts, OwnTemplate ours, IReadOnlyList<string>? without = null) =>
        Ours.GetOrAdd((values.Kind, texts.Language, ours.Look, without is null ? null : string.Join(' ', without)), _ => TemplateCompiler.Compile(
            without is null ? ours.Build() : OptionalColumns.TakenFrom(ours.Build(), without)));

    /// <summary>Our own template of a kind of document: what an administration starts its own from.</summary>
    /// <param name="title">The resource with the name of its kind.</param>
    public static byte[] Template(Language language, Func<Texts, DocxPackage> ours, string title, Look look = Look.Standard)
    {
        var texts = new Texts(language);
        var template = Dress.Up(ours(texts), look);
        new ControlIds().Renumber(template.Body);
        DocumentProperties.WriteCore(template, texts[title], texts.Culture);
        return template.ToBytes();
    }

    /// <param name="Plain">Our template of this kind of document, as it is built.</param>
    private sealed record OwnTemplate(Func<DocxPackage> Plain, PageFrame Frame, Look Look)
    {
        /// <summary>Whether a document that nobody touched may be written anew instead of being merged into.</summary>
        public bool MayBeAnew { get; init; } = true;

        public DocxPackage Build() => Dress.Up(Plain(), Look);
    }
}
