using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Finals;

/// <summary>Takes out what nobody filled in: the field with its row or paragraph, the table and the heading that are left with nothing.</summary>
internal static class EmptyFields
{
    // The form itself calls them optional.
    private static readonly HashSet<string> Optional =
        new(["additionalInfo", "budget", "moreInfo", "eligibility", "other-initiatives", "contactPhone"], StringComparer.Ordinal);

    /// <returns>What is missing, a line for the document and one for each of its items, in the document's order.</returns>
    public static List<string> Remove(DocxPackage package, Texts texts)
    {
        var body = package.Body;
        var levels = new StyleNames(package).Headings;
        var bare = BareHeadings(body, levels).ToHashSet();
        var empty = Control.Tagged(body).Where(control => !Control.HoldsTagged(control) && SaysNothing(control)).ToList();
        var missing = empty.Where(IsMissed).Select(control => NameOf(control, body, texts)).Distinct()
            .GroupBy(one => one.Item, one => one.Field, StringComparer.Ordinal)
            .Select(group => group.Key.Length == 0
                ? texts.Format("FinalLacks", string.Join(texts["Semicolon"], group))
                : texts.Format("FinalLacksOf", group.Key, string.Join(texts["Semicolon"], group))).ToList();
        foreach (var control in empty.Where(Stands))
        {
            Remove(control);
        }

        body.Descendants(Ns.W + "tbl").Where(HoldsHeaderOnly).ToList().ForEach(Take);
        var emptied = BareHeadings(body, levels).Where(heading => !bare.Contains(heading)).ToList();
        emptied.ForEach(Take);
        if (emptied.Count > 0)
        {
            Renumber(body, levels);
        }

        // Controls around what went.
        body.Descendants(Ns.W + "sdt").Where(control => !control.Descendants().Any(one => one.Name.LocalName is "p" or "r" or "tbl" or "tr"))
            .ToList().ForEach(Take);
        return missing;
    }

    private static bool SaysNothing(XElement control) => Control.ShowsPlaceholder(control)
        || (CanonicalText.Of(control).Length == 0 && !control.Descendants().Any(one => one.Name.LocalName is "drawing" or "pict" or "object"));

    // What we draw is there or not; a heading repeats a name.
    private static bool IsMissed(XElement control) => control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "docPartObj") is null
        && Control.TagOf(control)!.Split('/')[^1] is var field && field != "heading" && !Optional.Contains(field);

    /// <summary>« 5. Documents publics relatifs aux terres », « Courriel ».</summary>
    private static (string Item, string Field) NameOf(XElement control, XElement body, Texts texts)
    {
        var tag = Control.TagOf(control)!;
        var heading = Tags.Upwards(tag).Skip(1).Select(outer => Said(outer + "/heading")).FirstOrDefault(text => text is not null);
        var title = tag.Contains("/milestone/", StringComparison.Ordinal) ? Said(tag[..tag.LastIndexOf('/')] + "/title") : null;
        var label = Control.AliasOf(control) ?? tag;
        return (heading ?? "", title is null ? label : texts.Format("FinalFieldOf", title, label));

        string? Said(string other) => Control.Tagged(body).FirstOrDefault(one => Control.TagOf(one) == other) is { } found && !SaysNothing(found)
            ? CanonicalText.Of(found)
            : null;
    }

    private static void Remove(XElement control)
    {
        if (control.Ancestors(Ns.W + "tr").FirstOrDefault() is { } row)
        {
            RemoveFrom(row, control);
        }
        else if (Control.IsInside(control))
        {
            var paragraph = control.Ancestors(Ns.W + "p").First();
            RemoveInline(control);
            if (!Control.Tagged(paragraph).Any())
            {
                Take(paragraph);
            }
        }
        else
        {
            LeaveLabel(control);
            Take(control);
        }
    }

    private static void RemoveFrom(XElement row, XElement control)
    {
        if (Control.Tagged(row).Where(one => !Control.HoldsTagged(one)).All(SaysNothing))
        {
            // The row of an item goes with its item.
            Take(row.Ancestors(Ns.W + "sdt").TakeWhile(one => one.Ancestors(Ns.W + "tbl").FirstOrDefault() == row.Ancestors(Ns.W + "tbl").First())
                .LastOrDefault(one => one.Descendants(Ns.W + "tr").Count() == 1) ?? row);
            return;
        }

        var cell = control.Ancestors(Ns.W + "tc").First();
        var paragraph = control.Ancestors(Ns.W + "p").FirstOrDefault();
        RemoveInline(control);
        if (paragraph is not null && CanonicalText.Of(paragraph).Length == 0)
        {
            Take(paragraph);
        }

        if (!cell.Descendants(Ns.W + "p").Any())
        {
            cell.Add(Wml.P("TableText", "–"));
        }
    }

    /// <summary>With the sign that parted it from its neighbour: « 30 juin 2017 – ».</summary>
    private static void RemoveInline(XElement control)
    {
        var before = control.ElementsBeforeSelf().LastOrDefault(IsContent);
        var after = control.ElementsAfterSelf().FirstOrDefault(IsContent);
        if (before?.Name == Ns.W + "r" && before.ElementsBeforeSelf(Ns.W + "sdt").Any())
        {
            before.Remove();
        }
        else if (after?.Name == Ns.W + "r" && after.ElementsAfterSelf(Ns.W + "sdt").Any())
        {
            after.Remove();
        }

        Take(control);

        static bool IsContent(XElement element) => element.Name.LocalName is "r" or "sdt" or "hyperlink";
    }

    /// <summary>The label over a field goes with it.</summary>
    private static void LeaveLabel(XElement control)
    {
        if (control.ElementsBeforeSelf().LastOrDefault(one => one.Name.LocalName is "p" or "tbl" or "sdt") is { } label
            && label.Name == Ns.W + "p"
            && (string?)label.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") is "OgpLabel")
        {
            Take(label);
        }
    }

    // What held it may have gone before.
    private static bool Stands(XElement element) => element.Ancestors(Ns.W + "body").Any();

    private static void Take(XElement element)
    {
        if (!Stands(element))
        {
            return;
        }

        Ranges.LeaveHalves(element);
        element.Remove();
    }

    private static bool HoldsHeaderOnly(XElement table) => table.Descendants(Ns.W + "tr").ToList() is var rows
        && rows.TrueForAll(row => row.Element(Ns.W + "trPr")?.Element(Ns.W + "tblHeader") is not null
            && !row.Descendants(Ns.W + "sdt").Any() && !row.Ancestors(Ns.W + "sdt").TakeWhile(one => one != table).Any(one => one.Ancestors().Contains(table)));

    /// <summary>Headings that nothing follows but a heading of their level or above, from the last.</summary>
    private static List<XElement> BareHeadings(XElement body, Dictionary<string, int> levels)
    {
        var bare = new List<XElement>();
        var next = -1;
        foreach (var block in Blocks(body).Reverse())
        {
            var level = LevelOf(block, levels);
            if (level > 0 && next <= level)
            {
                bare.Add(block);
                continue;
            }

            next = level > 0 ? level : int.MaxValue;
        }

        return bare;
    }

    /// <summary>The chapters count on without those that went.</summary>
    private static void Renumber(XElement body, Dictionary<string, int> levels)
    {
        var number = 0;
        foreach (var text in Blocks(body).Where(block => LevelOf(block, levels) == 1 && !Control.Tagged(block).Any())
            .Select(block => block.Descendants(Ns.W + "t").FirstOrDefault()).OfType<XElement>())
        {
            var point = text.Value.IndexOf(". ", StringComparison.Ordinal);
            if (point > 0 && !text.Value.AsSpan(0, point).ContainsAnyExceptInRange('0', '9'))
            {
                text.Value = string.Concat((++number).ToString(CultureInfo.InvariantCulture), text.Value.AsSpan(point));
            }
        }
    }

    private static int LevelOf(XElement block, Dictionary<string, int> levels) => block.Name == Ns.W + "p"
        && (string?)block.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") is { } style
            ? levels.GetValueOrDefault(style)
            : 0;

    private static IEnumerable<XElement> Blocks(XElement holder) => holder.Elements().SelectMany(element => element.Name.LocalName switch
    {
        "p" or "tbl" => [element],
        "sdt" => element.Elements(Ns.W + "sdtContent").SelectMany(Blocks),
        _ => [],
    });
}
