using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Protocol;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot;

/// <summary>What <c>dotnet run --project bot</c> does.</summary>
internal static class BotProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = BotApplication.Build(args);
            await app.StartAsync();
            Greet(app);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refused) when (refused is StartupRefusedException or EventStoreUnusableException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }
        catch (OptionsValidationException wrong)
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, wrong.Failures));
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Use --urls http://localhost:<port>.");
        }

        return 1;
    }

    private static void Greet(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var folder = Path.GetFullPath(app.Configuration["DataFolder"] ?? "data");

        var text = BotSettings.AuthenticationOf(app.Configuration) is BotAuthentication.Anonymous ? "Started" : "StartedGuarded";

        // Nobody has said yet in which language: both are told.
        foreach (var language in Enum.GetValues<Language>())
        {
            Console.WriteLine(Texts.For(language).Format(text, address!, folder));
        }
    }
}
