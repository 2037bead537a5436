namespace OgpTeams.Architecture.Tests;

/// <summary>
/// A room uses rooms below it, never one that leads back to it: so a reader can start anywhere and only go down
/// (the picture: docs/architecture.md). A project of two rooms, a seam and its one implementation, is left alone.
/// </summary>
public sealed class Folders_stand_on_floors
{
    /// <summary>A namespace called as its one class, which is on everybody's lips, would hide it.</summary>
    private const string Named = "bot/Texts/";

    [Theory]
    [InlineData("core/Domain")]
    [InlineData("core/Documents")]
    [InlineData("rehearsal")]
    [InlineData("bot")]
    [InlineData("addin-backend")]
    [InlineData("manifest")]
    public void None_of_a_projects_rooms_stand_in_a_circle(string project) =>
        Expect.None(Rooms.Of(SourceProject.At(project)).Circles());

    [Fact]
    public void Every_type_lives_in_the_namespace_of_its_folder() => Expect.None(
        from project in SourceProject.All
        from file in project.Sources
        from named in Namespaces.In(file)
        let folder = Path.GetDirectoryName(file.FilePath[(project.Folder.Length + 1)..])!.Replace('\\', '/')
        let expected = folder.Length == 0 ? project.RootNamespace : $"{project.RootNamespace}.{folder.Replace('/', '.')}"
        where named != expected && !file.FilePath.StartsWith(Named, StringComparison.Ordinal)
        select $"{file.FilePath} says {named}");

    /// <summary>design: the domain knows nobody, Word files know the domain, the two stores know nothing of either.</summary>
    [Theory]
    [InlineData("core/Domain")]
    [InlineData("core/EventStore")]
    [InlineData("core/BotFramework")]
    [InlineData("core/Hosting")]
    [InlineData("core/Microsoft365")]
    [InlineData("core/DocumentLibrary", "core/Microsoft365")]
    [InlineData("core/CommandLine", "core/Domain")]
    [InlineData("core/Documents", "core/Domain")]
    [InlineData("rehearsal", "core/CommandLine", "core/Documents", "core/Domain")]
    [InlineData("addin-backend", "core/CommandLine", "core/Documents", "core/Domain", "core/Hosting")]
    [InlineData("manifest", "core/CommandLine", "core/Domain")]
    public void A_project_knows_no_more_than_it_should(string project, params string[] mayKnow) =>
        Expect.None(SourceProject.At(project).Uses.Select(used => used.Folder).Except(mayKnow));
}
