using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Messages;

/// <summary>
/// A message as it is read: real paragraphs, lists and links, in its language, from the plain text that was checked in the chat.
/// What people typed cannot make markup.
/// </summary>
internal static partial class MailBody
{
    private const StringSplitOptions Blocks = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
    private const string Look =
        "font-family:'Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;background:#ffffff;max-width:42em";

    /// <summary>Nothing in it ends a line, for whoever reads it and for whatever carries it.</summary>
    public static string OneLine(string text) => string.Join(' ', string.Concat(text.Select(letter => Ends(letter) ? '\n' : letter))
        .Split('\n', Blocks));

    /// <param name="text">
    /// Empty lines part paragraphs; lines that begin with a hyphen make a list; « Name: https://… » is a link.
    /// </param>
    /// <param name="why">Said last: why one receives it.</param>
    public static string Html(Texts texts, string subject, string text, string why)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"").Append(texts.Language.Code).Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(Encoded(subject)).Append("</title></head><body style=\"").Append(Look).Append("\">");
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", Blocks))
        {
            AddBlock(html, block.Split('\n'));
        }

        return html.Append("<hr><p style=\"font-size:14px\">").Append(Encoded(why)).Append("</p></body></html>").ToString();
    }

    /// <summary>A list may follow the line that announces it, without an empty line between them.</summary>
    private static void AddBlock(StringBuilder html, string[] lines)
    {
        for (var at = 0; at < lines.Length;)
        {
            var isList = IsPoint(lines[at]);
            var run = lines.Skip(at).TakeWhile(line => IsPoint(line) == isList).ToList();
            html.Append(isList
                ? $"<ul>{string.Concat(run.Select(line => $"<li>{Linked(line[1..].Trim())}</li>"))}</ul>"
                : $"<p>{string.Join("<br>", run.Select(line => Linked(line.Trim())))}</p>");
            at += run.Count;
        }
    }

    private static bool Ends(char letter) => char.GetUnicodeCategory(letter)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsPoint(string line) => line is ['-' or '•', ' ' or '\u00a0', ..];

    private static string Linked(string line)
    {
        if (Named().Match(line) is { Success: true } named && Address(named.Groups["address"].Value) is { } to)
        {
            return Link(to, named.Groups["name"].Value);
        }

        var html = new StringBuilder();
        var at = 0;
        foreach (Match bare in Bare().Matches(line))
        {
            if (Address(bare.Value) is { } address)
            {
                html.Append(Encoded(line[at..bare.Index])).Append(Link(address, bare.Value));
                at = bare.Index + bare.Length;
            }
        }

        return html.Append(Encoded(line[at..])).ToString();
    }

    private static string Link(string to, string name) => $"<a href=\"{Encoded(to)}\">{Encoded(name)}</a>";

    private static string? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? address.AbsoluteUri
            : null;

    /// <summary>Accents stay letters, for whoever reads the source of a message.</summary>
    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>« Compte rendu : https://… », the whole line.</summary>
    [GeneratedRegex(
        @"^(?<name>[^:]{1,200}?)[\s\u00a0\u202f]*:[\s\u00a0\u202f]*(?<address>https?://[^\s<>""]+)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"https?://[^\s<>""«»]*[^\s<>""«».,;:!?)]",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
