using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Values;

/// <summary>
/// The kinds of control an administration may hold a value in: rich or plain text, date, list, check box. What a kind says
/// beside its text (a date's value, a list's choice, a bound XML node) would contradict what we write, so it goes.
/// </summary>
internal static class ValueHolder
{
    private static readonly XName[] Unfit =
        [Ns.W + "picture", Ns.W + "equation", Ns.W + "citation", Ns.W + "bibliography", Ns.W + "group", Ns.W15 + "repeatingSection"];

    /// <summary>Whether such a value can be written into this control.</summary>
    public static bool Holds(XElement control, FieldValue value) => value is FieldValue.Blocks
        ? !Control.IsInside(control) && Stories.IsRunningText(control)
        : Control.HoldsWords(control) && (CellsOf(control) < 2 || TickBox.In(control).Count > 1) && !Unfit.Any(kind => control.Element(Ns.W + "sdtPr")?.Element(kind) is not null);

    /// <summary>Whether it shows an XML node: Word would put that node's text over ours each time it opens the file.</summary>
    public static bool IsBound(XElement control) => Properties(control).Any(IsBinding);

    public static void Unbind(XElement control) => Properties(control).Where(IsBinding).Remove();

    /// <summary>To be called when text is written.</summary>
    public static void Settle(XElement control, string text)
    {
        Unbind(control);
        Properties(control).Where(one => one.Name == Ns.W + "temporary" || one.Name == Ns.W14 + "checkbox").Remove();
        foreach (var kind in Properties(control))
        {
            switch (kind.Name.LocalName)
            {
                case "date":
                    kind.Attributes(Ns.W + "fullDate").Remove();
                    break;
                case "dropDownList" or "comboBox":
                    kind.Attributes(Ns.W + "lastValue").Remove();
                    break;
                case "text" when text.Contains('\n', StringComparison.Ordinal):
                    kind.SetAttributeValue(Ns.W + "multiLine", "1");
                    break;
            }
        }
    }

    /// <summary>
    /// Whether a program stored another date, choice or tick than the control shows. People read and answer for what is shown, so
    /// that counts; but somebody may have meant the other.
    /// </summary>
    public static bool Contradicts(XElement control) => control.DescendantsAndSelf(Ns.W + "sdt").Any(one => Properties(one).Any(kind => kind.Name.LocalName switch
    {
        "date" => (string?)kind.Attribute(Ns.W + "fullDate") is { Length: >= 10 } stored && PartialDate.TryRead(stored[..10]) is { } day
            && PartialDate.TryRead(CanonicalText.Of(one)) is { } shown && !$"{day}".StartsWith($"{shown}", StringComparison.Ordinal)
            && DayShown(one) is null,
        "dropDownList" or "comboBox" => (string?)kind.Attribute(Ns.W + "lastValue") is { } chosen && CanonicalText.Of(one) is { Length: > 0 } shown
            && kind.Elements(Ns.W + "listItem").FirstOrDefault(item => (string?)item.Attribute(Ns.W + "value") == chosen) is { } choice
            && CanonicalText.Of((string?)choice.Attribute(Ns.W + "displayText") ?? chosen) != shown,
        "checkbox" => TickBox.Contradicts(one),
        _ => false,
    }));

    /// <summary>
    /// The day of a control that shows it in its own order or language: « 03/04/2027 » is March 4 where its format begins with the
    /// month. Null: no day is stored, or something else is shown.
    /// </summary>
    public static string? DayShown(XElement control) => Properties(control).Where(kind => kind.Name == Ns.W + "date")
        .Select(kind => (string?)kind.Attribute(Ns.W + "fullDate") is { Length: >= 10 } stored
            && DateTime.TryParseExact(stored[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && string.Equals(Shown(day, kind), CanonicalText.Of(control), StringComparison.OrdinalIgnoreCase) ? stored[..10] : null)
        .FirstOrDefault(day => day is not null);

    private static string? Shown(DateTime day, XElement kind)
    {
        string Said(string name) => (string?)kind.Element(Ns.W + name)?.Attribute(Ns.W + "val") ?? "";
        try
        {
            // Word's formats are those of .NET, but for a slash that is a slash in every language; one letter alone is no format here.
            var format = Said("dateFormat").Replace("/", "\\/", StringComparison.Ordinal);
            return format.Length == 0 ? null
                : day.ToString(format.Length == 1 ? $"%{format}" : format, CultureInfo.GetCultureInfo(Said("lid")));
        }
        catch (Exception unknown) when (unknown is FormatException or CultureNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A plain-text, date or list control holds one paragraph: its lines are parted by breaks.</summary>
    public static bool HoldsOneParagraph(XElement control) =>
        Properties(control).Any(kind => kind.Name.LocalName is "text" or "date" or "dropDownList" or "comboBox");

    private static IEnumerable<XElement> Properties(XElement control) => control.Elements(Ns.W + "sdtPr").Elements();

    private static bool IsBinding(XElement property) => property.Name.LocalName == "dataBinding";

    /// <summary>The cells it is around; not those of a table that stands in it.</summary>
    private static int CellsOf(XElement control) => control.Descendants(Ns.W + "tc").Count(
        cell => !cell.Ancestors().TakeWhile(one => one != control).Any(one => one.Name == Ns.W + "tbl"));
}
