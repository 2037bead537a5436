using System.Security.Cryptography;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Streams;

/// <summary>Draws an id of ours: chance has no place in the domain.</summary>
internal static class NewId
{
    public static string Draw() => RandomNumberGenerator.GetString(OgpId.Alphabet, OgpId.Length);
}
