using System.Globalization;
using System.Text;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Making_names_safe
{
    [Theory]
    [InlineData("Plan d'action", "Plan d'action")]
    [InlineData("Auto-évaluation n° 2 – l’été", "Auto-évaluation n° 2 – l’été")]
    [InlineData("Santé : l'accès / aux données\u00A0?", "Santé - l'accès - aux données")]
    [InlineData("a/b:c*?\"<>|#%", "a-b-c-#%")]
    [InlineData("a\\b", "a-b")]
    [InlineData("Opening our services: which subjects?", "Opening our services - which subjects")]
    [InlineData("The \"open\" door", "The - open - door")]
    [InlineData("Qui? / Quoi?", "Qui - Quoi")]
    [InlineData("CON", "_CON")]
    [InlineData("con.docx", "_con.docx")]
    [InlineData("nul .tar.gz", "_nul .tar.gz")]
    [InlineData("COM0", "_COM0")]
    [InlineData("lpt¹.txt", "_lpt¹.txt")]
    [InlineData("CONTRAT", "CONTRAT")]
    [InlineData("COM10", "COM10")]
    [InlineData(".lock", "lock")]
    [InlineData("..", "_")]
    [InlineData("...secret...", "secret")]
    [InlineData("~$x", "$x")]
    [InlineData("~~$x", "$x")]
    [InlineData(". ~ x", "x")]
    [InlineData("desktop.ini", "_desktop.ini")]
    [InlineData("Forms", "_Forms")]
    [InlineData("une _VTI_ deux", "une -vti- deux")]
    [InlineData("fin.", "fin")]
    [InlineData("fin. .", "fin")]
    [InlineData("   ", "_")]
    [InlineData("\t\r\n", "_")]
    [InlineData("", "_")]
    [InlineData("???", "_")]
    [InlineData("deux\r\nlignes\u2028trois", "deux lignes trois")]
    [InlineData("a\0b\u0007c\u0085d", "abc d")]
    [InlineData("نحو حكومة منفتحة", "نحو حكومة منفتحة")]
    [InlineData("doc\u202Excod.exe", "docxcod.exe")]
    [InlineData("\u200B\uFEFF", "_")]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("👩🏽‍🤝‍👨🏿 vote 🗳️", "👩🏽‍🤝‍👨🏿 vote 🗳️")]
    [InlineData("می‌خواهم", "می‌خواهم")]
    public void Follows_what_SharePoint_takes(string name, string safe) => Assert.Equal(safe, LibraryPath.SafeName(name));

    [Fact]
    public void Takes_half_a_character_out() => Assert.Equal("a-b", LibraryPath.SafeName("a\uD83Db"));

    [Fact]
    public void Shortens_a_long_name_and_keeps_its_extension()
    {
        Assert.Equal(new string('x', 120), LibraryPath.SafeName(new string('x', 300)));
        Assert.Equal(new string('x', 115) + ".docx", LibraryPath.SafeName(new string('x', 300) + ".docx"));
        Assert.Equal("_", LibraryPath.SafeName("e" + new string('\u0336', 300)));
    }

    [Theory]
    [InlineData("👩🏽‍🤝‍👨🏿")]
    [InlineData("🗳️")]
    [InlineData("x\u0336")]
    [InlineData("é")]
    public void Shortens_between_two_characters(string character)
    {
        var safe = LibraryPath.SafeName(string.Concat(Enumerable.Repeat(character, 300)));
        var count = new StringInfo(safe).LengthInTextElements;
        Assert.Equal(string.Concat(Enumerable.Repeat(character, count)), safe);
        Assert.InRange(safe.Length, 80, 120);
    }

    [Fact]
    public void Gives_a_safe_name_for_anything_and_leaves_it_as_it_is()
    {
        string[] pieces =
        [
            ".", " ", "~", "$", "/", "\\", "\"", "*", ":", "<", "|", "_vti_", "_", "CON", "COM1", "LPT", "²", ".lock",
            "desktop.ini", "forms", "\0", "\n", "\u0301", "e", "é", "\u0338", "\u202E", "\u200D", "\u200B", "\uD83D",
            "\uDE00", "😀", "\uFFFE", "\uFFFF", "\u037E", "نحو", "-", "x.docx", "    ", new string('y', 90),
        ];
        var random = new Random(20260312);
        for (var round = 0; round < 20_000; round++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var safe = LibraryPath.SafeName(name);

            Assert.Equal(safe, LibraryPath.SafeName(safe));
            Assert.True(LibraryPath.IsSafe(safe), safe);
            Assert.True(LibraryPath.IsSafe($"{safe} (2)"), safe);
            Assert.True(safe.IsNormalized(NormalizationForm.FormC));
            Assert.InRange(safe.Length, 1, 120);
            Assert.DoesNotContain(safe, one => char.IsControl(one) || "\"*:<>?/\\|".Contains(one, StringComparison.Ordinal));
            Assert.False(safe[0] is '.' or ' ' or '~' || safe[^1] is '.' or ' ', safe);
        }
    }
}
