using System.Text.Json;

namespace OgpTeams.Domain.Tests;

/// <summary>Domain §9, B37.</summary>
public sealed class Reading_a_date
{
    [Theory]
    [InlineData("2023-06-30", "2023-06-30")]
    [InlineData("2023-06", "2023-06")]
    [InlineData("2023/6/1", "2023-06-01")]
    [InlineData("30/06/2023", "2023-06-30")]
    [InlineData("03/04/2023", "2023-04-03")]
    [InlineData("1.7.2023", "2023-07-01")]
    [InlineData("06/2023", "2023-06")]
    [InlineData("juin 2023", "2023-06")]
    [InlineData(" Juin\u00A02023 ", "2023-06")]
    [InlineData("30 juin 2023", "2023-06-30")]
    [InlineData("le vendredi 30 juin 2023", "2023-06-30")]
    [InlineData("1er août 2023", "2023-08-01")]
    [InlineData("1ER AOU\u0302T 2023", "2023-08-01")]
    [InlineData("fin juin 2023", "2023-06")]
    [InlineData("fin de juin 2023", "2023-06")]
    [InlineData("mi-février 2024", "2024-02")]
    [InlineData("début déc. 2023", "2023-12")]
    [InlineData("29 février 2024", "2024-02-29")]
    [InlineData("June 2023", "2023-06")]
    [InlineData("30 June 2023", "2023-06-30")]
    [InlineData("June 30th, 2023", "2023-06-30")]
    [InlineData("the 1st of Sept. 2023", "2023-09-01")]
    [InlineData("end of June 2023", "2023-06")]
    public void Understands_what_people_type(string text, string iso) => Assert.Equal(iso, PartialDate.TryRead(text)?.ToString());

    [Theory]
    [InlineData("31/06/2023")]
    [InlineData("06/30/2023")]
    [InlineData("29 février 2023")]
    [InlineData("2023-02-30")]
    [InlineData("2023-13")]
    [InlineData("0 juin 2023")]
    [InlineData("fin 30 juin 2023")]
    [InlineData("30/06/23")]
    [InlineData("juin")]
    [InlineData("2023")]
    [InlineData("T2 2023")]
    [InlineData("bientôt")]
    [InlineData("juin 0000")]
    [InlineData("")]
    [InlineData(null)]
    public void Gives_nothing_for_what_is_no_date(string? text) => Assert.Null(PartialDate.TryRead(text));

    [Theory]
    [InlineData("31/06/2023", true)]
    [InlineData("06/30/2023", true)]
    [InlineData("2023-13", true)]
    [InlineData("29 février 2023", true)]
    [InlineData("June 31, 2023", true)]
    [InlineData("30/06/2023", false)]
    [InlineData("30/06/23", false)]
    [InlineData("2018-2020", false)]
    [InlineData("T2 2023", false)]
    [InlineData("fin 2019", false)]
    [InlineData("avril – juin 2018", false)]
    [InlineData("1er trimestre 2020", false)]
    [InlineData("", false)]
    public void Tells_a_date_that_does_not_exist_from_words(string text, bool isImpossible) => Assert.Equal(isImpossible, PartialDate.IsImpossible(text));

    [Theory]
    [InlineData("30/06/2023")]
    [InlineData("2023-6-1")]
    [InlineData("2023-02-30")]
    [InlineData("+023-06")]
    [InlineData("2023-06-30T00:00")]
    public void Takes_only_ISO_where_ISO_is_asked(string text)
    {
        Assert.Null(PartialDate.TryParse(text));
        Assert.Throws<FormatException>(() => PartialDate.Parse(text));
    }

    [Theory]
    [InlineData("2023-06", "2023-06-30", 0)]
    [InlineData("2023-06-01", "2023-06", 0)]
    [InlineData("2023-06", "2023-07-01", -1)]
    [InlineData("2023-06-30", "2023-06-29", 1)]
    [InlineData("2024-01", "2023-12", 1)]
    public void Compares_by_month_when_either_has_no_day(string left, string right, int order)
    {
        Assert.Equal(order < 0, PartialDate.Parse(left).IsBefore(PartialDate.Parse(right)));
        Assert.Equal(order > 0, PartialDate.Parse(left).IsAfter(PartialDate.Parse(right)));
    }

    [Theory]
    [InlineData("2023-06-30")]
    [InlineData("2023-06")]
    public void Keeps_it_in_JSON_as_its_ISO_text(string iso)
    {
        var json = JsonSerializer.Serialize(PartialDate.Parse(iso));
        Assert.Equal($"\"{iso}\"", json);
        Assert.Equal(PartialDate.Parse(iso), JsonSerializer.Deserialize<PartialDate>(json));
    }

    [Fact]
    public void Refuses_JSON_that_is_no_date() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>("\"2023-02-30\""));
}
