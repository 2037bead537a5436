using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Reading;

/// <summary>Levels of completion in a form filled in by hand: their names, and which of them bear a cross.</summary>
internal sealed partial class LevelMarks
{
    private LevelMarks() { }

    /// <summary>As they stand, without their marks.</summary>
    public List<string> Levels { get; } = [];

    public List<string> Ticked { get; } = [];

    /// <summary>From cells or lines that say nothing but levels and marks, each mark before or behind its level.</summary>
    /// <returns>Null: they say something else.</returns>
    public static LevelMarks? Of(IEnumerable<string> texts)
    {
        var marks = new LevelMarks();
        bool? ahead = null;
        var (waits, isCross) = (false, false);
        foreach (var piece in texts.SelectMany(Pieces))
        {
            if (IsMark(piece))
            {
                ahead ??= marks.Levels.Count == 0;
                if (ahead.Value)
                {
                    (waits, isCross) = (true, IsTicked(piece));
                }
                else if (IsTicked(piece))
                {
                    marks.Ticked.Add(marks.Levels[^1]);
                }
            }
            else if (FormLabels.Level(piece) is { } level)
            {
                marks.Levels.Add(level);
                if (waits && isCross)
                {
                    marks.Ticked.Add(level);
                }

                waits = false;
            }
            else
            {
                return null;
            }
        }

        return marks.Levels.Count == 0 ? null : marks;
    }

    public static bool IsMark(string text) => IsTicked(text) || Free().IsMatch(text);

    public static bool IsTicked(string text) => Cross().IsMatch(text);

    /// <summary>The level ticked; where that is not one, the choice as our own forms would show it.</summary>
    public static string Lines(IEnumerable<string> levels, IReadOnlyCollection<string> ticked) => ticked.Count == 1 ? ticked.First() : string.Join(
        '\n', levels.Where(text => text.Length > 0).Select(text => TickBox.Line(FormLabels.Level(text) ?? text, ticked.Contains(text))));

    /// <summary>A level in our own forms' words, or the text.</summary>
    public static string Canonical(string text) => Of([text]) is not { } marks ? text
        : marks is { Levels: [var only], Ticked: [] } ? only : marks.ToString();

    public override string ToString() => Lines(Levels, Ticked);

    private static IEnumerable<string> Pieces(string text) =>
        Parts().Split(text).Select(piece => piece.Trim([' ', '\u00A0', '\t', '/', '|', ',', ';'])).Where(piece => piece.Length > 0);

    [GeneratedRegex(@"^[\s\u00A0]*(?:[xX✓✔☒☑✗✘×■●√⊠🗹]|\[[xX]\]|\([xX]\)|oui|yes)[\s\u00A0]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Cross();

    [GeneratedRegex(@"^[\s\u00A0]*(?:[☐□○◻▢⬜–-]|\[[\s\u00A0]*\]|\([\s\u00A0]*\)|non|no)[\s\u00A0]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Free();

    [GeneratedRegex(@"(?<mark>[✓✔☒☑✗✘×■●√⊠☐□○◻▢⬜]|\[[xX\s]?\]|(?<![\p{L}\d])[xX](?![\p{L}\d]))|\n|\s*[/|]\s*|\s{2,}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Parts();
}
