using System.Net.Http.Json;
using OgpTeams.Benchmarks.Loads;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>The bot as people start it, its data on the disk that holds temporary files.</summary>
internal sealed class OurBot : IAsyncDisposable
{
    private readonly Connector _connector;
    private int _chats;

    private OurBot(TargetProcess process, Connector connector) => (Process, _connector) = (process, connector);

    public TargetProcess Process { get; }

    /// <summary>How often it posted or edited a card.</summary>
    public int Posts => _connector.Received;

    public static async Task<OurBot> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("ogpteams-benchmark-");
        var connector = await Connector.StartAsync();
        var process = await TargetProcess.StartAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "OgpTeams.Bot.dll"), "--urls", "http://127.0.0.1:0", "--DataFolder", data.FullName],
            clean: async () =>
            {
                await connector.DisposeAsync();
                data.Delete(recursive: true);
            });
        return new OurBot(process, connector);
    }

    /// <summary>Chats whose workshop has reached individual reflection (format 1, étape 4), or the sub-actions (format 3, étape 5).</summary>
    public async Task<IReadOnlyList<Chat>> ChatsAsync(int count, bool subActions = false)
    {
        var (start, step) = subActions
            ? (""" "format":"format3","commitmentId":"new" """, "F3-S5")
            : (""" "format":"format1" """, "F1-S4");
        var chats = new List<Chat>();
        using var reader = new HttpClient { BaseAddress = Process.Address };
        using var connection = new HttpConnection(Process.Address);
        await connection.OpenAsync();
        for (var i = 0; i < count; i++)
        {
            var chat = new Chat(_chats++, _connector.Address) { ListsSubActions = subActions };
            await OrderAsync(connection, chat.Press(0, "workshop.create",
                $""" "id":"new",{start},"title":"Mesurer","language":"fr","maxSubjects":"20" """));
            var ids = await reader.GetFromJsonAsync<string[]>(
                new Uri($"/api/v1/workshops?conversation={Uri.EscapeDataString(chat.Id)}", UriKind.Relative));
            chat.Workshop = ids![0];
            await OrderAsync(connection, chat.Press(0, "step.goto", $""" "workshop":"{chat.Workshop}","id":"go","step":"{step}" """));
            chats.Add(chat);
        }

        return chats;
    }

    public ValueTask DisposeAsync() => Process.DisposeAsync();

    private static async Task OrderAsync(HttpConnection connection, byte[] press)
    {
        var answer = await connection.PostAsync("/api/messages", press);
        if (!answer.Says("X-Ogp-Outcome: accepted\r\n"u8))
        {
            throw new InvalidDataException($"The bot refused: {System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
        }
    }
}
