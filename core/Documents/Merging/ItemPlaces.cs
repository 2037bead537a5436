using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// A template may repeat the same items in several places (a summary table, then a form each). The control of an item belongs
/// to the place whose fields it shares most; of places that show the same, to the one in its turn.
/// </summary>
internal static class ItemPlaces
{
    /// <summary>Which of an item's controls stands in a place, counted from 0; null: none.</summary>
    /// <param name="item">The tag of the item.</param>
    public static XElement? At(string item, IReadOnlyList<XElement> controls, IReadOnlyList<Place> places, int place)
    {
        if (places.Count < 2)
        {
            return place == 0 && controls.Count > 0 ? controls[0] : null;
        }

        var nth = places.Take(place).Count(other => other.IsLike(places[place]));
        return controls.Where(control => Best(item, control, places).IsLike(places[place])).ElementAtOrDefault(nth);
    }

    /// <summary>The place that a control is, or makes.</summary>
    public static Place Of(string item, XElement control) => new(WrittenTemplate.FieldsOf(control, item), Control.HoldsRows(control));

    private static Place Best(string item, XElement control, IReadOnlyList<Place> places)
    {
        var own = Of(item, control);
        return places.MaxBy(place =>
            (place.IsRow == own.IsRow, (2 * place.Fields.Count(own.Fields.Contains)) - place.Fields.Count))!;
    }

    /// <param name="Fields">The names of the item's fields in it.</param>
    internal sealed record Place(HashSet<string> Fields, bool IsRow)
    {
        public bool IsLike(Place other) => IsRow == other.IsRow && Fields.SetEquals(other.Fields);
    }
}
