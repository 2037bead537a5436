using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OgpTeams.GraphServer.Storage;

/// <summary>Who did something: a program by itself, or a person (perhaps through a program).</summary>
public sealed record Identity(string? AppId, string? AppName, string? UserId, string? UserName, string? Email)
{
    public static Identity App(string id, string name) => new(id, name, null, null, null);

    /// <summary>A person whose id and address follow from the name, so that scripts can just say « Camille ».</summary>
    public static Identity Person(string name) => new(
        null, null, Ids.Named($"person/{name}").ToString("D"), name,
        $"{new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)])}@contoso.example");

    /// <summary>A person through a program that was only let into sites that say so (<c>Sites.Selected</c> and the like).</summary>
    [JsonIgnore]
    public bool NeedsGrant { get; init; }

    [JsonIgnore]
    public bool IsApp => UserId is null;

    /// <summary>As Graph writes an identitySet. What a program wrote by itself shows SharePoint's own user beside it.</summary>
    public JsonObject ToJson()
    {
        var set = new JsonObject();
        if (AppId is not null)
        {
            set["application"] = new JsonObject { ["id"] = AppId, ["displayName"] = AppName };
        }

        set["user"] = IsApp
            ? new JsonObject { ["displayName"] = "SharePoint App" }
            : new JsonObject { ["email"] = Email, ["id"] = UserId, ["displayName"] = UserName };
        return set;
    }
}
