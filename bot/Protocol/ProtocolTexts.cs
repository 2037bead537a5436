using System.Resources;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Protocol;

/// <summary>What the endpoint itself says, when no handler could; in the activity's language, French unless English.</summary>
internal static class ProtocolTexts
{
    private static readonly ResourceManager Resources = new(typeof(ProtocolTexts));
    private static readonly Phrasebook French = new(Language.French, Resources);
    private static readonly Phrasebook English = new(Language.English, Resources);

    public static string NotUnderstood(Activity activity) => Read(nameof(NotUnderstood), activity);

    public static string StillWorking(Activity activity) => Read(nameof(StillWorking), activity);

    public static string Failed(Activity activity) => Read(nameof(Failed), activity);

    public static string Done(Activity activity) => Read(nameof(Done), activity);

    private static string Read(string name, Activity activity) =>
        (Language.Of(activity.Locale) == Language.English ? English : French)[name];
}
