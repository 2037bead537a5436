using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OgpTeams.Rehearsal.Window;

/// <summary>People's words as part of a page: accents stay as they are, what would be markup does not.</summary>
internal static class Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string text) => Encoder.Encode(text);
}
