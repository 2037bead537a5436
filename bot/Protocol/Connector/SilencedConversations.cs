namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// Conversations that answered 403 (the bot was removed, blocked or disabled): nothing is written there until somebody
/// speaks to the bot again. In memory only: after a restart one refused message tells it again.
/// </summary>
internal sealed class SilencedConversations
{
    private const int Most = 10_000;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _silenced = new(StringComparer.Ordinal);

    public bool Contains(string conversation)
    {
        lock (_gate)
        {
            return _silenced.Contains(conversation);
        }
    }

    public void Add(string conversation)
    {
        lock (_gate)
        {
            if (_silenced.Count >= Most)
            {
                _silenced.Clear();
            }

            _silenced.Add(conversation);
        }
    }

    /// <summary>Somebody there spoke to the bot, or installed it again.</summary>
    public void Heard(string conversation)
    {
        lock (_gate)
        {
            _silenced.Remove(conversation);
        }
    }
}
