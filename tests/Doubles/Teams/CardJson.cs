using System.Text.Encodings.Web;
using System.Text.Json;

namespace OgpTeams.Doubles.Teams;

public static class CardJson
{
    /// <summary>Letters as they are: what a card weighs on the wire.</summary>
    public static JsonSerializerOptions Relaxed { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
