namespace OgpTeams.Documents.Letterheads;

/// <summary>What stands at the head and the foot of every page, beside the document's title and its pages.</summary>
/// <param name="Administration">Whose document it is; empty when nobody said it.</param>
/// <param name="Direction">The part of it that writes; empty when not known.</param>
public sealed record Letterhead(string Administration = "", string Direction = "")
{
    private static readonly string[] Partings = [" – ", " — ", "\n"];

    /// <summary>Null: none.</summary>
    public Logo? Logo { get; init; }

    /// <summary>Why the administration's logo is not taken; null when it is, or there is none.</summary>
    public LogoProblem? LogoProblem { get; init; }

    public Look Look { get; init; }

    /// <summary>Nobody here knows whose document it is: in one that is brought up to date, administration and logo stay.</summary>
    public bool IsUnknown { get; init; }

    public DocumentState State { get; init; }

    /// <summary>The day of what the document says, or of its adoption; null when not known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The same for this administration; what is known already stays.</summary>
    /// <param name="administration">« Ministère de l’Intérieur – Direction générale des collectivités » names both.</param>
    public Letterhead Of(string? administration, DateOnly? date = null)
    {
        var named = Administration.Length > 0 ? this : With(administration?.Trim() ?? "");
        return named with { Date = Date ?? date };
    }

    private Letterhead With(string administration)
    {
        var parting = Array.Find(Partings, one => administration.Contains(one, StringComparison.Ordinal));
        return administration.Split(parting, 2, StringSplitOptions.TrimEntries) is [var whole, var part] && parting is not null
            ? this with { Administration = whole, Direction = Direction.Length > 0 ? Direction : part }
            : this with { Administration = administration };
    }
}

/// <summary>How far a document is.</summary>
public enum DocumentState
{
    /// <summary>« projet »</summary>
    Draft,

    /// <summary>« adopté »</summary>
    Adopted,
}

/// <summary>How our own templates look.</summary>
public enum Look
{
    Standard,

    /// <summary>« État »: black on white, in the manner of official letters.</summary>
    State,
}
