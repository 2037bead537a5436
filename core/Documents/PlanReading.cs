using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Reading;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents;

/// <summary>
/// Reads a plan back from Word, or from its self-assessment report, drafters' edits included: by our tags; by our bookmarks where a program dropped the tags; by the
/// labels of the official form where there is nothing of ours.
/// </summary>
public static class PlanReading
{
    /// <summary>Twice what a plan.json may hold: copies are forms, too.</summary>
    private const int MostForms = 2_000;

    // Many a document has an introduction, or asks for an e-mail address.
    private const int EnoughForAPlan = 2;

    /// <param name="document">A .docx of any origin; only its main part and what we keep hidden in it are read.</param>
    /// <param name="messages">Language of the findings; null: the document's.</param>
    /// <exception cref="UnusableDocumentException">It cannot be used, or holds nothing of a plan.</exception>
    public static PlanFromDocument Read(byte[] document, Language? messages = null) => Read(DocxPackage.Open(document), messages);

    /// <inheritdoc cref="Read(byte[], Language?)"/>
    internal static PlanFromDocument Read(DocxPackage package, Language? messages)
    {
        var published = Published.Read(package) is { IsKnown: true } ours
            && (ours.Kind == "plan" || ours.Kind.StartsWith("assessment/", StringComparison.Ordinal)) ? ours : null;
        var report = KeptSelfAssessment.Of(published, package);
        var kept = report is null ? KeptPlan.Read(published?.Kept.GetValueOrDefault(KeptPlan.Name)) : report.Plan;
        var texts = new Texts(LanguageOf(kept, package));
        var said = messages is { } language ? new Texts(language) : texts;
        var findings = new ReadingFindings(said);
        if (published is not null && LostTags.Restore(package, published, report, texts))
        {
            findings.Add(ReadingFindingKind.Relinked);
        }

        PlaceholderWords.Judge(package, published, OurTemplates.OfPlans, areAtHand: false);
        var isTagged = FieldTag.FieldsIn(package.Body).Any();
        var labels = report is null ? FormLabels.OfPlan : FormLabels.OfSelfAssessment;
        var walk = new PlanWalk(published, labels, findings)
        {
            IsUntagged = !isTagged,
            Beginning = isTagged ? null : FormBeginning.Of(package.Body, labels),
        };
        walk.Blocks(package.Body.Elements());
        if (!isTagged)
        {
            foreach (var words in BesideText(package))
            {
                walk.Beside(words.Elements());
            }
        }

        walk.Loose.End();
        if (walk.Commitments.Count > MostForms)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, "The document holds more forms than a plan may.");
        }

        foreach (var field in Stories.Of(package).Skip(1).SelectMany(FieldTag.FieldsIn))
        {
            walk.Field(field, scope: null, milestone: null);
        }

        var hidden = kept?.Commitments.Where(one => report is not null || one.Status != CommitmentStatus.Retained).Select(one => one.Id) ?? [];
        var commitments = new FoundIds(labels.Forms, published, findings, said).Settle(
            walk.Commitments, hidden.Except(walk.Commitments.Select(one => one.Source ?? "")), isTagged);
        if (!isTagged)
        {
            if (published is null && walk.Loose.Evidence.Count < EnoughForAPlan)
            {
                throw new UnusableDocumentException(UnusableReason.NotOurs, "The document holds nothing of a plan.") { IsToBeRead = true };
            }

            findings.Add(ReadingFindingKind.ReadByLabels);
        }

        var bare = new OpenPlan { Id = kept?.Id ?? published?.DocumentId ?? "", Title = "", Language = kept?.Language ?? texts.Language.Code };
        var strays = isTagged
            ? Typed([.. walk.Loose.Strays, .. walk.Plan.Outdone(), .. BesideText(package).SelectMany(WordsIn).Where(text => !walk.IsOurs(text))], published)
            : walk.Loose.Strays;
        var plan = report is null
            ? new PlanAssembly(published, kept, texts, said, findings).Plan(bare, walk.Plan, commitments, strays)
            : new SelfAssessmentAssembly(published, report, texts, said, findings).Plan(bare, walk.Plan, commitments, strays);
        return new(Named(plan, texts, findings), findings.All)
        {
            Guided = Guided(package, report),
            Report = report?.Kind,
            Tags = Control.Tagged(package).Select(control => Control.TagOf(control)!).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Whether it is a document of a workshop: a report, a canvas, a road map, a subject sheet. None of them is a plan.</summary>
    /// <exception cref="UnusableDocumentException">It cannot be used.</exception>
    public static bool IsOfWorkshop(byte[] document) => Published.Read(DocxPackage.Open(document)) is { IsKnown: true, Kind: var kind }
        && kind != "plan" && !kind.StartsWith("assessment/", StringComparison.Ordinal);

    /// <summary>What stands outside all fields and did not come with the template: where that is not known, with none of ours.</summary>
    private static List<string> Typed(List<string> strays, Published? published) => published?.Template is { Fixed.Count: > 0 } template
        ? strays.FindAll(text => !template.IsFixed(text))
        : strays.FindAll(text => !OurTemplates.OfPlans.Value.Any(ours => ours.IsFixed(text)));

    /// <summary>The fields that show guidance, as the rules name them.</summary>
    private static HashSet<(string? Commitment, string? Field)> Guided(DocxPackage package, KeptSelfAssessment? report)
    {
        var kind = report is null ? null : "assessment/" + OpenName.Of(report.Kind);
        return
        [
            .. Control.Tagged(package.Body).Where(control => !Control.HoldsTagged(control) && Control.ShowsPlaceholder(control))
                .Select(control => Place(Control.TagOf(control)!.Split('/'))),
        ];

        (string?, string?) Place(string[] tag) => tag switch
        {
            ["commitment", var id, .. var field] => (id, string.Join('/', field)),

            // What a report takes over from the plan is the plan's.
            ["assessment", "commitment", var id, "results" or "nextSteps" or "moreInfo" or "level", ..] => (id, $"{kind}/{tag[3]}"),
            ["assessment", "commitment", var id, .. var field] => (id, string.Join('/', field).Replace("/output", "/deliverable", StringComparison.Ordinal)),
            ["assessment", "country"] => (null, "plan/country"),
            ["assessment", var section] => (null, $"{kind}/{section}"),
            _ => (null, string.Join('/', tag)),
        };
    }

    /// <summary>What a plan that was read holds of words beside its fields, for people to place.</summary>
    public static IEnumerable<string> WordsBeside(OpenPlan plan) => Unplaced.Of(plan).Concat(plan.Commitments.SelectMany(commitment =>
        Unplaced.Of(commitment).Concat(commitment.Milestones.SelectMany(Unplaced.Of))));

    /// <summary>The dates of a <c>plan.json</c> that were read as words and are still none: the same findings as of its document.</summary>
    public static IReadOnlyList<ReadingFinding> UnreadDates(OpenPlan plan, Language messages)
    {
        var texts = new Texts(messages);
        var findings = new ReadingFindings(texts);
        Note("plan", plan, PlanFields.OfPlan);
        foreach (var commitment in plan.Commitments)
        {
            Note($"commitment/{commitment.Id}", commitment, PlanFields.OfCommitment);
            foreach (var milestone in commitment.Milestones)
            {
                Note($"commitment/{commitment.Id}/milestone/{milestone.Id}", milestone, PlanFields.OfMilestone);
            }
        }

        return findings.All;

        void Note<TOwner>(string tag, TOwner owner, IReadOnlyList<FormField<TOwner>> fields)
            where TOwner : OpenObject
        {
            foreach (var field in fields.Where(field => field.NotUnderstood == ReadingFindingKind.DateNotUnderstood))
            {
                if (Unread.Of(owner, field.Name) is { } words && field.Written(owner, texts).Text == words)
                {
                    findings.Add(field.NotUnderstood, $"{tag}/{field.Name}", texts[field.Label], isInWords: !Period.IsImpossible(words));
                }
            }
        }
    }

    /// <summary>With a title and an id, which a <c>plan.json</c> cannot do without.</summary>
    private static OpenPlan Named(OpenPlan plan, Texts texts, ReadingFindings findings)
    {
        if (string.IsNullOrWhiteSpace(plan.Title))
        {
            findings.Add(ReadingFindingKind.TitleMissing, "plan/title");
            plan = plan with { Title = texts["ActionPlan"] };
        }

        if (!FoundIds.IsId(plan.Id))
        {
            findings.Add(ReadingFindingKind.IdMade);
            plan = plan with { Id = OgpId.From($"plan/{plan.Country}/{plan.Title}") };
        }

        return plan;
    }

    /// <summary>Text boxes and notes: the words of both stand outside the running text.</summary>
    private static IEnumerable<XElement> BesideText(DocxPackage package) =>
        package.Body.Descendants(Ns.W + "txbxContent").Where(box => !box.Ancestors(Ns.Mc + "Fallback").Any())
            .Concat(Stories.BesideBody(package).Where(root => root.Name.LocalName is "footnotes" or "endnotes").Elements()
                .Where(note => note.Attribute(Ns.W + "type") is null));

    /// <summary>What stands there outside our fields, paragraph by paragraph.</summary>
    private static IEnumerable<string> WordsIn(XElement beside) => beside.Descendants(Ns.W + "p")
        .Where(paragraph => !paragraph.Ancestors(Ns.W + "sdt").TakeWhile(one => one.Ancestors().Contains(beside))
            .Any(control => FieldTag.Of(control) is { Field: not null }))
        .SelectMany(WrittenTemplate.PiecesOf).Select(text => text.Trim());

    /// <summary>What the form asks in tells more than what a program noted: people fill in the form of a neighbour, too.</summary>
    private static Language LanguageOf(OpenPlan? kept, DocxPackage package) => kept?.Language is { } known ? Language.Of(known)
        : FormLabels.LanguageOf(CanonicalText.Of(package.Body))
            ?? (DocumentProperties.ReadCore(package).Language is { } noted ? Language.Of(noted) : Language.French);
}
