using System.Text.Json.Serialization;

namespace OgpTeams.GraphServer.Faults;

/// <summary>What the body of a failed answer is made of.</summary>
public enum FaultBody
{
    Json,
    Html,
    Empty,

    /// <summary>JSON that ends in the middle.</summary>
    BrokenJson,
}

/// <summary>What becomes of the connection.</summary>
public enum FaultConnection
{
    Kept,

    /// <summary>Cut before any answer.</summary>
    CutBefore,

    /// <summary>Cut after the headers of the answer.</summary>
    CutAfterHeaders,

    /// <summary>Half of the body comes, then it is cut.</summary>
    CutInBody,

    /// <summary>The body comes little by little.</summary>
    Slow,
}

/// <summary>Something that goes wrong, or happens, when a certain call comes.</summary>
public sealed record Fault
{
    /// <summary>One of <see cref="Http.Operations"/>; null: any.</summary>
    public string? Operation { get; init; }

    /// <summary>Part of the decoded address; null: any.</summary>
    public string? Path { get; init; }

    /// <summary>How many such calls go well first.</summary>
    public int Skip { get; init; }

    /// <summary>How many go wrong then; 0: all.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What somebody does just before the call is looked at.</summary>
    public Deed? Do { get; init; }

    /// <summary>What a test does at that moment.</summary>
    [JsonIgnore]
    public Action? Before { get; init; }

    /// <summary>Waits first.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Of the answer; 0: the call is answered as ever.</summary>
    public int Status { get; init; }

    public string? Code { get; init; }

    public string? Inner { get; init; }

    public string? Message { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public FaultBody Body { get; init; }

    /// <summary>The call is done all the same, and only then answered so.</summary>
    public bool Applied { get; init; }

    public FaultConnection Connection { get; init; }

    /// <summary>401 with a claims challenge, as when access is re-evaluated.</summary>
    public string? Claims { get; init; }
}

/// <summary>What a person does in Word or in the browser.</summary>
/// <param name="Action"><c>open</c>, <c>close</c>, <c>crash</c>, <c>edit</c>, <c>enrich</c>, <c>rename</c>, <c>move</c>,
/// <c>delete</c>, <c>checkout</c>, <c>revoke</c> (the app's grant), <c>grant</c>.</param>
/// <param name="As">Who.</param>
/// <param name="Path">From the root of the library; null: what the call is about.</param>
/// <param name="Mode">For open: <c>web</c>, <c>desktop</c> or <c>read</c>.</param>
/// <param name="Text">For edit: a paragraph; for rename: the name; for move: the folder; for grant: the role.</param>
/// <param name="For">Undone by itself after this, for open.</param>
public sealed record Deed(
    string Action, string As = "Camille Martin", string? Path = null, string Mode = "web", string? Text = null,
    TimeSpan? For = null);
