using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// A choice people make by ticking in Word: one line a possibility, « ☒ Limité », « ☐ Substantiel ». The mark and its word
/// are the field's text, so that the choice can be read without colour and wherever the boxes themselves were lost.
/// </summary>
internal static class TickBox
{
    private const string Ticked = "☒";
    private const string Free = "☐";
    // As other programs and fonts of signs draw them.
    private const string AllTicked = "☒☑✓✔✗✘\uF0FE\uF0FD\uF052\uF053";
    private const string AllFree = "☐□\uF0A8\uF06F\uF0A3";
    private const char Gap = '\u00A0';
    private const string Font = "MS Gothic";

    /// <summary>The line of one possibility.</summary>
    public static string Line(string possibility, bool ticked) => $"{(ticked ? Ticked : Free)}{Gap}{possibility}";

    /// <summary>A paragraph with a box, not ticked yet.</summary>
    public static XElement Paragraph(string style, string possibility) => Wml.P(style, Box(possibility), Wml.Runs(Gap + possibility));

    /// <summary>The controls that are boxes.</summary>
    public static List<XElement> In(XElement content) =>
        [.. content.Descendants(Ns.W + "sdt").Where(control => control.Elements(Ns.W + "sdtPr").Elements(Ns.W14 + "checkbox").Any())];

    /// <summary>Whether the control is itself a box, beside others in its row.</summary>
    public static bool IsOneOfSeveral(XElement control) => control.Elements(Ns.W + "sdtPr").Elements(Ns.W14 + "checkbox").Any()
        && control.Ancestors(Ns.W + "tr").FirstOrDefault() is { } row && In(row).Count > 1;

    /// <summary>Whether each line, of several, is that of a possibility.</summary>
    public static bool AreLines(IReadOnlyList<string> lines) => lines.Count > 1 && lines.All(line => IsTicked(line) || Begins(line, AllFree));

    public static bool IsTicked(string line) => Begins(line, AllTicked);

    /// <summary>Whether a box is drawn ticked and stored as free, or the other way round.</summary>
    public static bool Contradicts(XElement box)
    {
        var stored = (string?)box.Element(Ns.W + "sdtPr")?.Element(Ns.W14 + "checkbox")?.Element(Ns.W14 + "checked")?.Attribute(Ns.W14 + "val");
        var shown = CanonicalText.Of(Control.Inside(box));
        return stored is "1" or "true" or "on" ? Begins(shown, AllFree) : stored is not null && IsTicked(shown);
    }

    private static bool Begins(string line, string signs) => line.Length > 0 && signs.Contains(line[0], StringComparison.Ordinal);

    /// <summary>Ticks the boxes the content holds as the lines say.</summary>
    /// <returns>False when it holds no such boxes: then the lines are to be written as text.</returns>
    public static bool Mark(XElement content, IReadOnlyList<string> lines)
    {
        var boxes = In(content);
        if (boxes.Count != lines.Count || !AreLines(lines))
        {
            return false;
        }

        foreach (var (box, line) in boxes.Zip(lines))
        {
            Mark(box, IsTicked(line));
        }

        return true;
    }

    private static void Mark(XElement box, bool ticked)
    {
        var state = box.Element(Ns.W + "sdtPr")!.Element(Ns.W14 + "checkbox")!;
        if (state.Element(Ns.W14 + "checked") is null)
        {
            state.AddFirst(new XElement(Ns.W14 + "checked"));
        }

        state.Element(Ns.W14 + "checked")!.SetAttributeValue(Ns.W14 + "val", ticked ? "1" : "0");
        var content = Control.ContentOf(box);
        var marks = content.Descendants(Ns.W + "t").ToList();
        if (marks.Count == 0)
        {
            // A mark in a font of signs, or none.
            var holder = content.Descendants(Ns.W + "p").FirstOrDefault() ?? content;
            holder.Elements(Ns.W + "r").Remove();
            holder.Add(Wml.Runs(Free));
            marks.AddRange(content.Descendants(Ns.W + "t"));
        }

        marks[0].Value = ticked ? Ticked : Free;
        marks.Skip(1).Remove();
    }

    private static XElement Box(string possibility) => new(
        Ns.W + "sdt",
        new XElement(
            Ns.W + "sdtPr", new XElement(Ns.W + "alias", Wml.Val(possibility)),
            new XElement(
                Ns.W14 + "checkbox", new XElement(Ns.W14 + "checked", new XAttribute(Ns.W14 + "val", 0)),
                State("checkedState", "2612"), State("uncheckedState", "2610"))),
        new XElement(Ns.W + "sdtContent", Wml.Runs(Free, new XElement(
            Ns.W + "rPr", new XElement(
                Ns.W + "rFonts", new XAttribute(Ns.W + "ascii", Font), new XAttribute(Ns.W + "eastAsia", Font),
                new XAttribute(Ns.W + "hAnsi", Font))))));

    private static XElement State(string name, string character) =>
        new(Ns.W14 + name, new XAttribute(Ns.W14 + "val", character), new XAttribute(Ns.W14 + "font", Font));
}
