using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Checks;
using OgpTeams.Rehearsal.Playing;
using OgpTeams.Rehearsal.Texts;
using OgpTeams.Rehearsal.Window;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>The page that a rehearsal leaves, as text; drawn in a browser in <c>tests/EndToEnd</c>.</summary>
public sealed partial class Showing_a_rehearsal
{
    private const string Hostile = "</script><img src=x onerror=alert(1)> & \"moi\"";

    private static readonly PageHead Head = new("Une répétition", 1, 8, 2);
    private static readonly PageEnd End = new(
        [new CheckResult("12 actions", []), new CheckResult("3 documents", ["Fiche sujets : manque un titre"])],
        [
            new ShownDocument("Plan/Ateliers/2026-03-12 Essai", "Fiche sujets.docx", "library/Plan/Fiche%20sujets.docx", [[1, 2, 3]]),
            new ShownDocument("Plan", "plan.json", "library/Plan/plan.json", []),
        ]);

    private readonly Story _story = new(TimeProvider.System);

    [Fact]
    public void Tells_who_did_what_and_what_the_bot_wrote_in_order()
    {
        _story.BeginWorkshop("Un atelier");
        _story.BeginScene("Avant de commencer");
        _story.Answer(_story.Do("Paul Nguyen propose un sujet"), Card("Merci Paul"));
        _story.Post("1", null, Card("Première étape"));
        _story.Edit("1", Card("Première étape, finie"));
        string[] order =
        [
            "<h2 id=\"m0\">Un atelier</h2>", "Avant de commencer", "Paul Nguyen propose un sujet", "Merci Paul", "Première étape",
            "Mise à jour une fois", "Première étape, finie",
        ];
        var page = Page();
        var places = order.Select(words => page.IndexOf(words, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    /// <summary>The bot writes before the first scene too: a card then stands right under the title of its workshop.</summary>
    [Fact]
    public void Skips_no_heading_between_a_workshops_title_and_its_first_card()
    {
        _story.BeginWorkshop("Un atelier");
        _story.Post("1", null, Card("Bonjour à tous"));
        var page = Page();
        Assert.DoesNotContain("<h3 id=", page, StringComparison.Ordinal);
        Assert.Contains("\"textBlock\": {\"headingLevel\": 3}", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_a_card_says_where_nothing_can_draw_it()
    {
        _story.Post("1", null, Card("Bonjour à tous"));
        Assert.Contains("<p>Bonjour à tous</p>", Page(), StringComparison.Ordinal);
        Assert.Contains("Les cartes sont dites en texte", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lets_nobodys_words_become_markup()
    {
        _story.BeginWorkshop(Hostile);
        _story.BeginScene(Hostile);
        _story.Answer(_story.Do(Hostile), Card(Hostile));
        _story.Post("1", null, Card(Hostile));
        Assert.DoesNotContain("<img src=x", Page(), StringComparison.Ordinal);
        Assert.Equal(3, ScriptEnds().Count(Page()));
    }

    /// <summary>The policy names each script by its fingerprint: a page that was changed on its way runs nothing.</summary>
    [Fact]
    public void Runs_no_other_script_than_its_own()
    {
        var page = new IndexPage(new RehearsalTexts(Language.French), new CardDrawing("window.AdaptiveCards = null;")).Whole(Head, [], End);
        var scripts = OwnScripts().Matches(page).Select(script => script.Groups["script"].Value).ToList();
        Assert.Equal(2, scripts.Count);
        Assert.All(scripts, script => Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'", page, StringComparison.Ordinal));
        Assert.DoesNotContain("unsafe-eval", page, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_the_documents_and_describes_their_pages()
    {
        Assert.Contains("<a href=\"library/Plan/Fiche%20sujets.docx\">Fiche sujets.docx</a>", Page(), StringComparison.Ordinal);
        Assert.Contains("alt=\"Page 1 de «&#xA0;Fiche sujets.docx&#xA0;»\"", Page(), StringComparison.Ordinal);
        Assert.Contains("<a href=\"library/Plan/plan.json\">plan.json</a>", Page(), StringComparison.Ordinal);
        Assert.Contains("manque un titre", Page(), StringComparison.Ordinal);
    }

    [Fact]
    public void Speaks_English_too()
    {
        var page = new IndexPage(new RehearsalTexts(Language.English), null).Whole(Head, [], End);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("Go to the story", page, StringComparison.Ordinal);
    }

    private string Page() => new IndexPage(new RehearsalTexts(Language.French), null).Whole(Head, _story.Moments, End);

    private static JsonObject Card(string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = text }),
    };

    [GeneratedRegex("<script>(?<script>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OwnScripts();

    [GeneratedRegex("</script>", RegexOptions.None, 5000)]
    private static partial Regex ScriptEnds();
}
