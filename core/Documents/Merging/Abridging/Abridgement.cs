using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging.Abridging;

/// <summary>
/// What a merge need not look at: the controls that are settled, and tables of nothing else. Of thousands of controls only those become elements that may
/// change, and those that tell where they stand.
/// </summary>
internal sealed class Abridgement
{
    private readonly Settled _settled;
    private readonly HashSet<string> _unread = new(StringComparer.Ordinal);

    private Abridgement(byte[] whole, DocumentScan scan, Settled settled)
    {
        _settled = settled;
        Judge(scan);
        Part = new(whole, Stubs(scan))
        {
            HighestControl = Highest(scan.ControlIds),
            HighestBookmark = Highest(scan.BookmarkIds),
        };
    }

    public AbridgedPart Part { get; }

    /// <summary>Whether a control with this tag is, or stands in, a stub.</summary>
    public bool LeavesOut(string tag) => _unread.Contains(tag);

    /// <returns>Null when all of the document must be read.</returns>
    public static Abridgement? Of(DocxPackage package, DocumentValues values, Published published)
    {
        var whole = package.Bytes(package.MainPart);
        var styles = new StyleNames(package);
        var headings = styles.Headings.Keys.Concat(styles.Outline.Where(style => style.Value <= 9).Select(style => style.Key)).ToHashSet(StringComparer.Ordinal);
        var others = Stories.BesideBody(package).ToList();
        if (!published.IsKnown || DocumentScan.Of(whole, headings) is not { } scan || SharesNumbers(others, scan))
        {
            return null;
        }

        var tags = scan.Tags().ToList();
        var settled = new Settled(values, published, tags.Concat(others.SelectMany(Control.Tagged).Select(control => Control.TagOf(control)!)));
        return settled.IsReshaped || !tags.Exists(tag => published[tag] is not null) ? null : new(whole, scan, settled);
    }

    private static int Highest(IEnumerable<int> numbers) => numbers.Where(number => number < int.MaxValue / 2).DefaultIfEmpty().Max();

    // A number used twice is given anew to one of the two, wherever they stand.
    private static bool SharesNumbers(List<XElement> stories, DocumentScan scan)
    {
        var controls = stories.Descendants(Ns.W + "sdtPr").Elements(Ns.W + "id").Attributes(Ns.W + "val").ToList();
        var bookmarks = stories.Descendants().Where(one => one.Name == Ns.W + "bookmarkStart" || one.Name == Ns.W + "bookmarkEnd")
            .Attributes(Ns.W + "id").ToList();
        return controls.Exists(id => Number(id) is not { } number || scan.ControlIds.Contains(number))
            || (bookmarks.Count > 0 && bookmarks.Exists(id => Number(id) is not { } number || scan.BookmarkIds.Contains(number)));
    }

    private static int? Number(XAttribute id) => int.TryParse(id.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>What must be read makes all that holds it be read.</summary>
    private void Judge(DocumentScan scan)
    {
        var controls = scan.Controls;
        for (var i = controls.Length - 1; i >= 0; i--)
        {
            ref var control = ref controls[i];
            control.MustBeRead |= control.Tag is { } tag && !_settled.Has(tag);
            if (control.MustBeRead && control.Parent >= 0)
            {
                controls[control.Parent].MustBeRead = true;
            }
        }
    }

    private List<AbridgedPart.Stub> Stubs(DocumentScan scan)
    {
        var stubs = new List<AbridgedPart.Stub>();
        var controls = scan.Controls;
        for (var (i, to) = (0, 0); i < controls.Length; i++)
        {
            ref readonly var control = ref controls[i];
            if (control.From >= to && control is { MustBeRead: false, TearsBookmark: false }
                && (control.IsTable ? IsInQuietItem(controls, control.Parent) : control.Tag is not null) && MayLeaveOutIn(controls, control.Parent))
            {
                stubs.Add(new(control.From, control.To, control.Alias, control.Name));
                to = control.To;
            }

            if (control.From < to && control.Tag is { } tag)
            {
                _unread.Add(tag);
            }
        }

        return stubs;
    }

    /// <summary>Whether the words around the fields of the item it stands in need not be known.</summary>
    private bool IsInQuietItem(ReadOnlySpan<ScannedControl> controls, int holder)
    {
        while (holder >= 0 && controls[holder].Tag is null)
        {
            holder = controls[holder].Parent;
        }

        return holder >= 0 && _settled.IsQuiet(controls[holder].Tag!);
    }

    private bool MayLeaveOutIn(ReadOnlySpan<ScannedControl> controls, int holder)
    {
        for (; holder >= 0; holder = controls[holder].Parent)
        {
            if (controls[holder].Tag is { } tag && !_settled.MayHoldUnread(tag))
            {
                return false;
            }
        }

        return true;
    }
}
