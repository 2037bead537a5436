using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Asks nobody who they are: <see cref="LoopbackOnly"/> has let only this machine in. The bot must not be made to write
/// elsewhere either, so a service URL that is not of this machine is refused.
/// </summary>
internal sealed class AnonymousCaller(ServiceHosts hosts) : ICallerAuthentication
{
    public ValueTask<CallerVerdict> JudgeAsync(HttpRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult<CallerVerdict>(new CallerVerdict.Accepted());

    public CallerVerdict Judge(CallerVerdict.Accepted caller, Activity activity) =>
        activity.ServiceUrl is null || hosts.Allow(activity.ServiceUrl)
            ? caller
            : new CallerVerdict.Refused(StatusCodes.Status403Forbidden);
}
