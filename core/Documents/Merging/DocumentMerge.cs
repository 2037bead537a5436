using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging.Abridging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// The three-way merge: what nobody touched is brought up to date, what people edited stays, and what we would
/// have written there is proposed in a comment. The same content twice changes nothing.
/// </summary>
internal static class DocumentMerge
{
    /// <param name="recognise">Gives their tags to rows that people typed by hand; null where the kind of document has none.</param>
    /// <param name="labels">What people call the fields of a template that is not ours, by tag.</param>
    /// <param name="frame">Of its pages; null: they stay as they are.</param>
    public static MergeOutcome Run(
        WrittenDocument existing, MergeTemplate template, DocumentValues values, Texts texts, Action<MergeContext>? recognise,
        IReadOnlyDictionary<string, string>? labels = null, PageFrame? frame = null)
    {
        var published = Recognise(existing, values);
        try
        {
            // A template of theirs may show the same twice: then everything is read.
            var abridgement = template.RepeatsTags ? null : Abridgement.Of(existing.Package, values, published);
            return Run(existing, published, template, values, texts, recognise, labels, frame, abridgement);
        }
        catch (StubLostException)
        {
            var again = WrittenDocument.Open(existing.File);
            return Run(again, Recognise(again, values), template, values, texts, recognise, labels, frame, abridgement: null);
        }
    }

    private static MergeOutcome Run(
        WrittenDocument existing, Published published, MergeTemplate template, DocumentValues values, Texts texts,
        Action<MergeContext>? recognise, IReadOnlyDictionary<string, string>? labels, PageFrame? frame, Abridgement? abridgement)
    {
        var package = existing.Package;
        if (abridgement is not null)
        {
            package.Abridge(abridgement.Part);
        }

        var findings = new Findings(texts) { Labels = labels ?? new Dictionary<string, string>(StringComparer.Ordinal) };
        findings.FetchesFromOutside(package);
        var context = new MergeContext(package, published, template, values, texts, findings, abridgement);
        Relink.Restore(context);
        context.JudgePlaceholders();
        recognise?.Invoke(context);
        Copies.PartEdited(context);

        var items = new ItemMerge(context);
        items.Insert();
        Func<string, string?> labelOf = context.LabelOf;
        foreach (var (tag, value) in values.Fields)
        {
            findings.Note(tag, value, labelOf);
            if (value is not null && !context.LeavesOut(tag) && !context.IsLeft(tag))
            {
                FieldMerge.Apply(context, tag, value);
            }
        }

        Withdrawal.Apply(context);
        items.Order();
        Copies.PartOutgrown(context);
        items.Remember();
        Retitle(package, published, values, texts);
        Contents.Refresh(package);
        Reframe(package, published, values, frame);
        published.Keep(values);
        published.Write(package);
        if (package.Changed)
        {
            ControlIds.Part(package);
            RunLooks.PutInOrder(package.Body);
        }

        return package.Changed ? new(package.ToBytes(), true, findings.All) : new(existing.File, false, findings.All);
    }

    /// <summary>Head and foot of an earlier version, or of nobody we know, stay as they are, and unknown.</summary>
    private static void Reframe(DocxPackage package, Published published, DocumentValues values, PageFrame? frame)
    {
        if (published.Kept.GetValueOrDefault(PageFrame.Kept) is not { } before)
        {
            values.Kept.Remove(PageFrame.Kept);
        }
        else if (frame is null)
        {
            values.Kept[PageFrame.Kept] = before;
        }
        else
        {
            frame.Update(package, before, published.Template is { IsTheirs: true });
            values.Kept[PageFrame.Kept] = frame.AsJson;
        }
    }

    /// <summary>The file's title follows ours, unless somebody gave it another.</summary>
    private static void Retitle(DocxPackage package, Published published, DocumentValues values, Texts texts)
    {
        var (theirs, ours) = (DocumentProperties.ReadCore(package).Title ?? "", CanonicalText.Hash(CanonicalText.Of(values.Title)));
        if (ours != published.Title && CanonicalText.Hash(CanonicalText.Of(theirs)) == published.Title)
        {
            DocumentProperties.WriteCore(package, values.Title, texts.Culture);
            published.Title = ours;
        }
    }

    private static Published Recognise(WrittenDocument existing, DocumentValues values)
    {
        if (existing.Published is not { } published)
        {
            var tags = Control.Tagged(existing.Package).Select(control => Control.TagOf(control)!).ToList();

            // With its patterns it is a template, from which documents are made: none that anybody worked on.
            var isTemplate = tags.Exists(tag => tag.Contains("/*", StringComparison.Ordinal));
            if (!tags.Exists(values.Fields.ContainsKey) || isTemplate)
            {
                throw new UnusableDocumentException(UnusableReason.NotOurs, "The document in the library is not one we wrote.") { IsToBeFilled = isTemplate };
            }

            return new Published { DocumentId = values.DocumentId, Kind = values.Kind, IsKnown = false };
        }

        if (published.DocumentId != values.DocumentId || (published.IsKnown && published.Kind != values.Kind))
        {
            throw new UnusableDocumentException(
                UnusableReason.OtherDocument, $"The document in the library is document {published.DocumentId}, not {values.DocumentId}.");
        }

        return published.IsKnown
            ? published
            : new Published { DocumentId = values.DocumentId, Kind = values.Kind, IsKnown = false };
    }
}
