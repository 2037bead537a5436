using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Conformance 43.</summary>
public sealed class Reading_inputs
{
    [Theory]
    [InlineData("""{"x":"3"}""", "3", 3, null)]
    [InlineData("""{"x":3}""", "3", 3, null)]
    [InlineData("""{"x":3.0}""", "3.0", 3, null)]
    [InlineData("""{"x":"3,5"}""", "3,5", null, null)]
    [InlineData("""{"x":3.5}""", "3.5", null, null)]
    [InlineData("""{"x":1e99999}""", "1e99999", null, null)]
    [InlineData("""{"x":99999999999}""", "99999999999", null, null)]
    [InlineData("""{"x":true}""", "true", null, true)]
    [InlineData("""{"x":"True"}""", "True", null, true)]
    [InlineData("""{"x":"false"}""", "false", null, false)]
    [InlineData("""{"x":1}""", "1", 1, true)]
    [InlineData("""{"x":" a "}""", " a ", null, null)]
    [InlineData("""{"x":""}""", "", null, null)]
    [InlineData("""{"x":null}""", null, null, null)]
    [InlineData("""{"x":{}}""", null, null, null)]
    [InlineData("""{"x":[1]}""", null, null, null)]
    [InlineData("{}", null, null, null)]
    public void Takes_a_value_in_whatever_form_it_comes(string json, string? text, int? number, bool? flag)
    {
        var data = LenientJson.Parse(System.Text.Encoding.UTF8.GetBytes(json))!.Value.ToJsonObject();

        Assert.Equal((text, number, flag), (data.Text("x"), data.WholeNumber("x"), data.Flag("x")));
    }

    [Theory]
    [InlineData("""{"x":"a,b"}""", "a|b")]
    [InlineData("""{"x":" a , ,b,"}""", "a|b")]
    [InlineData("""{"x":["a",null,"b",{}]}""", "a|b")]
    [InlineData("""{"x":""}""", "")]
    [InlineData("{}", "")]
    public void Splits_several_choices(string json, string choices) =>
        Assert.Equal(choices, string.Join('|', JsonNode.Parse(json)!.AsObject().Choices("x")));
}
