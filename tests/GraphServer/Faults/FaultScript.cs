using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Faults;

/// <summary>The faults to come. The first that fits a call, and whose turn it is, befalls it.</summary>
internal sealed class FaultScript
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly List<Turn> _turns = [];

    public int Left => _turns.Count(turn => !turn.IsOver);

    /// <exception cref="JsonException">It is no list of faults.</exception>
    public static Fault[] Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Fault[]>(json, Json) ?? [];

    public void Add(params IEnumerable<Fault> faults) => _turns.AddRange(faults.Select(fault => new Turn(fault)));

    public void Clear() => _turns.Clear();

    public Fault? Next(string operation, string target)
    {
        var decoded = Segments.Decode(target);
        Fault? next = null;
        foreach (var turn in _turns.Where(turn => Fits(turn.Fault, operation, decoded)))
        {
            var isIts = ++turn.Seen > turn.Fault.Skip && !turn.IsOver;
            if (isIts && next is null)
            {
                turn.Befell++;
                next = turn.Fault;
            }
        }

        return next;
    }

    private static bool Fits(Fault fault, string operation, string decoded) =>
        (fault.Operation is null || fault.Operation == operation)
        && (fault.Path is null || decoded.Contains(fault.Path, StringComparison.OrdinalIgnoreCase));

    private sealed class Turn(Fault fault)
    {
        public Fault Fault => fault;

        public int Seen { get; set; }

        public int Befell { get; set; }

        public bool IsOver => fault.Count > 0 && Befell >= fault.Count;
    }
}
