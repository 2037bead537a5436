using System.Globalization;
using System.Resources;

namespace OgpTeams.Bot.Protocol;

/// <summary>What the endpoint itself says, when no handler could; in the activity's language, French unless English.</summary>
internal static class ProtocolTexts
{
    private static readonly ResourceManager Resources = new(typeof(ProtocolTexts));

    public static string NotUnderstood(Activity activity) => Read(nameof(NotUnderstood), activity);

    public static string StillWorking(Activity activity) => Read(nameof(StillWorking), activity);

    public static string Failed(Activity activity) => Read(nameof(Failed), activity);

    public static string Done(Activity activity) => Read(nameof(Done), activity);

    private static string Read(string name, Activity activity) =>
        Resources.GetString(name, CultureInfo.GetCultureInfo(
            activity.Locale?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "fr"))!;
}
