using OgpTeams.Bot.Tests.Anything;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Domain.Tests.Anything;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>
/// Whoever does what in whatever order: no card, answer, document, export, result or line of the log brings somebody words
/// that are not for them yet.
/// </summary>
public sealed class Writing_blind_whatever_happens
{
    [Theory]
    [InlineData("format1", 21)]
    [InlineData("format2", 22)]
    public async Task Shows_ones_words_to_nobody_else_before_their_time(string format, ulong seed)
    {
        await using var bot = await LiveBot.StartAsync(new ManualTime());
        var looks = 0;
        await ForAll.HoldsAsync(seed, Evening.Any, async evening =>
        {
            var scene = await Scene.BeginAsync(bot, format);
            foreach (var doing in evening.Doings)
            {
                await doing.Deed.Do(new Hand(scene, doing));
            }

            await scene.LookAsync();
            looks += scene.Looks;
        }, tests: 5, longest: 50);
        Assert.True(looks > 1_000, $"Only {looks} looks");
    }
}
