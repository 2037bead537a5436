using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Elements;

/// <summary>Who said something, if they consented, and how it came, in words.</summary>
internal static class Marks
{
    /// <summary>« Une idée (par Ana, reçu hors délai) ».</summary>
    public static string With(string words, ContributionView said, WorkshopHeading heading, Texts texts)
    {
        var marks = string.Join(", ", Of(heading.NameOf(said.Author), said.Late, said.OnBehalf, texts));
        return marks.Length == 0 ? words : $"{words} ({marks})";
    }

    public static IEnumerable<string> Of(string? author, bool late, bool onBehalf, Texts texts)
    {
        if (author is { Length: > 0 })
        {
            yield return texts.Format("By", author);
        }

        if (late)
        {
            yield return texts["MarkLate"];
        }

        if (onBehalf)
        {
            yield return texts["MarkOnBehalf"];
        }
    }
}
