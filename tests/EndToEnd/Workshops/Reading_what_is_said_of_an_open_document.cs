using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.EndToEnd.Cards;
using OgpTeams.EndToEnd.Tools;
using static OgpTeams.EndToEnd.Workshops.FormatOnePlay;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Somebody has a document open in Word: what the chat says of it, as Teams draws it.</summary>
public sealed class Reading_what_is_said_of_an_open_document(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    [Theory]
    [InlineData("fr", "Fiche sujets.docx", "Un document attend", "Une copie à jour est déposée")]
    [InlineData("en", "Subject sheet.docx", "A document is waiting", "An up-to-date copy is there")]
    public async Task Shows_nothing_wrong_and_leaves_pictures(string language, string name, string waits, string beside)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var connector = await ConnectorDouble.StartAsync();
        using var chat = new ChatOverHttp(bot, connector, language);
        var told = language == "fr" ? Told.InFrench : Told.InEnglish;
        var workshop = (string?)null;
        await PressAsync(Verbs.Create, ("format", "format1"), ("title", told.Title), ("language", language));
        workshop = WorkshopOf(await chat.WaitForPostAsync("the workshop's card", post => WorkshopOf(post.Card.Content) is not null));
        await PressAsync(Verbs.GoTo, ("from", ""), ("step", "F1-S5"));
        await PressAsync(Verbs.Publish);
        var document = await WaitForAsync(() => Directory.Exists(bot.Library)
            ? Directory.GetFiles(bot.Library, name, SearchOption.AllDirectories).FirstOrDefault(file => !file.Contains(".versions", StringComparison.Ordinal))
            : null);
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(document)!, $".~lock.{name}#"), ",marie,poste,12.03.2026 14:00,file:///;");

        await PressAsync(Verbs.SubmitSubject, ("title", told.Subjects[0].Title), ("description", told.Subjects[0].Description));
        await PressAsync(Verbs.Publish);
        await KeepAsync("document-open", waits);
        bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await PressAsync(Verbs.Publish);
        await KeepAsync("document-copy", beside);

        async Task PressAsync(string verb, params (string Name, string Value)[] inputs)
        {
            var data = new JsonObject { ["id"] = $"{verb}-{bot.Clock.GetUtcNow().UtcTicks}", ["workshop"] = workshop };
            foreach (var (key, value) in inputs)
            {
                data[key] = value;
            }

            var answer = await chat.PressAsync(told.Lead, verb, data, verb);
            Assert.True(answer.Outcome == "accepted", $"{verb}: {answer.Outcome} {answer.Message}");
        }

        async Task KeepAsync(string picture, string heading)
        {
            var card = await chat.WaitForPostAsync(heading, post => Heads(post, heading));
            var seen = chat.Posts.Last(post => Heads(post, heading)).Card;
            Assert.Empty(CardChecks.Objections(seen, await renderer.RenderAsync(card), new Uri(bot.Address, "/library/")));
            Assert.Empty(await renderer.FindingsAsync([card]));
            await Pictures.KeepAsync($"{picture}-{language}", await renderer.ScreenshotAsync(card));
            await Pictures.KeepAsync($"{picture}-{language}-320", await renderer.ScreenshotAsync(card, CardRenderer.Phone));
        }
    }

    private static async Task<string> WaitForAsync(Func<string?> find)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (find() is { } found)
            {
                return found;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The document was not written.");
    }
}
