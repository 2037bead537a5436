using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Domain.Tests.Anything;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Text as a person reads it in the chat, from activities as Teams sends them.</summary>
public sealed class What_a_message_says
{
    private const string Bot = "<at>OgpTeams</at>";

    [Theory]
    [InlineData($"{Bot} Idée de <at>Awa Diop</at> : voir <at>Awa Diop</at>", "Idée de Awa Diop : voir Awa Diop")]
    [InlineData($"{Bot} avec <at>Awa Diop</at>, <at>Inès</at> et <at>Ben & Fils</at>", "avec Awa Diop, Inès et Ben & Fils")]
    [InlineData($"{Bot} avec <at>Ben &amp; Fils</at>", "avec Ben & Fils")]
    [InlineData($"{Bot} avec <at id=\"1\">Awa Diop</at>", "avec Awa Diop")]
    [InlineData($"{Bot} avec <AT id='1'>Awa Diop</AT >", "avec Awa Diop")]
    [InlineData($"{Bot} avec <at> Awa   Diop </at>.", "avec Awa Diop.")]
    [InlineData($"{Bot} avec <at>awa diop</at>", "avec Awa Diop")]
    [InlineData($"{Bot} avec <at>Personne de connu</at>", "avec Personne de connu")]
    [InlineData($"<at>Awa Diop</at> et {Bot} sujet Registre", "Awa Diop et sujet Registre")]
    [InlineData($"sujet {Bot} Registre", "sujet Registre")]
    [InlineData($"sujet Registre {Bot}", "sujet Registre")]
    [InlineData($"sujet {Bot}\u00a0 {Bot} Registre", "sujet Registre")]
    [InlineData($"{Bot}&nbsp;sujet&nbsp;Registre : clair", "sujet Registre : clair")]
    [InlineData($"\r\n{Bot} sujet Registre\r\nSur deux lignes\r\n", "sujet Registre\nSur deux lignes")]
    [InlineData($"{Bot} sujet Écrire &lt;at&gt;Awa&lt;/at&gt;", "sujet Écrire <at>Awa</at>")]
    [InlineData($"{Bot} a &lt; b &amp;&amp; c &gt; d", "a < b && c > d")]
    [InlineData($"{Bot} l&#39;eau, &quot;propre&quot;, d&#x2019;ici, &eacute;t&eacute; &#8364;", "l'eau, \"propre\", d’ici, été €")]
    [InlineData($"{Bot} &amp;lt; et &amp;amp;lt; et &amp;nbsp;", "&lt; et &amp;lt; et &nbsp;")]
    [InlineData($"{Bot} R&D, AT&T; &inconnu; ?a=1&copy=2 &#xD800; &", "R&D, AT&T; &inconnu; ?a=1&copy=2 &#xD800; &")]
    [InlineData($"{Bot} 1 < 2 <b>gras</b> <at>non fermé", "1 < 2 <b>gras</b> <at>non fermé")]
    [InlineData($"{Bot} <quoted messageId=\"1762\"/> sujet Registre", "sujet Registre")]
    [InlineData($"{Bot} 👩🏽‍💻 zéro\u200blargeur", "👩🏽‍💻 zéro\u200blargeur")]
    public void Is_what_the_chat_shows(string text, string read) => Assert.Equal(read, Read(text));

    [Fact]
    public void Names_a_colleague_whose_entity_has_no_text() =>
        Assert.Equal("avec Test ($~&)", Read($"{Bot} avec <at>Test ($~&amp;)</at>", mentions: [("29:t", "Test ($~&)", null)]));

    [Fact]
    public void Names_a_colleague_whose_tag_is_empty() =>
        Assert.Equal("avec Awa Diop", Read($"{Bot} avec <at></at>", mentions: [("29:awa", "Awa Diop", "<at></at>")]));

    [Fact]
    public void Leaves_out_an_entity_that_stands_nowhere() =>
        Assert.Equal("bonjour", Read($"{Bot} bonjour", mentions: [("29:awa", "Awa Diop", "<at>Awa Diop</at>"), ("29:x", null, null)]));

    [Fact]
    public void Tells_a_colleague_of_the_bots_name_from_the_bot() =>
        Assert.Equal("idée de OgpTeams", Read($"{Bot} idée de {Bot}", mentions: [("29:other", "OgpTeams", Bot)]));

    [Fact]
    public void Is_not_for_the_bot_when_a_colleague_of_its_name_is_meant() => Assert.False(Of(
        Message($"{Bot} tu viens ?", listsBot: false), mentions: [("29:other", "OgpTeams", Bot)]).IsForBot);

    [Theory]
    [InlineData("<p>sujet Registre</p>", "sujet Registre")]
    [InlineData("<div><div>sujet Registre</div>\n<div>Un fichier</div>\n</div>", "sujet Registre\nUn fichier")]
    [InlineData("<p>a</p>\r\n<p>&nbsp;</p>\r\n<p>b<br>c<br/>d</p>", "a\n\nb\nc\nd")]
    [InlineData("<p>Liste :</p><ul><li>un</li><li>deux<ol><li>x</li><li>y</li></ol></li></ul><p>fin</p>",
        "Liste :\n- un\n- deux\n  1. x\n  2. y\nfin")]
    [InlineData("<p>Bravo <img alt=\"👏\" itemtype=\"http://schema.skype.com/Emoji\"> <emoji id=\"1f600_grin\" alt=\"😀\" title=\"x\"></emoji></p>",
        "Bravo 👏 😀")]
    [InlineData("<p><img alt=\"image\" itemtype=\"http://schema.skype.com/AMSImage\" src=\"https://x\"></p>", "")]
    [InlineData("<p>voir <a href=\"https://data.exemple.fr/\" title=\"x\">https://data.exemple.fr</a></p>", "voir https://data.exemple.fr")]
    [InlineData("<p>voir <a href=\"https://data.exemple.fr/?a=1&amp;b=2\">le registre</a>.</p>",
        "voir le registre (https://data.exemple.fr/?a=1&b=2).")]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>Awa</strong><p>sujet d’Awa</p></blockquote><p>d’accord</p>",
        "d’accord")]
    [InlineData("<blockquote><p>cité</p></blockquote><p>dit</p>", "cité\ndit")]
    [InlineData("<pre><code>  a &lt; b\n    c</code></pre>", "a < b\n    c")]
    [InlineData("<codeblock class=\"Sql\"><code>select 1<br>  from t</code></codeblock>", "select 1\n  from t")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", "a | b\nc | d")]
    [InlineData("<style>p{}</style><script>x()</script><!-- <p>caché</p> --><p>vu</p>", "vu")]
    [InlineData("<p>a   \n  b &lt;p&gt; &amp;lt;</p>", "a b <p> &lt;")]
    [InlineData("<p>1 < 2 et <3</p>", "1 < 2 et <3")]
    [InlineData("<p title=\"a > b\">c</p><p", "c")]
    [InlineData("<p>avec <at id=\"1\">Awa Diop</at> et <span itemscope itemtype=\"http://schema.skype.com/Mention\" itemid=\"1\">Inès</span></p>",
        "avec Awa Diop et Inès")]
    public void Comes_as_html_alone_as_well(string html, string read)
    {
        var mention = "<span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\" itemid=\"0\">OgpTeams</span>&nbsp;";
        Assert.Equal(read, Read("", mention + html));
        Assert.Equal(read, Read("", "<div>" + Bot + html + "</div>"));
        Assert.Equal(read, Read("<div>" + Bot + html + "</div>", format: "xml"));
    }

    [Theory]
    [InlineData("sujet Registre Un fichier par an", "<p>sujet Registre</p><p>Un fichier par an</p>", "sujet Registre\nUn fichier par an")]
    [InlineData("voir le code &amp;amp; ici", "<p>voir le code &amp;amp;amp; ici</p>", "voir le code &amp;amp; ici")]
    [InlineData("a &lt; b", "<p>a &lt; b</p>", "a < b")]
    [InlineData("aide", "<p>tout autre chose</p>", "aide")]
    [InlineData("Awa\r\nsujet d’Awa\r\n\r\nidée Oui",
        "<blockquote itemtype=\"http://schema.skype.com/Reply\"><strong>Awa</strong><p>sujet d’Awa</p></blockquote><p>idée Oui</p>", "idée Oui")]
    public void Has_the_lines_of_its_html_where_both_say_the_same(string text, string html, string read) =>
        Assert.Equal(read, Read($"{Bot} {text}", $"<div>{Bot}&nbsp;{html}</div>"));

    [Fact]
    public void Is_for_the_bot_when_only_the_html_names_it()
    {
        var activity = Message("", listsBot: false);
        activity["attachments"] = Attached("<p><at id=\"0\">OgpTeams</at> aide</p>");
        Assert.Equal(new MessageText("aide", IsForBot: true), Of(activity));
    }

    /// <summary>Whatever is typed, markup and entities among it, is read as it was typed, wherever Teams puts it.</summary>
    [Fact]
    public void Is_what_was_typed_whatever_was_typed() => ForAll.Holds(
        seed: 11,
        Pieces.ArrayOf().Select(string.Concat).ToArbitrary(),
        typed =>
        {
            var words = string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var escaped = WebUtility.HtmlEncode(words);
            Assert.Equal(words, Read($"{Bot} {escaped}"));
            Assert.Equal(words, Read("", $"<div><div>{Bot}</div><p>{escaped}</p></div>"));
            Assert.Equal(words, Read($"{Bot} {escaped}", $"<p>{Bot}&nbsp;{escaped}</p>"));
        },
        tests: 300, longest: 12);

    private static Gen<string> Pieces => Gen.Elements(
        "<at>", "</at>", "<at id=\"0\">", "<p>", "</p>", "<br>", "&", "&amp;", "&lt;", "&#39;", "&nbsp;", "&amp;lt;", ";", "<", ">", "<!--", "-->",
        "\"", "'", "sujet", "Registre", " : ", "é", "’", "👩🏽‍💻", " ", "#", "http://a.fr/?b=1&c=2", "<quoted messageId=\"1\"/>", "OgpTeams", "x");

    /// <summary>One pass over a message as large as a request may be, whatever stands in it.</summary>
    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<at>")]
    [InlineData("<!--")]
    [InlineData("<a href=\"")]
    [InlineData("<blockquote itemtype='http://schema.skype.com/Reply'>")]
    [InlineData("<ul><li>")]
    [InlineData("<font size=1><p>")]
    [InlineData("&")]
    [InlineData("</p><a href='https://a.fr'>b</a>")]
    [InlineData("<quoted ")]
    [InlineData("«")]
    public void Costs_one_pass(string piece)
    {
        var hostile = new StringBuilder().Insert(0, piece, 800_000 / piece.Length).ToString();
        var before = Stopwatch.GetTimestamp();
        Read("", hostile);
        Read($"{Bot} {hostile}", hostile);
        Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static string Read(
        string text, string? html = null, string format = "plain", params (string Id, string? Name, string? Text)[] mentions)
    {
        var activity = Message(text);
        activity["textFormat"] = format;
        if (html is not null)
        {
            activity["attachments"] = Attached(html);
        }

        return Of(activity, mentions is [] ? [("29:awa", "Awa Diop", "<at>Awa Diop</at>"), ("29:ines", "Inès", "<at>Inès</at>")] : mentions).Text;
    }

    private static JsonObject Message(string text, bool listsBot = true) => new()
    {
        ["type"] = "message",
        ["id"] = "1762000000001",
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:driss", ["name"] = "Driss" },
        ["recipient"] = new JsonObject { ["id"] = TeamsUser.BotId, ["name"] = TeamsUser.BotName },
        ["conversation"] = new JsonObject { ["id"] = "19:chat@thread.v2", ["isGroup"] = true },
        ["text"] = text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "fr-FR" }, listsBot ? new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = TeamsUser.BotId, ["name"] = TeamsUser.BotName },
            ["text"] = Bot,
        }
        : null),
    };

    private static MessageText Of(JsonObject activity, params (string Id, string? Name, string? Text)[] mentions)
    {
        foreach (var (id, name, text) in mentions)
        {
            activity["entities"]!.AsArray().Add(new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
                ["text"] = text,
            });
        }

        Assert.True(ActivityParser.TryParse(Encoding.UTF8.GetBytes(activity.ToJsonString()), out var parsed, out var problem), problem);
        return MessageText.Of(parsed);
    }

    private static JsonArray Attached(string html) =>
        [new JsonObject { ["contentType"] = "image/*" }, new JsonObject { ["contentType"] = "text/html", ["content"] = html }];
}
