namespace OgpTeams.Microsoft365.Graph;

/// <summary>A refusal met past the SDK, on a call it does not make itself.</summary>
public sealed class GraphRefusedException(GraphFailure failure) : Exception($"Microsoft Graph answered {failure}.")
{
    public GraphFailure Failure { get; } = failure;
}
