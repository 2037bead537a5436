using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>The texts rules are taken from, as people cite them.</summary>
internal static class RuleSource
{
    public static BilingualText Standards { get; } = Say("SourceStandards");

    public static BilingualText Templates { get; } = Say("SourceTemplates");

    public static BilingualText Local { get; } = Say("SourceLocal");

    public static BilingualText Kit { get; } = Say("SourceKit");

    /// <summary>Plain sense: no text says so.</summary>
    public static BilingualText Ours { get; } = Say("SourceOurs");
}
