using System.IO.Compression;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Faults;

/// <summary>What people report and Microsoft does not document.</summary>
public sealed class The_field_profile
{
    [Fact]
    public async Task Rewrites_Office_files_shortly_after_they_came()
    {
        await using var server = await GraphDouble.StartAsync(GraphProfile.Field, settings => settings with { ConflictWhileEnriching = 0 });
        using var wire = new Wire(server);
        var sent = Document("Bonjour");
        var put = await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", sent);
        Assert.Equal(sent, server.Find("Plan.docx")!.Content);
        server.Advance(TimeSpan.FromSeconds(6));
        var now = await wire.GetAsync(wire.Root("Plan.docx"));
        Assert.Equal((put["cTag"], put["lastModifiedDateTime"]), (now["cTag"], now["lastModifiedDateTime"]));
        Assert.NotEqual(put["eTag"], now["eTag"]);
        Assert.NotEqual((int)put.Json["size"]!, (int)now.Json["size"]!);
        Assert.NotEqual((string?)put.Json["file"]!["hashes"]!["quickXorHash"], (string?)now.Json["file"]!["hashes"]!["quickXorHash"]);
        Assert.Single(server.Find("Plan.docx")!.Versions);

        // It stays a Word document, with what was written in it.
        Assert.Equal("Bonjour", Text(server.Find("Plan.docx")!.Content));
        await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", server.Find("Plan.docx")!.Content);
        server.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("Bonjour", Text(server.Find("Plan.docx")!.Content));
    }

    [Fact]
    public async Task Refuses_some_writes_meanwhile()
    {
        await using var server = await GraphDouble.StartAsync(GraphProfile.Field, settings => settings with { ConflictWhileEnriching = 1 });
        using var wire = new Wire(server);
        await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", Document("un"));
        var stray = await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", Document("deux"));
        Assert.Equal((409, "resourceModified"), (stray.Status, stray.Code));
        Assert.Equal(409, (await wire.PatchAsync($"{wire.Root("Plan.docx")}:/listItem/fields", new JsonObject { ["Title"] = "x" })).Status);
        server.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(200, (await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", Document("deux"))).Status);
    }

    [Fact]
    public async Task Throws_the_same_dice_again()
    {
        async Task<string> OnceAsync()
        {
            await using var server = await GraphDouble.StartAsync(GraphProfile.Field);
            using var wire = new Wire(server);
            var statuses = new List<int>();
            for (var n = 0; n < 20; n++)
            {
                statuses.Add((await wire.SendAsync("PUT", $"{wire.Root("Plan.docx")}:/content", Document($"{n}"))).Status);
                server.Advance(TimeSpan.FromSeconds(1));
            }

            return string.Join(' ', statuses);
        }

        var first = await OnceAsync();
        Assert.Equal(first, await OnceAsync());
        Assert.Contains("409", first, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_people_write_a_paragraph_that_Word_can_read()
    {
        await using var server = await GraphDouble.StartAsync();
        server.Put("Plan.docx", Document("Bonjour"));
        server.Do(new Deed("edit", "Camille", "Plan.docx", Text: "<Merci> & à demain"));
        Assert.Equal("Bonjour<Merci> & à demain", Text(server.Find("Plan.docx")!.Content));
        Assert.Equal("Camille", server.Find("Plan.docx")!.ModifiedBy);
    }

    private static byte[] Document(string text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new(new Body(new Paragraph(new Run(new Text(text))), new SectionProperties()));
        }

        return stream.ToArray();
    }

    private static string Text(byte[] bytes)
    {
        using (var zip = new ZipArchive(new MemoryStream(bytes)))
        {
            Assert.Equal(zip.Entries.Count, zip.Entries.Select(entry => entry.FullName).Distinct().Count());
        }

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        return document.MainDocumentPart!.Document!.Body!.InnerText;
    }
}
