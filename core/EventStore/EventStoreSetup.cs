using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OgpTeams.EventStore.Sqlite;

namespace OgpTeams.EventStore;

public static class EventStoreSetup
{
    /// <summary>
    /// Adds <see cref="IEventStore"/> and <see cref="IPeople"/>. The store is opened when the host starts: a wrong setting
    /// (<see cref="OptionsValidationException"/>) or an unusable file (<see cref="EventStoreUnusableException"/>) stops it.
    /// </summary>
    public static IServiceCollection AddEventStore(this IServiceCollection services)
    {
        services.AddOptions<EventStoreOptions>()
            .BindConfiguration(EventStoreOptions.Section)
            .Configure<IConfiguration>((options, settings) =>
                options.DataFolder = settings[nameof(EventStoreOptions.DataFolder)] is { Length: > 0 } folder
                    ? folder
                    : options.DataFolder)
            .Validate(
                options => options.Provider != EventStoreProvider.PostgreSql,
                "EventStore:Provider=PostgreSql is not available in this version; use Sqlite, the default.")
            .Validate(
                options => options is not { Provider: EventStoreProvider.Sqlite, ConnectionString.Length: > 0 },
                "EventStore:ConnectionString is for PostgreSql; the SQLite file is ogpteams.db in DataFolder.")
            .ValidateOnStart();

        services.AddSingleton(provider =>
            new SqliteEventStore(provider.GetRequiredService<IOptions<EventStoreOptions>>().Value.DataFolder));
        services.AddSingleton<IEventStore>(provider => provider.GetRequiredService<SqliteEventStore>());
        services.AddSingleton<IPeople>(provider => provider.GetRequiredService<SqliteEventStore>());
        services.AddHostedService<OpenedAtStart>();
        return services;
    }

    /// <summary>Opens the store before anything is served, by needing it.</summary>
    private sealed class OpenedAtStart(SqliteEventStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            _ = store;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
