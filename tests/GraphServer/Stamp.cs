namespace OgpTeams.GraphServer;

/// <summary>What tells every answer of the simulation from one of Microsoft 365.</summary>
public static class Stamp
{
    public const string Header = "x-ogp-simulated";

    public const string Value = "1";
}
