namespace OgpTeams.Microsoft365.Graph;

/// <inheritdoc cref="ThrottledTenant"/>
internal sealed class WaitWhileThrottled(ThrottledTenant tenant) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await tenant.WaitAsync(cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        tenant.Note(answer);
        return answer;
    }
}
