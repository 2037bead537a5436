using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Cards.SampleCards;

namespace OgpTeams.EndToEnd.Cards;

/// <summary>The detector itself: it sees what is there, and what is wrong does not pass.</summary>
public sealed class Rendering_cards(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    [Fact]
    public async Task Shows_a_form_as_a_person_sees_it()
    {
        var card = await renderer.RenderAsync(Form());

        Assert.Empty(card.Problems);
        Assert.Contains("Votre sujet", card.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                new("title", "Input.Text", "Titre"),
                new("description", "Input.Text", "Description"),
                new("profile", "Input.ChoiceSet", "Profil"),
            ],
            card.Inputs);
        Assert.Equal(["Envoyer mon sujet"], card.Buttons);
        Assert.Equal(["strong: sujet"], card.Markup);
        Assert.Empty(card.Phone.Overflow);
    }

    [Fact]
    public async Task Shows_tables_facts_links_and_the_fallback_of_what_only_Teams_draws()
    {
        var card = await renderer.RenderAsync(Progress());

        Assert.Empty(card.Problems);
        Assert.All(["Ouvrir le registre", "14:30", "Pour : 3"], text => Assert.Contains(text, card.Text, StringComparison.Ordinal));
        Assert.Equal([new("page", "https://example.org/page")], card.Links);
        Assert.Empty(card.Phone.Overflow);
        Assert.Empty(card.Phone.Truncated);
    }

    [Fact]
    public async Task Sees_the_links_and_lists_of_a_text_that_was_not_escaped()
    {
        var card = await renderer.RenderAsync(Saying(Hostile));

        Assert.Equal([new("x", "http://evil")], card.Links);
        Assert.Equal(["strong: b", "li: item"], card.Markup);
    }

    [Fact]
    public async Task Sees_an_escaped_text_as_it_was_typed()
    {
        var card = await renderer.RenderAsync(Saying(Escaped));

        Assert.Empty(card.Links);
        Assert.Empty(card.Markup);
        Assert.Contains("[x](http://evil) <at>Bob</at> **b**", card.Text, StringComparison.Ordinal);
        Assert.Contains("- item", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "type": "Nope" }""", "UnknownElementType")]
    [InlineData("""{ "type": "Chart.Donut", "data": [] }""", "UnknownElementType")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "size": "Huge" }""", "InvalidPropertyValue")]
    [InlineData("""{ "type": "TextBlock", "text": "a", "warp": true }""", "UnknownProperty")]
    [InlineData("""{ "type": "Input.Text", "id": "a" }""", "Label")]
    [InlineData("""{ "type": "Input.Text", "id": "a", "label": "A" }, { "type": "Input.Text", "id": "a", "label": "B" }""", "DuplicateId")]
    [InlineData("""{ "type": "Input.ChoiceSet", "id": "a", "label": "A", "choices": [] }""", "CollectionCantBeEmpty")]
    [InlineData("""{ "type": "Table", "columns": [ { "width": 1 } ], "rows": [ { "type": "Row" } ] }""", "ElementTypeNotAllowed")]
    public async Task Tells_what_is_wrong_in_a_body(string body, string kind)
    {
        var card = await renderer.RenderAsync(Card(body));

        Assert.Contains(card.Problems, problem => problem.StartsWith(kind + ":", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.9")]
    [InlineData("1.6")]
    [InlineData("un")]
    public async Task Refuses_a_version_that_Teams_does_not_promise(string version)
    {
        var card = await renderer.RenderAsync(Card(string.Empty, version: version));

        Assert.Contains(card.Problems, problem => problem.StartsWith("Version:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Refuses_an_action_of_no_known_type()
    {
        var card = await renderer.RenderAsync(Card(string.Empty, """{ "type": "Action.Nope", "title": "Non" }"""));

        Assert.Contains(card.Problems, problem => problem.StartsWith("UnknownActionType:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sees_what_is_too_wide_for_a_phone_and_fits_a_desktop()
    {
        var card = await renderer.RenderAsync(Card(
            """
            { "type": "ColumnSet", "columns": [
              { "type": "Column", "width": "350px", "items": [ { "type": "TextBlock", "text": "large", "wrap": true } ] },
              { "type": "Column", "width": "50px", "items": [ { "type": "TextBlock", "text": "étroit", "wrap": true } ] } ] }
            """));

        Assert.Empty(card.Desktop.Overflow);
        Assert.NotEmpty(card.Phone.Overflow);
    }

    [Fact]
    public async Task Sees_a_text_that_is_cut_for_want_of_wrap()
    {
        var text = string.Join(' ', Enumerable.Repeat("gouvernement ouvert", 4));
        var card = await renderer.RenderAsync(Card($$"""{ "type": "TextBlock", "text": "{{text}}" }"""));

        Assert.Empty(card.Desktop.Truncated);
        Assert.Equal([text], card.Phone.Truncated);
    }

    [Fact]
    public async Task Draws_many_cards_on_one_page()
    {
        var cards = await renderer.RenderAllAsync(Enumerable.Range(0, 200).Select(i => Saying($"Carte {i}")));

        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"Carte {i}"), cards.Select(card => card.Text.Trim()));
    }

    [Theory]
    [InlineData(CardRenderer.Desktop)]
    [InlineData(CardRenderer.Phone)]
    public async Task Takes_a_picture_of_the_width_asked_for(int width)
    {
        var png = await renderer.ScreenshotAsync(Progress(), width);
        await Pictures.KeepAsync($"card-{width}", png);

        Assert.Equal(width, (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19]);
    }
}
