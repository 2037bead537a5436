namespace OgpTeams.Documents.Values;

/// <summary>
/// A template may show an item in several places (a summary, then a form each), and people copy items: both stand in the
/// document under the same tag. The fields they show tell which place each is of; what a place holds too often is a copy.
/// </summary>
internal static class ItemShapes
{
    /// <summary>Two controls of as many fields in common, of ten, are of one place where the document does not tell its places.</summary>
    private const int EnoughOfTen = 8;

    /// <param name="places">The fields of each place, as the document tells; none when it does not.</param>
    /// <param name="all">What stands under one tag.</param>
    /// <param name="fieldsOf">The names of the fields that one of them shows.</param>
    /// <returns>What is of one place together, the fields of that place, and how often the template has it.</returns>
    public static List<(List<T> Alike, IReadOnlySet<string> Place, int Written)> ByPlace<T>(
        IReadOnlyList<IReadOnlySet<string>> places, IEnumerable<T> all, Func<T, IReadOnlySet<string>> fieldsOf)
    {
        var found = new List<(List<T> Alike, IReadOnlySet<string> Place, int Written)>();
        foreach (var one in all)
        {
            var fields = fieldsOf(one);
            var model = places.Count > 0
                ? places.MaxBy(place => (2 * Common(place, fields)) - place.Count)!
                : found.Find(known => AreAlike(known.Place, fields)).Place ?? fields;
            var at = found.FindIndex(known => known.Place.SetEquals(model));
            if (at < 0)
            {
                at = found.Count;
                found.Add(([], model, Math.Max(1, places.Count(place => place.SetEquals(model)))));
            }

            found[at].Alike.Add(one);
        }

        return found;
    }

    private static int Common(IReadOnlySet<string> place, IReadOnlySet<string> fields) => place.Count(fields.Contains);

    private static bool AreAlike(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        Common(one, other) is var common && 10 * common >= EnoughOfTen * (one.Count + other.Count - common);
}
