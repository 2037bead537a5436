using System.Text.Json.Nodes;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Tests.Anything;

/// <summary>Words that one person wrote, and whom they may not reach yet.</summary>
internal sealed class Secret(string words, string author, string verb, int step)
{
    private bool _gone;

    public string Words => words;

    public string Verb => verb;

    public string Author => author;

    /// <summary>Did everybody see them at some time? Then they may stand in what was posted or written.</summary>
    public bool Told { get; private set; }

    /// <summary>Now.</summary>
    private bool _isAlone = true;

    public bool IsFor(string? viewer) => viewer == author || (!_isAlone && !_gone);

    /// <summary>Somebody's newer questionnaire takes the place of this one.</summary>
    public void Replace() => _gone = true;

    /// <summary>Later steps, pooling and closing end individual writing for good; feedback is told while the workshop is closed.</summary>
    public void Follow(Stage stage)
    {
        _isAlone = verb == "feedback.submit" ? !stage.IsClosed : _isAlone && !stage.IsClosed && !stage.IsPooled && stage.Step <= step;
        Told |= !_isAlone && !_gone;
    }
}

/// <summary>Where a workshop stands, as everybody can tell.</summary>
/// <param name="Step">From 0; -1 before the first.</param>
/// <param name="IsPooled">The ideas have just been shown to everybody.</param>
internal sealed record Stage(WorkshopFormat Format, int Step, bool IsClosed, bool IsPooled)
{
    public string? StepId => Step < 0 ? null : Format.Steps[Step].Id;

    /// <summary>The step in which everybody writes alone.</summary>
    public string WrittenAlone => Format.Steps.First(step => step.Kind is StepKind.Reflection or StepKind.Ideas).Id;

    public static Stage Of(WorkshopFormat format, JsonObject results, bool pooled) => new(
        format, format.Steps.ToList().FindIndex(step => step.Id == (string?)results["step"]), (string?)results["state"] == "closed", pooled);

    /// <summary>Is what is said here and now written alone, if it is taken in time?</summary>
    public bool IsAlone(string verb, bool ideasPooled) => verb == "feedback.submit" ? !IsClosed
        : !IsClosed && Step >= 0 && (verb, Format.Steps[Step].Kind) switch
        {
            ("subject.submit", StepKind.Reflection) => true,
            ("idea.submit", StepKind.Ideas) => !ideasPooled,
            _ => false,
        };
}
