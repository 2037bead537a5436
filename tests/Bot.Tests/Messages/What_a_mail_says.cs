using System.Xml.Linq;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Messages;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>Plain text, checked in the chat, becomes paragraphs, lists and links; what people typed stays text.</summary>
public sealed class What_a_mail_says
{
    [Theory]
    [InlineData("Bonjour,\n\nMerci.", "<p>Bonjour,</p><p>Merci.</p>")]
    [InlineData("Cordialement,\nLéa", "<p>Cordialement,<br>Léa</p>")]
    [InlineData("Les documents :\n- Compte rendu : https://a.example/x?a=1&b=2\n- rien",
        "<p>Les documents :</p><ul><li><a href=\"https://a.example/x?a=1&amp;b=2\">Compte rendu</a></li><li>rien</li></ul>")]
    [InlineData("Voir https://a.example/b.", "<p>Voir <a href=\"https://a.example/b\">https://a.example/b</a>.</p>")]
    [InlineData("<script>alert(1)</script> & « x »", "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; « x »</p>")]
    [InlineData("Ici : javascript:alert(1)", "<p>Ici : javascript:alert(1)</p>")]
    [InlineData("\" onclick=\"x : https://a.example/\"y",
        "<p>&quot; onclick=&quot;x : <a href=\"https://a.example/\">https://a.example/</a>&quot;y</p>")]
    [InlineData("\n\n  \n\nSeul", "<p>Seul</p>")]
    public void Is_drawn_from_its_text(string text, string html) => Assert.Contains(html, Draw(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("</title><b>")]
    [InlineData("a\"b'c")]
    public void Holds_no_markup_of_others_in_its_title(string subject) => Assert.DoesNotContain(
        "<b>", MailBody.Html(Texts.For("fr"), subject, "x", "y"), StringComparison.Ordinal);

    [Fact]
    public void Is_well_formed_names_its_language_and_ends_with_why_one_receives_it()
    {
        var page = XElement.Parse(Draw("Bonjour\n\n- un\n- deux", "en").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal).Replace("<hr>", "", StringComparison.Ordinal));
        Assert.Equal("en", (string?)page.Attribute("lang"));
        Assert.Equal("Pourquoi", page.Element("body")!.Elements().Last().Value);
        Assert.Equal("Objet", page.Element("head")!.Element("title")!.Value);
    }

    [Fact]
    public void Links_to_the_documents_that_others_can_open()
    {
        var room = Room.At(8, 1, "Ouvrir le registre");
        var text = ThanksMail.Text(
            room.For(room.Lead),
            [
                .. Drawings.Documents,
                new DocumentLink("Canevas.docx", new Uri("http://localhost:3978/library/Canevas.docx"), "written", null),
                new DocumentLink("contributions.csv", new Uri("https://exemple.sharepoint.com/c.csv"), "written", null),
            ],
            questionnaire: null);
        var html = Draw(text);
        Assert.Contains(
            "<li><a href=\"https://exemple.sharepoint.com/sites/a/Fiche%20sujets%20(2).docx\">Fiche sujets</a></li>", html,
            StringComparison.Ordinal);
        Assert.DoesNotContain("localhost", html, StringComparison.Ordinal);
        Assert.DoesNotContain("csv", html, StringComparison.Ordinal);
        Assert.DoesNotContain("questionnaire", html, StringComparison.Ordinal);
    }

    private static string Draw(string text, string language = "fr") =>
        MailBody.Html(Texts.For(language), "Objet", text, "Pourquoi");
}
