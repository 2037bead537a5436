using System.Net;
using System.Text;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// A message that came as HTML, as its readers see it: lines where Teams shows lines, the words of mentions and emojis, the
/// address behind a link whose words hide it. What is only quoted from somebody else's message is left out.
/// </summary>
/// <remarks>
/// Reads tags as they come and builds no tree: what an HTML5 parser makes of hostile markup can be many times as large as
/// what was sent. One pass, whatever is sent.
/// </remarks>
internal sealed class MarkupText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "ul", "ol", "li", "blockquote", "pre", "codeblock", "table", "tr", "hr", "section", "article", "header", "footer",
        "figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "dt", "dd",
    };

    /// <summary>What stands in them is for programs.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "head", "title", "template",
    };

    private readonly string _html;
    private readonly Func<string, string, string> _named;
    private readonly bool _bare;
    private readonly StringBuilder _text = new();
    private readonly Stack<int?> _lists = new();

    /// <summary>For each blockquote that is open: is it a quoted message?</summary>
    private readonly Stack<bool> _quotes = new();
    private int _quoted;
    private int _unseen;
    private int _preformatted;
    private (string Target, int Start)? _link;
    private (string Tag, StringBuilder Words)? _mention;

    private MarkupText(string html, Func<string, string, string> named, bool bare) => (_html, _named, _bare) = (html, named, bare);

    /// <param name="named">The words for a mention: gets its whole tag, empty where it has none of its own, and its words.</param>
    /// <param name="bare">The words alone: no bullets, numbers nor addresses of links.</param>
    public static string Of(string html, Func<string, string, string> named, bool bare = false) =>
        new MarkupText(html, named, bare).Read();

    private string Read()
    {
        var (from, at) = (0, 0);
        while (_html.IndexOf('<', at) is >= 0 and var open)
        {
            at = open + 1;
            if (IsTag(open))
            {
                Say(_html[from..open]);
                from = at = Tag(open);
            }
        }

        Say(_html[from..]);
        EndMention();
        return string.Join('\n', _text.ToString().Split('\n').Select(line => line.TrimEnd(' '))).Trim('\n', ' ');
    }

    /// <summary>A sign that opens no tag is what somebody typed: « 1 &lt; 2 ».</summary>
    private bool IsTag(int open)
    {
        var at = open + (_html.AsSpan(open).StartsWith("</", StringComparison.Ordinal) ? 2 : 1);
        return at < _html.Length && (char.IsAsciiLetter(_html[at]) || _html[at] is '!' or '?');
    }

    /// <returns>Where to read on; the end where a tag has none.</returns>
    private int Tag(int open)
    {
        if (_html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = _html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? _html.Length : end + 3;
        }

        var closing = _html[open + 1] == '/';
        var from = open + (closing ? 2 : 1);
        var to = from;
        char? quote = null;
        while (to < _html.Length && (quote is not null || _html[to] != '>'))
        {
            quote = quote == _html[to] ? null : quote ?? (_html[to] is '"' or '\'' && _html[to - 1] == '=' ? _html[to] : null);
            to++;
        }

        var inside = _html.AsSpan(from, to - from);
        var length = inside.IndexOfAny(" \t\r\n/");
        var name = (length < 0 ? inside : inside[..length]).ToString().ToLowerInvariant();
        var attributes = length < 0 ? "" : inside[length..].ToString();
        if (closing)
        {
            Close(name);
        }
        else
        {
            Open(name, attributes, _html[open..Math.Min(to + 1, _html.Length)]);
        }

        return Math.Min(to + 1, _html.Length);
    }

    private void Open(string name, string attributes, string written)
    {
        if (Unseen.Contains(name))
        {
            _unseen++;
        }
        else if (name == "blockquote")
        {
            var quoted = Attribute(attributes, "itemtype").Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase);
            _quotes.Push(quoted);
            _quoted += quoted ? 1 : 0;
        }

        if (Blocks.Contains(name))
        {
            NewLine();
        }

        switch (name)
        {
            case "br":
                Put("\n");
                break;
            case "ul" or "ol":
                _lists.Push(name == "ol" ? 0 : null);
                break;
            case "li" when !_bare:
                Put(Bullet());
                break;
            case "td" or "th" when _text is [.., not '\n']:
                Put(" | ");
                break;
            case "pre" or "codeblock":
                _preformatted++;
                break;
            case "a":
                _link = (Attribute(attributes, "href"), _text.Length);
                break;
            case "at":
            case "span" when Attribute(attributes, "itemtype").EndsWith("/Mention", StringComparison.OrdinalIgnoreCase):
                _mention ??= (name == "at" ? written : "", new());
                break;
            case "emoji":
            case "img" when !Attribute(attributes, "itemtype").EndsWith("/AMSImage", StringComparison.OrdinalIgnoreCase):
                Put(Attribute(attributes, "alt"));
                break;
            default:
                break;
        }
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "ul" or "ol":
                _lists.TryPop(out _);
                break;
            case "pre" or "codeblock":
                _preformatted = Math.Max(0, _preformatted - 1);
                break;
            case "a":
                EndLink();
                break;
            case "at" or "span":
                EndMention();
                break;
            case "blockquote":
                _quoted -= _quotes.TryPop(out var quoted) && quoted ? 1 : 0;
                break;
            default:
                _unseen = Unseen.Contains(name) ? Math.Max(0, _unseen - 1) : _unseen;
                break;
        }

        if (Blocks.Contains(name))
        {
            NewLine();
        }
    }

    private string Bullet()
    {
        var indent = new string(' ', 2 * Math.Clamp(_lists.Count - 1, 0, 8));
        if (!_lists.TryPop(out var number))
        {
            return "- ";
        }

        _lists.Push(number + 1);
        return number is null ? $"{indent}- " : $"{indent}{number + 1}. ";
    }

    /// <summary>Words between tags: white space is one space, but in code; characters written as entities are decoded once.</summary>
    private void Say(string text)
    {
        if (_preformatted == 0)
        {
            var single = new StringBuilder(text.Length);
            foreach (var letter in text)
            {
                var space = letter is ' ' or '\t' or '\r' or '\n' or '\f';
                if (!space || single is not [.., ' '])
                {
                    single.Append(space ? ' ' : letter);
                }
            }

            text = single.ToString();
            text = text.StartsWith(' ') && Ending is null or '\n' or ' ' ? text[1..] : text;
        }

        Put(Decoded(text.ReplaceLineEndings("\n")));
    }

    private char? Ending => (_mention?.Words ?? _text) is [.., var last] ? last : null;

    private void Put(string text)
    {
        if (_unseen == 0 && _quoted == 0)
        {
            (_mention?.Words ?? _text).Append(text);
        }
    }

    private void NewLine()
    {
        EndMention();
        if (_text is [.., not '\n'])
        {
            Put("\n");
        }
    }

    private void EndLink()
    {
        if (_link is var (target, start) && !_bare && start < _text.Length
            && (target.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                || target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)))
        {
            // Teams makes a link of any address; then its words say the same.
            var words = _text.ToString(start, _text.Length - start).Trim();
            if (!target.TrimEnd('/').EndsWith(words.TrimEnd('/'), StringComparison.OrdinalIgnoreCase))
            {
                Put($" ({target})");
            }
        }

        _link = null;
    }

    private void EndMention()
    {
        if (_mention is var (tag, words))
        {
            _mention = null;
            Put(_named(tag.Length == 0 ? "" : $"{tag}{words}</at>", words.ToString()));
        }
    }

    /// <summary>Once, as Teams wrote it: what somebody typed as an entity comes as <c>&amp;amp;lt;</c> and stays so.</summary>
    public static string Decoded(string text) =>
        WebUtility.HtmlDecode(text.Replace("&nbsp;", " ", StringComparison.Ordinal));

    private static string Attribute(string attributes, string name)
    {
        for (var at = attributes.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0;
            at = attributes.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase))
        {
            var value = attributes.AsSpan(at + name.Length).TrimStart();
            if (!(char.IsWhiteSpace(attributes[at - 1]) || attributes[at - 1] is '"' or '\'') || value is not ['=', ..])
            {
                continue;
            }

            value = value[1..].TrimStart();
            var end = value is [var quote and ('"' or '\''), ..] ? value[1..].IndexOf(quote) : value.IndexOfAny(" \t\r\n>");
            value = value is ['"' or '\'', ..] ? value[1..] : value;
            return Decoded((end < 0 ? value : value[..end]).ToString());
        }

        return "";
    }
}
