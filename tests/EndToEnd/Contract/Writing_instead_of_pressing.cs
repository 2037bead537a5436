using static OgpTeams.EndToEnd.Contract.People;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>The typed commands, for those whose cards do not work.</summary>
[Collection(nameof(ByContract))]
public sealed class Writing_instead_of_pressing(StartedBot bot)
{
    private readonly Chat _chat = bot.NewChat();

    [Theory]
    [InlineData("aide")]
    [InlineData("help")]
    [InlineData("nouvel atelier")]
    [InlineData("état")]
    public async Task Is_answered_where_no_workshop_is_open(string command)
    {
        await _chat.SaysAsync(Max, command);
        await Wait.ForAsync("an answer", TimeSpan.FromSeconds(10), () => Task.FromResult(_chat.Posts.Count > 0));
    }

    [Fact]
    public async Task Leads_a_workshop()
    {
        await _chat.CreatesAsync(Claire, "format2", "À la voix", ("planName", "Plan à la voix"), ("subjectText", Lands.Title));
        await TurnsToAsync("suivant", "F2-S1");
        await TurnsToAsync("NEXT", "F2-S2");
        await TurnsToAsync("précédent", "F2-S1");
        await _chat.SaysAsync(Paul, "suivant");
        foreach (var command in new[] { "+5", "pause", "reprendre", "régie", "formulaire", "documents", "clore" })
        {
            await _chat.SaysAsync(Claire, command);
        }

        // Neither a participant's word nor the others moved the step; the card of « clore » closes only when it is pressed.
        Assert.Equal(("open", "F2-S1"), ((string?)(await _chat.ResultsAsync())["state"], await _chat.StepAsync()));
    }

    [Fact]
    public async Task Contributes_without_showing_the_words_in_the_chat()
    {
        await _chat.CreatesAsync(Claire, "format2", "Écrit à la main", ("planName", "Plan écrit"), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S5");
        var before = _chat.Posts.Count;
        await _chat.SaysAsync(Lin, "idée un médiateur dans chaque mairie");
        await Wait.ForAsync("an answer", TimeSpan.FromSeconds(10), () => Task.FromResult(_chat.Posts.Count > before));
        await _chat.SaysAsync(Aicha, "IDEE des audiences le soir");
        await _chat.SaysAsync(Paul, "passer");
        Assert.DoesNotContain(_chat.Posts, post => post.Contains("médiateur dans chaque mairie", StringComparison.Ordinal));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.ContributionAsync("idea.submit", "un médiateur dans chaque mairie");
        await _chat.ContributionAsync("idea.submit", "des audiences le soir");
    }

    [Fact]
    public async Task Shows_the_plan_and_what_its_commitments_lack()
    {
        await _chat.CreatesAsync(Claire, "format2", "Vers le plan", ("planName", "Plan demandé"), ("subjectText", Lands.Title));
        await _chat.GoesToAsync(Claire, "F2-S6");
        await _chat.AcceptsAsync(Claire, "canvas.save", ("title", "Un registre des terres ouvert à tous"));
        await _chat.AcceptsAsync(Claire, "workshop.close");
        await Wait.ForAsync("the closing card", TimeSpan.FromSeconds(10), () => Task.FromResult(
            _chat.Posts.Any(post => post.Contains("Un registre des terres ouvert à tous", StringComparison.Ordinal))));
        var before = _chat.Posts.Count;
        await _chat.SaysAsync(Paul, "plan");
        await Wait.ForAsync("the plan in the chat", TimeSpan.FromSeconds(10), () => Task.FromResult(
            _chat.Posts.Skip(before).Any(post => post.Contains("Un registre des terres ouvert à tous", StringComparison.Ordinal))));
    }

    private async Task TurnsToAsync(string command, string step)
    {
        await _chat.SaysAsync(Claire, command);
        await Wait.ForAsync($"« {command} » to lead to {step}", TimeSpan.FromSeconds(10), async () => await _chat.StepAsync() == step);
    }
}
