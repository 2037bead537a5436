using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Chats;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Messages;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Bot;

/// <summary>The doors of each feature.</summary>
internal static class BotServices
{
    public static IServiceCollection AddWorkshops(this IServiceCollection services)
    {
        services.AddOptions<WorkshopOptions>().BindConfiguration(WorkshopOptions.Section).ValidateDataAnnotations()
            .Validate(options => TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _), "Workshop:TimeZone is no known time zone.")
            .Validate(
                options => options.Questionnaire is null or { IsAbsoluteUri: true, Scheme: "https" },
                "Workshop:Questionnaire is no https address.")
            .ValidateOnStart();
        services.AddSingleton(provider => new FormatShelf(
            Path.Combine(provider.GetRequiredService<IConfiguration>()["DataFolder"] ?? "data", "formats"),
            provider.GetRequiredService<ILogger<FormatShelf>>()));
        return services
            .AddSingleton<StreamCache>().AddSingleton<KeyedLocks>().AddSingleton<PeopleDesk>().AddSingleton<PersonalData>()
            .AddSingleton<WorkshopNews>().AddSingleton<WorkshopDesk>().AddSingleton<WorkshopCreation>()
            .AddSingleton<OwnWorkshops>().AddSingleton<PlanNames>()
            .AddSingleton<PlanKeeper>().AddSingleton<PlanDesk>().AddSingleton<PlanActions>()
            .AddSingleton<ImportShelf>().AddSingleton<ImportDesk>().AddSingleton<ImportActions>().AddSingleton<CardContexts>();
    }

    /// <summary>Nothing is sent, and nothing of mail is made, where no mailbox is named.</summary>
    public static IServiceCollection AddMessages(this IServiceCollection services, IConfiguration settings)
    {
        if (services.AddSingleton<MessageDesk>().AddSingleton<MessageNotices>().AddSingleton<MessageActions>().AddMail(settings))
        {
            services.AddHostedService<MailSweep>();
        }

        return services;
    }

    public static IServiceCollection AddActions(this IServiceCollection services) => services
        .AddSingleton(VerbTable.Build())
        .AddSingleton<ITurnHandler, TurnHandler>().AddSingleton<GeneralActions>().AddSingleton<WorkshopActions>()
        .AddSingleton<TypedActions>().AddSingleton<MessagePlaces>().AddSingleton<ChangedMessages>();

    public static IServiceCollection AddChats(this IServiceCollection services) => services
        .AddSingleton<ChatAddresses>().AddSingleton<ChatSender>().AddSingleton<PrivateChats>().AddSingleton<ChatRoster>()
        .AddSingleton<ChatKeeper>().AddHostedService(provider => provider.GetRequiredService<ChatKeeper>());

    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddOptions<LetterheadOptions>().BindConfiguration(LetterheadOptions.Section).ValidateOnStart();
        return services
            .AddSingleton<LetterheadShelf>().AddSingleton<LibraryFolders>().AddSingleton<FolderMoves>()
            .AddSingleton<LibraryWriter>().AddSingleton<WorkshopContents>().AddSingleton<WordReading>().AddSingleton<PlanPapers>().AddSingleton<OpenDocuments>()
            .AddSingleton<Publisher>().AddSingleton<DocumentLinks>()
            .AddSingleton<LibraryWatch>()
            .AddSingleton<PublishingSweep>().AddHostedService(provider => provider.GetRequiredService<PublishingSweep>());
    }
}
