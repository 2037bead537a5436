namespace OgpTeams.Bot.Cards;

public sealed class Escaping_what_people_wrote
{
    /// <summary>The zero width space that keeps things from acting.</summary>
    private const string Zw = "\u200B";

    [Theory]
    [InlineData("[cliquez](http://x.fr)", "[cliquez]" + Zw + "(http:" + Zw + "/" + Zw + "/x." + Zw + "fr)")]
    [InlineData("![image](x)", "![image]" + Zw + "(x)")]
    [InlineData("[a]: http", "[a]" + Zw + ": http")]
    [InlineData("<at>Awa</at>", "<" + Zw + "at>Awa<" + Zw + "/at>")]
    [InlineData("<b>gras</b>", "<" + Zw + "b>gras<" + Zw + "/b>")]
    [InlineData("www.exemple.fr", "www." + Zw + "exemple." + Zw + "fr")]
    [InlineData("awa@exemple.fr", "awa@" + Zw + "exemple." + Zw + "fr")]
    [InlineData("mailto:awa", "mailto:" + Zw + "awa")]
    [InlineData("{{DATE(2026-01-01T00:00:00Z,SHORT)}}", "{" + Zw + "{DATE(2026-01-01T00:" + Zw + "00:" + Zw + "00Z,SHORT)}}")]
    [InlineData("- un", Zw + "- un")]
    [InlineData("+ un", Zw + "+ un")]
    [InlineData("* un", @"\* un")]
    [InlineData("1. un", Zw + "1. un")]
    [InlineData("12) un", Zw + "12) un")]
    [InlineData("# titre", Zw + "# titre")]
    [InlineData("> citation", Zw + "> citation")]
    [InlineData("**fort** _doux_ ~~non~~ `code`", @"\*\*fort\*\* \_doux\_ \~\~non\~\~ \`code\`")]
    [InlineData(@"\*", @"\\\*")]
    [InlineData("&lt;b&gt; R&D", "&" + Zw + "lt;b&" + Zw + "gt; R&" + Zw + "D")]
    public void Keeps_it_from_acting(string text, string expected) => Assert.Equal(expected, Markdown.Escape(text));

    [Theory]
    [InlineData("Ouvrir l’agenda des élus, dès 2026 : c’est possible !")]
    [InlineData("👩‍👩‍👧‍👦 et 🇫🇷, e\u0301t\u0301é")]
    [InlineData("12 mars à 14 h (salle B) – 50 % de participation")]
    public void Leaves_ordinary_words_alone(string text) => Assert.Equal(text, Markdown.Escape(text));

    [Fact]
    public void Makes_paragraphs_of_lines_and_lists_of_none() =>
        Assert.Equal($"un\n\n{Zw}- deux\n\ntrois", Markdown.Escape("un\r\n   - deux\n\n\n\ttrois\u2028"));

    [Fact]
    public void Drops_what_a_screen_cannot_show() => Assert.Equal("abc\uFFFD", Markdown.Escape("a\0b\u0007c\u202E\u2066\uD800"));

    [Fact]
    public void Isolates_words_read_from_right_to_left()
    {
        Assert.Equal("\u2068فتح البيانات\u2069", Markdown.Escape("فتح البيانات"));
        Assert.Equal("\u2068שלום\u2069", Markdown.Plain("שלום"));
    }

    [Fact]
    public void Needs_no_backslash_in_a_label() => Assert.Equal($"∗a∗ ˍbˍ [c]{Zw}(d)", Markdown.Plain("*a* _b_ [c](d)"));

    [Fact]
    public void Is_not_heard_by_a_screen_reader() => Assert.Equal("*a*  b", Markdown.Spoken(Markdown.Escape("*a* <b")));

    [Theory]
    [InlineData("Sujet", 5, "Sujet")]
    [InlineData("Un sujet", 5, "Un su…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 1, "…")]
    [InlineData("🇫🇷🇫🇷🇫🇷", 2, "🇫🇷…")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301…")]
    [InlineData("  un \n\n deux  ", 20, "un deux")]
    public void Cuts_at_whole_characters(string text, int most, string shown) => Assert.Equal(shown, Shown.Line(text, most));

    [Fact]
    public void Loses_nothing_of_a_text_given_in_parts()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(number => $"mot{number} "));

        Assert.Equal(text.Trim(), string.Join(' ', Shown.Parts(text.Trim(), 100)));
        Assert.All(Shown.Parts(new string('x', 1000), 100), part => Assert.True(part.Length <= 100));
    }
}
