namespace OgpTeams.DocumentLibrary;

/// <summary>Paths and names that SharePoint, Windows and Linux all take.</summary>
public static class LibraryPath;
