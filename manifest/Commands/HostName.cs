using System.Text.RegularExpressions;

namespace OgpTeams.Manifest.Commands;

/// <summary>A host name as it may stand in a manifest: complete, in plain letters, nothing before or after it.</summary>
internal static partial class HostName
{
    private const int Longest = 253;

    /// <returns>The text that says what is wrong; null for a host name.</returns>
    public static string? Problem(string value) => value switch
    {
        _ when value.AsSpan().ContainsAny('/', '@') => "DomainIsAddress",
        _ when value.Contains(':', StringComparison.Ordinal) => "DomainHasPort",

        // Such a name may look like another one: neither Teams nor people would tell them apart.
        _ when !value.All(char.IsAscii) || Encoded().IsMatch(value) => "DomainNotPlain",
        _ => value.Length <= Longest && Plain().IsMatch(value) ? null : "DomainWrong",
    };

    [GeneratedRegex(@"(^|\.)xn--", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();

    /// <summary>At least two labels; the last holds a letter, or it would be an address of a machine.</summary>
    [GeneratedRegex(
        @"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])\z",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Plain();
}
