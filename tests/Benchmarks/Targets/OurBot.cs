using System.Net.Http.Json;
using OgpTeams.Benchmarks.Loads;
using OgpTeams.Doubles;

namespace OgpTeams.Benchmarks.Targets;

/// <summary>The bot as people start it, its data on the disk that holds temporary files.</summary>
internal sealed class OurBot : IAsyncDisposable
{
    private readonly Connector _connector;
    private readonly DirectoryInfo _data;
    private int _chats;

    private OurBot(ServerProcess process, Connector connector, DirectoryInfo data) => (Process, _connector, _data) = (process, connector, data);

    public ServerProcess Process { get; }

    /// <summary>How often it posted or edited a card.</summary>
    public int Posts => _connector.Received;

    /// <inheritdoc cref="ServerProcess.StartBot"/>
    public static async Task<OurBot> StartAsync(string? program = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var data = Directory.CreateTempSubdirectory("ogpteams-benchmark-");
        var connector = await Connector.StartAsync();
        return new OurBot(await ServerProcess.StartBot(
            ["--DataFolder", data.FullName], program: program, environment: environment).ListensAsync(), connector, data);
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

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await _connector.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static async Task OrderAsync(HttpConnection connection, byte[] press)
    {
        var answer = await connection.PostAsync("/api/messages", press);
        if (!answer.Says("X-Ogp-Outcome: accepted\r\n"u8))
        {
            throw new InvalidDataException($"The bot refused: {System.Text.Encoding.UTF8.GetString(answer.Body.Span)}");
        }
    }
}
