using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Tests.Templates;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Merging.EditedPlan;
using static OgpTeams.Documents.Tests.PlanSamples;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Merging;

/// <summary>
/// Scripts and editors type in a field in more ways than Word: with the flag of its placeholder left or taken away, in runs,
/// paragraphs and controls of their own. Whatever the way, the words are a person's.
/// </summary>
public sealed class Typing_as_any_program_does
{
    private const string Typed = "La transparence, tapée par une rédactrice";

    private static readonly OpenPlan _empty = With(
        Land with { What = null, LeadAgency = null, StartDate = null, OgpValues = new(), StateActors = [], Milestones = [Land.Milestones[0] with { Deliverable = null, EndDate = null }] },
        Grants) with
    { Sections = new() };

    private static readonly OpenPlan _changed = With(
        Land with
        {
            What = "Notre nouveau texte",
            LeadAgency = "Notre agence",
            StartDate = PartialDate.Of(2020, 1),
            OgpValues = new() { Participation = new(true, "Notre raison") },
            StateActors = ["Notre acteur"],
            Milestones = [Land.Milestones[0] with { Deliverable = "Notre livrable", EndDate = PartialDate.Of(2020, 3) }],
        },
        Grants) with
    { Sections = new() { Introduction = "Notre introduction", Efforts = "Nos efforts" } };

    private static readonly OpenPlan _filled = With(Land with { Milestones = [Land.Milestones[0]] }, Grants) with
    {
        Sections = new() { Introduction = "Une introduction.", Efforts = "Des efforts." },
    };

    private static readonly string[] _fields =
        ["plan/introduction", What, Item + "/leadAgency", Item + "/ogpValues", Item + "/startDate", Item + "/stateActors", Milestone + "/deliverable", Milestone + "/endDate"];

    private static readonly Dictionary<string, Action<XElement>> _ways = new(StringComparer.Ordinal)
    {
        ["keeping the flag"] = control => Replace(control, Run(Typed)),
        ["keeping the flag and the look"] = control => Replace(control, Looking(Typed)),
        ["keeping the flag of its first paragraph"] = control => Flag(control, () => Replace(control, Run(Typed))),
        ["taking the flag away"] = control => Show(control).ReplaceNodes(Run(Typed)),
        ["taking the flag away and keeping the look"] = control => Show(control).ReplaceNodes(Looking(Typed)),
        ["in paragraphs, over the first of them"] = control => Replace(control, everywhere: false, Run(Typed)),
        ["in split runs"] = control => Replace(control, Run(Typed[..5]), new XElement(W + "proofErr", new XAttribute(W + "type", "spellStart")), Run(Typed[5..])),
        ["in a bookmark"] = control => Replace(control, new XElement(W + "bookmarkStart", Id("801"), new XAttribute(W + "name", "Passage")), Run(Typed), new XElement(W + "bookmarkEnd", Id("801"))),
        ["in a control of its own"] = control => Replace(control, OwnTemplate.Holder("", Run(Typed))),
        ["in a control of its own that keeps a flag"] = control => Replace(control, Flagged(OwnTemplate.Holder("", Run(Typed)))),
        ["in new content"] = control => control.Element(W + "sdtContent")!.ReplaceWith(new XElement(
            W + "sdtContent", control.Ancestors(W + "p").Any() ? Run(Typed)
                : control.Parent!.Name == W + "tr" ? new XElement(W + "tc", Paragraph(Typed)) : Paragraph(Typed))),
        ["as another author's insertion"] = control => Replace(control, new XElement(W + "ins", new XAttribute(W + "id", "700"), new XAttribute(W + "author", "Claire"), Run(Typed))),
        ["with a flag that says no"] = control => Says(control, "0", () => Replace(control, Run(Typed))),
        ["with a flag that says yes"] = control => Says(control, "true", () => Replace(control, Run(Typed))),
    };

    /// <summary>These leave what stood there: words that nobody typed, or ours.</summary>
    private static readonly Dictionary<string, Action<XElement>> _waysBeside = new(StringComparer.Ordinal)
    {
        ["after it, keeping the flag"] = control => Content(control).Add(Run(Typed)),
        ["after it, taking the flag away"] = control => Flag(control, () => Content(control).Add(Run(Typed)), keeps: false),
        ["before it, keeping the flag"] = control => Content(control).Elements(W + "r").First().AddBeforeSelf(Run(Typed)),
        ["before it, taking the flag away"] = control => Flag(control, () => Content(control).Elements(W + "r").First().AddBeforeSelf(Run(Typed)), keeps: false),
        ["after the control, in the cell"] = control => (control.Parent!.Name == W + "p" ? control.Parent : Content(control)).Add(Run(Typed)),
    };

    public static TheoryData<string, string, bool> Ways()
    {
        var ways = new TheoryData<string, string, bool>();
        foreach (var (way, name) in _ways.Keys.SelectMany(way => _fields.Select(name => (way, name))))
        {
            ways.Add(way, name, false);
            ways.Add(way, name, true);
        }

        return ways;
    }

    public static TheoryData<string, string> WaysBeside()
    {
        var ways = new TheoryData<string, string>();
        foreach (var (way, name) in _waysBeside.Keys.SelectMany(way => _fields.Select(name => (way, name)))
            .Where(one => one != ("after the control, in the cell", Item + "/startDate")))
        {
            ways.Add(way, name);
        }

        return ways;
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Keeps_what_was_typed_over_a_field(string way, string field, bool filled) => Check(filled ? _filled : _empty, field, _ways[way]);

    [Theory]
    [MemberData(nameof(WaysBeside))]
    public void Keeps_what_was_typed_beside_the_words_of_an_empty_field(string way, string field) => Check(_empty, field, _waysBeside[way]);

    [Theory]
    [MemberData(nameof(Ways))]
    public void Keeps_what_was_typed_over_a_field_that_fills_its_cell(string way, string field, bool filled)
    {
        if (field.StartsWith("plan/", StringComparison.Ordinal) || field.EndsWith("startDate", StringComparison.Ordinal))
        {
            // Not alone in a cell.
            return;
        }

        Check(filled ? _filled : _empty, field, control => _ways[way](AroundCell(control)));
    }

    [Fact]
    public void Finds_nothing_where_a_program_took_the_flag_off_words_that_nobody_typed()
    {
        var bare = Edit(Write(_empty).Bytes, file => file.Body.Descendants(W + "showingPlcHdr").ToList().ForEach(flag => flag.Remove()));
        Assert.Equal(PlanJson.Write(PlanReading.Read(Write(_empty).Bytes).Plan), PlanJson.Write(PlanReading.Read(bare).Plan));
        var outcome = Write(_changed, bare);
        Assert.Empty(outcome.Findings);
        Assert.Equal("Notre nouveau texte", new WordFile(outcome.Bytes).TextOf(What));
        AssertSettled(_changed, outcome);
    }

    [Theory]
    [InlineData("Click or tap here to enter text.")]
    [InlineData("Choisissez un élément.")]
    public void Takes_a_field_that_Word_shows_as_emptied_for_empty(string shown)
    {
        var cleared = Edit(Write(_filled).Bytes, file => Flag(file.Control(What), () => Replace(file.Control(What), Run(shown))));
        Assert.Null(Said(PlanReading.Read(cleared).Plan, What));
    }

    [Fact]
    public void Reads_our_words_under_a_flag_as_our_words()
    {
        var flagged = Edit(Write(_filled).Bytes, file => Flagged(file.Control(What)));
        Assert.Equal(Land.What, Said(PlanReading.Read(flagged).Plan, What));
    }

    [Fact]
    public void Takes_the_placeholder_of_another_language_for_words()
    {
        var english = new WordFile(PlanDocument.Template(Language.English)).TextOf("commitment/*/what");
        var typed = Edit(Write(_empty).Bytes, file => Replace(file.Control(What), Run(english)));
        Assert.Equal(english, Said(PlanReading.Read(typed).Plan, What));
    }

    [Fact]
    public void Reads_and_updates_a_document_that_the_version_before_wrote()
    {
        var before = Edit(Write(_empty).Bytes, file =>
        {
            var part = file.Parts.First(name => name.StartsWith("customXml/item1", StringComparison.Ordinal));
            var xml = file.Xml(part)!;
            xml.Root!.Elements().Where(one => one.Name.LocalName is "placeholder" or "place" or "fixed").Remove();
            file.Put(part, xml.ToString(SaveOptions.DisableFormatting));
        });
        Assert.Equal(PlanJson.Write(PlanReading.Read(Write(_empty).Bytes).Plan), PlanJson.Write(PlanReading.Read(before).Plan));
        var typed = Edit(before, file => Replace(file.Control(What), Looking(Typed)));
        var outcome = Write(_changed, typed);
        Assert.Equal([(MergeFindingKind.KeptPersonsText, What)], Found(outcome));
        Assert.Equal("Notre agence", new WordFile(outcome.Bytes).TextOf(Item + "/leadAgency"));
        Assert.Equal(Typed, Said(PlanReading.Read(outcome.Bytes).Plan, What));
        AssertSettled(_changed, outcome);
    }

    [Fact]
    public void Leaves_a_comment_to_whoever_wrote_in_it_whatever_its_author_is_called()
    {
        var proposed = Write(_changed, Edit(Write(_filled).Bytes, file => file.Type(What, Typed))).Bytes;
        var answered = Edit(proposed, file => file.Put(
            "word/comments1.xml", file.Raw("word/comments1.xml").Replace("Notre nouveau texte", "Plutôt ainsi : notre texte.", StringComparison.Ordinal)));
        var third = _changed with { Commitments = [_changed.Commitments[0] with { What = "Un troisième texte" }, .. _changed.Commitments.Skip(1)] };
        var outcome = Write(third, answered);
        var comments = new WordFile(outcome.Bytes).Comments.Select(comment => comment.Text).ToList();
        Assert.Contains(comments, text => text.EndsWith("Plutôt ainsi : notre texte.", StringComparison.Ordinal));
        Assert.Contains(comments, text => text.EndsWith("Un troisième texte", StringComparison.Ordinal));
        AssertSettled(third, outcome);
        var settled = Write(PlanReading.Read(outcome.Bytes).Plan, outcome.Bytes);
        Assert.Contains(new WordFile(settled.Bytes).Comments, comment => comment.Text.EndsWith("Plutôt ainsi : notre texte.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<w:date xmlns:w='{0}' w:fullDate='2031-05-06T00:00:00Z'/>")]
    [InlineData("<w:dropDownList xmlns:w='{0}' w:lastValue='b'><w:listItem w:displayText='Autre' w:value='b'/></w:dropDownList>")]
    public void Reads_what_a_control_shows_and_says_that_it_stores_something_else(string xml)
    {
        var end = Item + "/endDate";
        var edited = Edit(Write(_filled).Bytes, file => file.Control(end).Element(W + "sdtPr")!.Add(
            XElement.Parse(xml.Replace("{0}", W.NamespaceName, StringComparison.Ordinal))));
        var read = PlanReading.Read(edited);
        Assert.Equal(Land.EndDate, read.Plan.Commitments[0].EndDate);
        Assert.Equal([(ReadingFindingKind.DisplayDiffers, end)], read.Findings.Select(finding => (finding.Kind, finding.Tag)));
    }

    [Theory]
    [InlineData("MM/dd/yyyy", "en-US", "03/04/2027")]
    [InlineData("MMMM d, yyyy", "en-US", "March 4, 2027")]
    [InlineData("d.M.yy", "de-DE", "4.3.27")]
    [InlineData("dddd d MMMM yyyy", "fr-FR", "Jeudi 4 mars 2027")]
    [InlineData("d 'de' MMMM 'de' yyyy", "pt-BR", "4 de março de 2027")]
    public void Reads_a_day_as_the_format_of_its_control_shows_it(string format, string language, string shown)
    {
        var end = Item + "/endDate";
        var picked = Edit(Write(_filled).Bytes, file =>
        {
            Replace(file.Control(end), Run(shown));
            file.Control(end).Element(W + "sdtPr")!.Add(new XElement(
                W + "date", new XAttribute(W + "fullDate", "2027-03-04T00:00:00Z"),
                new XElement(W + "dateFormat", new XAttribute(W + "val", format)), new XElement(W + "lid", new XAttribute(W + "val", language))));
        });
        var read = PlanReading.Read(picked);
        Assert.Equal(PartialDate.Of(2027, 3, 4), read.Plan.Commitments[0].EndDate);
        Assert.Empty(read.Findings);

        // Words typed over it count again.
        var typed = PlanReading.Read(Edit(picked, file => Replace(file.Control(end), Run("05/06/2028"))));
        Assert.Equal(PartialDate.Of(2028, 6, 5), typed.Plan.Commitments[0].EndDate);
        Assert.Equal([(ReadingFindingKind.DisplayDiffers, end)], typed.Findings.Select(finding => (finding.Kind, finding.Tag)));
    }

    private static void Check(OpenPlan plan, string field, Action<XElement> type)
    {
        var first = Write(plan).Bytes;
        Assert.Equal(Said(plan, field), Said(PlanReading.Read(first).Plan, field));

        var typed = Edit(first, file => type(file.Control(field)));
        Assert.Equal(Typed, Said(PlanReading.Read(typed).Plan, field));

        var again = Write(plan, typed);
        Assert.DoesNotContain(again.Findings, finding => finding.Kind is MergeFindingKind.CopyKept or MergeFindingKind.RemovedByPerson);
        Assert.Equal(Typed, Said(PlanReading.Read(again.Bytes).Plan, field));

        var outcome = Write(_changed, typed);
        Assert.Contains(outcome.Findings, finding => finding.Tag == field && finding.Kind is MergeFindingKind.KeptPersonsText or MergeFindingKind.PendingTrackedChange);
        Assert.DoesNotContain(outcome.Findings, finding => finding.Kind is MergeFindingKind.CopyKept or MergeFindingKind.RemovedByPerson);
        Assert.Contains(Typed, new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.Equal(Typed, Said(PlanReading.Read(outcome.Bytes).Plan, field));
        AssertSettled(_changed, outcome);
    }

    /// <summary>What the field says, or the words that could not be understood there.</summary>
    private static string? Said(OpenPlan plan, string field)
    {
        var land = plan.Commitments.First(one => one.Id == Land.Id);
        var milestone = land.Milestones[0];
        var name = field.Split('/')[^1];
        return name switch
        {
            "introduction" => plan.Sections.Introduction,
            "what" => land.What,
            "leadAgency" => land.LeadAgency,
            "ogpValues" => land.OgpValues.Transparency?.Justification,
            "startDate" => Unread(land, name) ?? land.StartDate?.ToString(),
            "stateActors" => land.StateActors.IsEmpty ? null : string.Join('\n', land.StateActors),
            "deliverable" => milestone.Deliverable,
            _ => Unread(milestone, name) ?? milestone.EndDate?.ToString(),
        };
    }

    private static string? Unread(OpenObject owner, string field) => owner.Others.Where(one => one.Name == "unread")
        .Select(one => one.Value.TryGetProperty(field, out var words) ? words.GetString() : null).FirstOrDefault();

    private static XElement Content(XElement control) => control.Descendants(W + "p").FirstOrDefault() ?? control.Element(W + "sdtContent")!;

    private static XAttribute Id(string id) => new(W + "id", id);

    private static void Replace(XElement control, params XElement[] content) => Replace(control, everywhere: true, content);

    private static void Replace(XElement control, bool everywhere, params XElement[] content)
    {
        control.Descendants(W + "p").Skip(everywhere ? 1 : int.MaxValue).ToList().ForEach(paragraph => paragraph.Remove());
        Content(control).Elements().Where(one => one.Name != W + "pPr").Remove();
        Content(control).Add(content);
    }

    private static XElement Looking(string words)
    {
        var run = Run(words);
        run.AddFirst(new XElement(W + "rPr", new XElement(W + "rStyle", new XAttribute(W + "val", "PlaceholderText"))));
        return run;
    }

    private static XElement Flagged(XElement control)
    {
        control.Element(W + "sdtPr")!.Add(new XElement(W + "showingPlcHdr"));
        return control;
    }

    private static void Flag(XElement control, Action type, bool keeps = true)
    {
        control.Element(W + "sdtPr")!.Elements(W + "showingPlcHdr").Remove();
        type();
        if (keeps)
        {
            Flagged(control);
        }
    }

    private static void Says(XElement control, string value, Action type)
    {
        Flag(control, type);
        control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr")!.SetAttributeValue(W + "val", value);
    }

    /// <summary>As Word does with a control that is alone in its cell.</summary>
    private static XElement AroundCell(XElement control)
    {
        var cell = control.Ancestors(W + "tc").First();
        if (control.Parent!.Elements(W + "sdt").Count() + cell.Elements(W + "p").Count() > 2)
        {
            return control;
        }

        control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
        var around = new XElement(W + "sdt", new XElement(control.Element(W + "sdtPr")!), new XElement(W + "sdtContent", new XElement(cell)));
        cell.ReplaceWith(around);
        return around;
    }
}
