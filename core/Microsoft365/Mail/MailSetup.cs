using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.Microsoft365.Mail;

public static class MailSetup
{
    /// <summary>
    /// Adds <see cref="ServiceMailbox"/> where the settings name one: elsewhere there is no such service, and whoever would use it
    /// says so. Needs a <see cref="GraphConnection"/>.
    /// </summary>
    /// <returns>Is it switched on?</returns>
    public static bool AddMail(this IServiceCollection services, IConfiguration settings)
    {
        const string Key = $"{MailOptions.Section}:{nameof(MailOptions.Mailbox)}";
        if (string.IsNullOrEmpty(settings[Key]))
        {
            return false;
        }

        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section)
            .Validate(options => options.IsSound, $"{Key}: the user name of one mailbox (name@domain), or its object id.")
            .ValidateOnStart();
        services.AddSingleton(provider => new ServiceMailbox(
            provider.GetRequiredService<GraphConnection>(), provider.GetRequiredService<IOptions<MailOptions>>().Value));
        return true;
    }
}
