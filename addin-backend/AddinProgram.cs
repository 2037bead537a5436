using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Domain;
using OgpTeams.Hosting;

namespace OgpTeams.AddinBackend;

/// <summary>What <c>dotnet run --project addin-backend</c> does without a command.</summary>
internal static class AddinProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = AddinApplication.Build(args);
            await app.StartAsync();
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
            foreach (var language in Enum.GetValues<Language>())
            {
                Console.WriteLine(new Messages(language).Format("Started", address!));
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartupRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{taken.Message} Use --urls http://localhost:<port>.");
        }

        return 1;
    }
}
