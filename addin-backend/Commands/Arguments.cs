namespace OgpTeams.AddinBackend.Commands;

/// <summary>What follows a command: names, and options with their value.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <param name="known">The options the command takes; any other is refused.</param>
    /// <exception cref="UsageException">An option is unknown, repeated, or has no value.</exception>
    public Arguments(IReadOnlyList<string> arguments, params string[] known)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                _names.Add(arguments[i]);
            }
            else if (!known.Contains(arguments[i]) || i + 1 == arguments.Count || !_options.TryAdd(arguments[i], arguments[++i]))
            {
                throw new UsageException();
            }
        }

        if (this["--language"] is not (null or "fr" or "en"))
        {
            throw new UsageException();
        }
    }

    public IReadOnlyList<string> Names => _names;

    public string? this[string option] => _options.GetValueOrDefault(option);
}
