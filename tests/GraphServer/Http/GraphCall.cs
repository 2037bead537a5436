namespace OgpTeams.GraphServer.Http;

/// <summary>A call as it came and what became of it.</summary>
/// <param name="Target">Address and query, decoded.</param>
/// <param name="Operation">One of <see cref="Operations"/>; empty when it was not understood.</param>
/// <param name="Status">0: the connection was cut.</param>
public sealed record GraphCall(
    string Method, string Target, string Operation, int Status, IReadOnlyDictionary<string, string> Headers, int Bytes,
    DateTimeOffset At)
{
    /// <summary>It says who calls, in the way SharePoint asks for: <c>NONISV|Organisation|Program/1.0</c>.</summary>
    public bool IsDecorated => Headers.GetValueOrDefault("User-Agent") is { } agent
        && (agent.Contains("NONISV|", StringComparison.Ordinal) || agent.Contains("ISV|", StringComparison.Ordinal));
}
