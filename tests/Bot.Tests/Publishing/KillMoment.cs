using OgpTeams.GraphServer.Http;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>A call of the bot’s at which it is killed, before it hears of the answer.</summary>
/// <param name="Operation">One of <see cref="Operations"/>.</param>
/// <param name="Document">Its name; empty: the address says nothing of it.</param>
/// <param name="Skip">How many such calls go well first.</param>
/// <param name="Done">Whether the library does what was asked all the same.</param>
internal sealed record KillMoment(string Operation, string Document, int Skip = 0, bool Done = false)
{
    /// <summary>Somebody saves the document at that very moment.</summary>
    public string? Typed { get; init; }

    public override string ToString() =>
        $"{Operation} ({Skip + 1}.) of « {Document} », {(Done ? "done" : "not done")}{(Typed is null ? "" : ", saved meanwhile")}";

    public static KillMoment Saving(string document, bool done) => new(Operations.PutContent, document, Done: done);
}
