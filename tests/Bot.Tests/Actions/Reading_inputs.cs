using System.Text.Json.Nodes;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Tests.Actions;

/// <summary>Whatever a client sends is read or refused, never believed.</summary>
public sealed class Reading_inputs
{
    [Theory]
    [InlineData("""{"x":"3"}""", 3)]
    [InlineData("""{"x":3}""", 3)]
    [InlineData("""{"x":3.0}""", 3)]
    [InlineData("""{"x":" 4 "}""", 4)]
    public void Takes_a_number_in_whatever_form_it_comes(string json, int number)
    {
        var inputs = Of(json);

        Assert.Equal(number, inputs.Number("x", 1, 5));
        Assert.Null(inputs.Refusal);
    }

    [Theory]
    [InlineData("""{"x":3.5}""")]
    [InlineData("""{"x":"3,5"}""")]
    [InlineData("""{"x":6}""")]
    [InlineData("""{"x":0}""")]
    [InlineData("""{"x":1e99999}""")]
    [InlineData("""{"x":"trois"}""")]
    [InlineData("""{"x":{}}""")]
    [InlineData("""{"x":[3]}""")]
    public void Refuses_what_is_no_number_of_the_scale(string json)
    {
        var inputs = Of(json);
        inputs.Number("x", 1, 5);

        Assert.Equal(Refusal.InvalidInput, inputs.Refusal);
    }

    [Theory]
    [InlineData("""{"x":true}""", true)]
    [InlineData("""{"x":"true"}""", true)]
    [InlineData("""{"x":"True"}""", true)]
    [InlineData("""{"x":1}""", true)]
    [InlineData("""{"x":"false"}""", false)]
    [InlineData("{}", false)]
    public void Takes_a_toggle_in_whatever_form_it_comes(string json, bool flag) => Assert.Equal(flag, Of(json).Flag("x"));

    [Theory]
    [InlineData("""{"x":"a,b"}""", "a|b")]
    [InlineData("""{"x":" a , ,b,"}""", "a|b")]
    [InlineData("""{"x":["a","b"]}""", "a|b")]
    public void Splits_several_choices(string json, string choices) =>
        Assert.Equal(choices, string.Join('|', Of(json).RequiredIds("x").Select(id => id.Value)));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"x":null}""")]
    [InlineData("""{"x":"  \n "}""")]
    [InlineData("""{"x":"\u200b\u2060\ufeff"}""")]
    public void Misses_a_text_that_is_not_there(string json)
    {
        var inputs = Of(json);
        inputs.Required("x");

        Assert.Equal(Refusal.MissingInput, inputs.Refusal);
    }

    [Fact]
    public void Keeps_a_text_as_it_was_typed_but_for_its_ends() => Assert.Equal(
        "<b>é</b>\nשלום 😀", Of("""{"x":"  <b>é</b>\r\nשלום 😀 "}""").Text("x"));

    [Fact]
    public void Keeps_the_longest_paste_we_promise_and_refuses_a_longer_one()
    {
        var inputs = new CardInputs(new JsonObject { ["kept"] = new string('é', 10_000), ["refused"] = new string('é', CardInputs.LongText + 1) });

        Assert.Equal(10_000, inputs.Text("kept").Length);
        inputs.Text("refused");
        Assert.Equal(["refused"], inputs.Errors.Keys);
    }

    [Fact]
    public void Knows_a_repeat_by_the_verbs_own_inputs_only()
    {
        var person = new ParticipantId("0123456789");
        string Cause(string json, string verb = "v", string id = "1")
        {
            var inputs = Of(json);
            inputs.Text("x");
            return inputs.Cause(person, verb, id);
        }

        var cause = Cause("""{"x":"a"}""");
        Assert.Equal(cause, Cause("""{"x":"a ","extra":"b"}"""));
        Assert.NotEqual(cause, Cause("""{"x":"b"}"""));
        Assert.NotEqual(cause, Cause("""{"x":"a"}""", id: "2"));
        Assert.NotEqual(cause, Cause("""{"x":"a"}""", verb: "w"));
    }

    private static CardInputs Of(string json) => new(JsonNode.Parse(json)!.AsObject());
}
