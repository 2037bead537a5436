using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// A choice in a form filled in by hand: the level of completion, one of four; the OGP's values, several of four. The names stand
/// beside or below each other, with a cross before, behind or under them.
/// </summary>
/// <param name="asked">The field that it answers.</param>
/// <param name="known">A name as our own forms call it; null: none of the choice's.</param>
internal sealed partial class Choice(string asked, Func<string, string?> known)
{
    private static readonly Texts Texts = new(Language.French);

    private static readonly HashSet<string> Crosses = new(StringComparer.OrdinalIgnoreCase)
    {
        "x", "✓", "✔", "☒", "☑", "✗", "✘", "×", "■", "●", "√", "⊠", "[x]", "(x)", "oui", "yes",
    };

    private static readonly HashSet<string> Free = new(StringComparer.OrdinalIgnoreCase)
    {
        "☐", "□", "○", "◻", "▢", "⬜", "–", "-", "[ ]", "[]", "( )", "()", "non", "no",
    };

    public static Choice Level { get; } = new("level", FormLabels.Level);

    public static Choice Values { get; } = new(
        "ogpValues", text => OgpValueWords.All.FirstOrDefault(value => value.IsCalled(text)) is { } value ? Texts[value.Name] : null);

    public string Field => asked;

    public string? Known(string text) => known(text);

    /// <summary>From cells or lines that say nothing but names and marks, each mark before or behind its name.</summary>
    /// <returns>Null: they say something else.</returns>
    public (List<string> Names, List<string> Ticked)? In(IEnumerable<string> texts)
    {
        var (names, ticked) = (new List<string>(), new List<string>());
        bool? ahead = null;
        var isCross = false;
        foreach (var piece in texts.SelectMany(Pieces))
        {
            if (IsMark(piece))
            {
                ahead ??= names.Count == 0;
                isCross = IsTicked(piece);
                if (!ahead.Value && isCross)
                {
                    ticked.Add(names[^1]);
                }
            }
            else if (known(piece) is { } name)
            {
                names.Add(name);
                if (ahead == true && isCross)
                {
                    ticked.Add(name);
                }

                isCross = false;
            }
            else
            {
                return null;
            }
        }

        return names.Count == 0 ? null : (names, ticked);
    }

    public static bool IsMark(string text) => IsTicked(text) || Free.Contains(text.Trim());

    public static bool IsTicked(string text) => Crosses.Contains(text.Trim());

    /// <summary>What the field says then: the level ticked, or where that is not one the boxes as our own forms show them; the values ticked.</summary>
    public string Said(IEnumerable<string> names, IReadOnlyCollection<string> ticked) => this == Values
        ? string.Join('\n', ticked.Distinct(StringComparer.Ordinal).Select(name => Texts.Format("OgpValue", name, Texts["Yes"])))
        : ticked.Count == 1 ? ticked.First()
        : string.Join('\n', names.Select(name => TickBox.Line(name, ticked.Contains(name))));

    /// <summary>An answer in our own forms' words where it makes the choice; else the answer.</summary>
    public string Canonical(string text) => In([text]) is not var (names, ticked) ? text
        : ticked.Count == 0 && names.Count == 1 ? this == Level ? names[0] : text
        : this == Values && ticked.Count == 0 ? text : Said(names, ticked);

    private static IEnumerable<string> Pieces(string text) =>
        Parts().Split(text).Select(piece => piece.Trim([' ', '\u00A0', '\t', '/', '|', ',', ';'])).Where(piece => piece.Length > 0);

    [GeneratedRegex(
        @"(?<mark>[✓✔☒☑✗✘×■●√⊠☐□○◻▢⬜]|\[[xX\s]?\]|(?<![\p{L}\d])[xX](?![\p{L}\d]))|\n|\s*[/|]\s*|\s{2,}",
        RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Parts();
}
