using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>Rule sets are data, chosen by plan (domain §7), and the pages that list the rules say the same as the code.</summary>
public sealed class Choosing_rules
{
    [Fact]
    public void Has_a_default_and_later_ones()
    {
        Assert.Equal(["manual2017", "deadlines31August", "standards2022"], RuleSets.All.Select(set => set.Id));
        Assert.Same(RuleSets.Default, RuleSets.Find(null));
        Assert.Same(RuleSets.Default, RuleSets.Find(" "));
        Assert.Equal("standards2022", RuleSets.Find(" Standards2022 ")?.Id);
        Assert.Null(RuleSets.Find("manual2016"));
    }

    [Theory]
    [InlineData("regles.md")]
    [InlineData("rules.md")]
    public void Is_told_rule_by_rule_in_the_pages_for_drafters(string page)
    {
        var words = page == "regles.md" ? new[] { "information", "avertissement", "erreur" } : ["information", "warning", "error"];
        var told = File.ReadLines(page).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 7)
            .Select(cells => (cells[1].Trim('`'), cells[3], cells[4]));
        var ours = AllRules.Select(rule => (rule.Id, words[(int)rule.AtDraft], words[(int)rule.AtSubmission]));
        Assert.Equal(ours.Order(), told.Order());
    }

    [Theory]
    [InlineData("regles.md")]
    [InlineData("rules.md")]
    public void Is_told_set_by_set_in_the_pages_for_drafters(string page)
    {
        var text = File.ReadAllText(page);
        Assert.All(RuleSets.All, set => Assert.Contains($"`{set.Id}`", text, StringComparison.Ordinal));
        foreach (var (figure, values) in new[]
        {
            ("leastMonths", RuleSets.All.Select(set => set.LeastMonths)), ("movedAfterMonths", RuleSets.All.Select(set => set.MovedAfterMonths)),
            ("referredAfterMonths", RuleSets.All.Select(set => set.ReferredAfterMonths)),
            ("amendmentMonths", RuleSets.All.Select(set => set.AmendmentMonths)),
            ("consultationDays", RuleSets.All.Select(set => set.ConsultationDays)),
        })
        {
            var row = Assert.Single(text.Split('\n'), line => line.Contains($"`{figure}`", StringComparison.Ordinal));
            Assert.EndsWith($"| {string.Join(" | ", values)} |", row.Trim(), StringComparison.Ordinal);
        }
    }

    /// <summary>Every rule there is.</summary>
    internal static IEnumerable<PlanRule> AllRules => typeof(PlanRule).GetProperties()
        .Where(property => property.PropertyType == typeof(PlanRule)).Select(property => (PlanRule)property.GetValue(null)!);
}
