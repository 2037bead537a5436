using System.Text;

namespace OgpTeams.Documents.Tests.Writing;

public sealed class Exporting_contributions
{
    private static readonly CsvContribution Contribution = new(
        "7F3AKQ0001", "F1-S4", "subject.submit", "Titre", "Texte", "Marie", "publicServant", false, true,
        new DateTimeOffset(2026, 3, 12, 15, 0, 0, TimeSpan.FromHours(1)));

    [Fact]
    public void Starts_with_the_mark_of_UTF8_and_the_columns() => Assert.Equal(
        "\uFEFFid;step;verb;title;text;author;profile;late;onBehalf;createdAt"
        + ";stepLabel;verbLabel;profileLabel;lateLabel;onBehalfLabel\r\n", Encoding.UTF8.GetString(ContributionsCsv.Write([])));

    [Fact]
    public void Writes_one_line_a_contribution_in_universal_time() => Assert.Equal(
        "7F3AKQ0001;F1-S4;subject.submit;Titre;Texte;Marie;publicServant;false;true;2026-03-12T14:00:00Z;;;;;",
        Line(Contribution));

    [Fact]
    public void Says_the_codes_in_words_behind_the_columns_of_before() => Assert.EndsWith(
        ";2026-03-12T14:00:00Z;Réflexion;Sujet;agente, agent public;;saisi par l’animation",
        Line(Contribution with { Labels = new("Réflexion", "Sujet", "agente, agent public", null, "saisi par l’animation") }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+33", "'+33")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM", "'@SUM")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=a;b", "\"'=a;b\"")]
    [InlineData("1-1", "1-1")]
    public void Neutralises_what_a_spreadsheet_would_calculate(string text, string cell) =>
        Assert.Contains($";Titre;{cell};Marie;", Line(Contribution with { Text = text }), StringComparison.Ordinal);

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("dit « \"oui\" »", "\"dit « \"\"oui\"\" »\"")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"")]
    [InlineData("مرحبا 🎒", "مرحبا 🎒")]
    public void Quotes_what_would_break_a_cell(string text, string cell) =>
        Assert.Contains($";Titre;{cell};Marie;", Line(Contribution with { Text = text }), StringComparison.Ordinal);

    [Fact]
    public void Leaves_unknown_cells_empty() => Assert.Equal(
        "7F3AKQ0001;F1-S4;subject.submit;;;;;false;true;2026-03-12T14:00:00Z;;;;;",
        Line(Contribution with { Title = null, Text = "", Author = null, Profile = null }));

    private static string Line(CsvContribution contribution)
    {
        var csv = Encoding.UTF8.GetString(ContributionsCsv.Write([contribution]));
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
        return csv[(csv.IndexOf("\r\n", StringComparison.Ordinal) + 2)..^2];
    }
}
