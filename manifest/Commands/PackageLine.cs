using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using OgpTeams.CommandLine;
using OgpTeams.Domain;
using OgpTeams.Manifest.Packages;

namespace OgpTeams.Manifest.Commands;

/// <summary>The command line, understood and explained in one language. Everything on it is foreign until it is parsed.</summary>
internal sealed partial class PackageLine
{
    private const int LongestPublisher = 32;
    private const int LongestUrl = 2048;

    private readonly Texts _texts;
    private readonly CommandLineWords _words;
    private readonly RootCommand _root;
    private readonly ParseResult _line;
    private readonly Option<string> _appId;
    private readonly Option<string> _domain;
    private readonly Option<string> _folder;
    private readonly Option<string> _version;
    private readonly Option<string> _publisher;
    private readonly Option<string> _privacy;
    private readonly Option<string> _terms;

    public PackageLine(Language language, IReadOnlyList<string> arguments)
    {
        _texts = new(language);
        _words = new(language, "dotnet run --project manifest --");
        _appId = Option("--app-id", "GUID", value =>
            Guid.TryParseExact(value, "D", out var id) && id != Guid.Empty ? null : "AppIdWrong");
        _domain = Option("--domain", "HOST", HostName.Problem);
        _folder = Option("--out", "FOLDER", value => value.Contains('\0', StringComparison.Ordinal) ? "FolderWrong" : null);
        _version = Option("--version", "1.2.3", value => ThreeNumbers().IsMatch(value) ? null : "VersionWrong");
        _publisher = Option("--publisher", "NAME", value => value.Trim().Length is > 0 and <= LongestPublisher
            && !value.Any(char.IsControl) ? null : "PublisherWrong");
        _privacy = Option("--privacy", "URL", UrlProblem);
        _terms = Option("--terms", "URL", UrlProblem);
        foreach (var needed in new[] { _appId, _domain, _folder })
        {
            needed.Required = true;
        }

        _root = new RootCommand(_texts["Help"]) { _appId, _domain, _folder, _publisher, _privacy, _terms, _version };
        _root.SetAction(_ => 0);
        _line = _words.Parse(_root, arguments);
    }

    /// <summary>What is wrong first, in one line; null when the line is understood, or asks for help.</summary>
    public string? Problem => _words.Problem(_line);

    public bool AsksForHelp => _line.Action != _root.Action;

    public string Folder => _line.GetRequiredValue(_folder);

    public PackageOrder Order
    {
        get
        {
            var domain = _line.GetRequiredValue(_domain).ToLowerInvariant();
            return new(
                Guid.ParseExact(_line.GetRequiredValue(_appId), "D"), domain,
                Version.Parse(_line.GetValue(_version) ?? Ours), _line.GetValue(_publisher)?.Trim() ?? "OgpTeams",
                Url(_privacy, domain, "/privacy"), Url(_terms, domain, "/terms"));
        }
    }

    private static string Ours => typeof(PackageLine).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()!.Version[..^2];

    public void ShowHelp(TextWriter output) => _words.ShowHelp(_line, output);

    /// <summary>Under the files’ names: where each goes.</summary>
    public string WhatNext(PackageOrder order) => string.Join(
        Environment.NewLine,
        [
            _texts.Format("WhatNext", order.Domain),
            .. _line.GetValue(_privacy) is null || _line.GetValue(_terms) is null
                ? new[] { _texts.Format("PagesMissing", order.Privacy, order.Terms) } : [],
            _texts["Rest"],
        ]);

    public string NotWritten() => _texts.Format("FolderWrong", Folder);

    private Option<string> Option(string name, string value, Func<string, string?> problem)
    {
        var option = new Option<string>(name) { HelpName = value, Description = _texts[$"Help_{name[2..]}"] };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var given }] && problem(given) is { } wrong)
            {
                result.AddError(_texts.Format(wrong, Shown(given)));
            }
        });
        return option;
    }

    private static string? UrlProblem(string value) =>
        value.Length <= LongestUrl && Uri.TryCreate(value, UriKind.Absolute, out var url)
        && url is { Scheme: "https", UserInfo: "" }
            ? null : "UrlWrong";

    private Uri Url(Option<string> option, string domain, string otherwise) =>
        new(_line.GetValue(option) ?? $"https://{domain}{otherwise}");

    /// <summary>On one line, whatever was given.</summary>
    private static string Shown(string value)
    {
        var plain = string.Concat(value.Select(letter => char.IsControl(letter) ? '\uFFFD' : letter));
        return plain.Length <= 80 ? plain : plain[..80] + "…";
    }

    [GeneratedRegex(
        @"^(0|[1-9][0-9]{0,4})(\.(0|[1-9][0-9]{0,4})){2}\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ThreeNumbers();
}
