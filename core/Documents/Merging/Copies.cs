using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// Items that people copied: Word gives the copy the same tags. While both say the same they are written together; a copy
/// somebody wrote in is an item of its own, under an id of its own: neither is written over, and reading the document finds both.
/// </summary>
internal static class Copies
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int IdLength = 10;

    /// <summary>To be called before anything is written: the copy nobody touched is the original, and none that nobody touched is parted.</summary>
    public static void PartEdited(MergeContext context) => Part(context, context.IsAsWritten);

    /// <summary>To be called at the end: what was added to an item (a milestone) was added to its first copy only.</summary>
    public static void PartOutgrown(MergeContext context) => Part(context, _ => false);

    private static void Part(MergeContext context, Func<XElement, bool> isAsWritten)
    {
        // Outer before inner: a copied commitment takes its milestones along.
        var items = context.Published.Entries.Where(entry => entry.Value.IsItem).Select(entry => entry.Key)
            .Union(context.Values.Items.Values.SelectMany(items => items), StringComparer.Ordinal)
            .Where(tag => context.Controls(tag).Count > 1).OrderBy(tag => tag.Length).ThenBy(tag => tag, StringComparer.Ordinal).ToList();
        foreach (var item in items)
        {
            // A document that does not tell its places may come from another template than this one.
            var places = context.PlacesOf(item) is { Count: 1 } && context.Published.Template is null ? [] : context.PlacesOf(item);
            foreach (var (alike, place, written) in ByPlace(context.Controls(item)))
            {
                // A pattern within another one stands more often than the template has it.
                var fresh = ByPlace(context.Fresh.Places(item)).Find(one => one.Place.SetEquals(place)).Alike?.Count ?? 0;
                if (alike.Count > Math.Max(written, fresh))
                {
                    Part(context, item, alike, Math.Max(written, fresh), isAsWritten);
                }
            }

            List<(List<XElement> Alike, IReadOnlySet<string> Place, int Written)> ByPlace(IEnumerable<XElement> controls) => ItemShapes.ByPlace(
                places.ConvertAll(place => place.Fields), controls, control => WrittenTemplate.FieldsOf(control, item));
        }
    }

    private static void Part(MergeContext context, string item, List<XElement> alike, int written, Func<XElement, bool> isAsWritten)
    {
        var untouched = alike.FindAll(control => isAsWritten(control));
        var originals = untouched.Concat(alike.Except(untouched)).Take(written).Select(CanonicalText.Of).ToHashSet(StringComparer.Ordinal);
        foreach (var copy in alike.Except(untouched).Where(copy => !originals.Contains(CanonicalText.Of(copy))))
        {
            context.Removed(copy);
            Rename(copy, item, string.Concat(item.AsSpan(0, item.LastIndexOf('/') + 1), IdOf(item, CanonicalText.Of(copy))));
            context.Added(copy);
            context.Report(MergeFindingKind.CopyKept, item);
        }
    }

    /// <summary>Gives a copy and all in it the tags of another item.</summary>
    public static void Rename(XElement copy, string item, string name)
    {
        foreach (var control in Control.Tagged(copy))
        {
            var tag = Control.TagOf(control)!;
            if (tag == item || Tags.IsWithin(tag, item))
            {
                Control.SetTag(control, string.Concat(name, tag.AsSpan(item.Length)));
            }
        }

        // Our bookmarks are the original's.
        var ours = copy.Descendants(Ns.W + "bookmarkStart").Where(Bookmarks.IsOurs).ToList();
        var ids = ours.Select(start => (string?)start.Attribute(Ns.W + "id")).ToHashSet(StringComparer.Ordinal);
        ours.AddRange(copy.Descendants(Ns.W + "bookmarkEnd").Where(end => ids.Contains((string?)end.Attribute(Ns.W + "id"))));
        ours.ForEach(mark => mark.Remove());
    }

    /// <summary>The same copy gets the same id wherever and whenever it is met.</summary>
    private static string IdOf(string item, string text) => string.Concat(
        SHA256.HashData(Encoding.UTF8.GetBytes(item + "\n" + text)).Take(IdLength).Select(one => Crockford[one % Crockford.Length]));
}
