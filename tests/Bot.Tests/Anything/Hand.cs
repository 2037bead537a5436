using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Tests.Anything;

/// <summary>Whoever does something, with all the chance there is in it.</summary>
internal sealed class Hand(Scene scene, Doing doing)
{
    private readonly Random _dice = new(doing.Dice);
    private int _made;

    public int Number => doing.Number;

    public string Name => doing.Person;

    public string Step => scene.Stage.StepId ?? "";

    public string AnyStep => Pick([scene.Stage.WrittenAlone, .. scene.Stage.Format.Steps.Select(step => step.Id)]);

    /// <summary>One that everybody sees; one that is not there when there is none.</summary>
    public string Subject => Pick([.. (scene.Results["subjects"]?.AsArray() ?? []).Select(subject => (string)subject!["id"]!).DefaultIfEmpty("Z999999999")]);

    public Task PressAsync(string verb, params (string Name, string Value)[] inputs) => scene.PressAsync(Name, verb, Inputs(inputs), Name);

    /// <summary>Words of one's own in one field or two.</summary>
    public Task SayAloneAsync(string verb, string field, string maybe, params (string Name, string Value)[] more)
    {
        string[] said = _dice.Next(2) == 0 ? [Words()] : [Words(), Words()];
        return scene.PressAsync(Name, verb, Inputs([.. new[] { field, maybe }.Zip(said), .. more]), Name, said);
    }

    /// <summary>Two lines for somebody who cannot use cards.</summary>
    public Task SayForAsync(string verb)
    {
        string[] said = [Words(), Words()];
        return scene.PressAsync(
            Name, "onbehalf.submit", Inputs([("name", "Zoé"), ("as", verb), ("text", string.Join('\n', said))]), "Zoé", said);
    }

    public Task LookAsync() => scene.LookAsync();

    private string Words() => $"zq{Number}x{_made++}q{_dice.Next(1_000_000)}";

    private T Pick<T>(params T[] among) => among[_dice.Next(among.Length)];

    private static JsonObject Inputs((string Name, string Value)[] inputs) =>
        new(inputs.Select(input => KeyValuePair.Create<string, JsonNode?>(input.Name, input.Value)));
}
