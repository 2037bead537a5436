using System.Text;

namespace OgpTeams.Fuzz.Engine;

/// <summary>Where two files part, for who looks for the reason.</summary>
internal static class Difference
{
    public static string Between(byte[] one, byte[] other)
    {
        var (before, after) = (new Package(one).Parts, new Package(other).Parts);
        foreach (var (name, content) in after)
        {
            var old = before.Find(part => part.Name == name).Content ?? [];
            if (!old.AsSpan().SequenceEqual(content))
            {
                var at = Math.Max(0, old.AsSpan().CommonPrefixLength(content) - 200);
                return $"{name}:\n  {Around(old, at)}\n  {Around(content, at)}";
            }
        }

        return "the list of parts";
    }

    private static string Around(byte[] content, int at) => Encoding.UTF8.GetString(content.AsSpan(at, Math.Min(500, content.Length - at)));
}
