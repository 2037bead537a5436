using System.IO.Compression;
using System.Security;
using System.Text;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Simulation;

/// <summary>What people do with the files, in Word or in the browser, which Graph does not offer.</summary>
internal sealed class People(Tenant tenant)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    private readonly List<(DateTimeOffset At, StoredItem Item, string User)> _closings = [];

    /// <param name="about">What the call at hand is about; used when the deed names no path.</param>
    public void Do(Deed deed, ItemAddress? about)
    {
        switch (deed.Action)
        {
            case "grant" or "revoke":
                Grant(deed.Action == "grant" ? deed.Text ?? "write" : null);
                return;
            default:
                var at = deed.Path is null ? about : tenant.At(deed.Path);

                // A script may name somebody who acts on what is not there yet: then there is nothing to do.
                if (at is not null && tenant.Find(at) is { } item)
                {
                    Do(deed, item);
                }

                return;
        }
    }

    public void Do(Deed deed, StoredItem item)
    {
        var person = Identity.Person(deed.As);
        switch (deed.Action)
        {
            case "open":
                tenant.Openings.Open(item, deed.As, deed.Mode);
                if (deed.For is { } time)
                {
                    _closings.Add((tenant.Now + time, item, deed.As));
                }

                break;
            case "close":
                tenant.Openings.Close(item, deed.As);
                break;
            case "crash":
                tenant.Openings.Crash(item, deed.As);
                break;
            case "edit":
                tenant.Writing.Replace(item, Edited(item, deed.Text ?? $"({deed.As})"), person);
                break;
            case "enrich":
                tenant.Enrichment.Enrich(item);
                break;
            case "rename":
                tenant.Writing.Move(item, tenant.Store.ParentOf(item)!, deed.Text ?? $"_{item.Name}", person);
                break;
            case "move":
                var root = tenant.Store.Root(item.Drive);
                tenant.Writing.Move(item, tenant.Writing.Folder(root, Segments.Of(deed.Text ?? "/"), person), item.Name, person);
                break;
            case "delete":
                tenant.Writing.Delete(item, person);
                break;
            case "checkout":
                tenant.Store.Put(item with { CheckedOutBy = person, Changes = item.Changes + 1 });
                break;
            case "checkin":
                tenant.Store.Put(item with { CheckedOutBy = null, Changes = item.Changes + 1 });
                break;
            default:
                throw new ArgumentException($"Nobody knows how to do « {deed.Action} ».", nameof(deed));
        }
    }

    public void Settle()
    {
        foreach (var (_, item, user) in _closings.Where(closing => closing.At <= tenant.Now).ToArray())
        {
            tenant.Openings.Close(item, user);
        }

        _closings.RemoveAll(closing => closing.At <= tenant.Now);
    }

    /// <param name="role">Null: the app is shown out.</param>
    public void Grant(string? role)
    {
        var (app, site) = (tenant.Settings.App, tenant.Store.Sites.First(site => site.Path == tenant.Settings.SitePath));
        var others = site.Grants.Where(grant => grant.AppId != app.AppId);
        tenant.AddSite(site with
        {
            Grants = role is null ? [.. others] : [.. others, new StoredGrant(Ids.Secret(), app.AppId!, app.AppName!, [role])],
        });
    }

    /// <summary>A paragraph more, at the end; of a file that is no Word document, a line.</summary>
    private byte[] Edited(StoredItem item, string text)
    {
        var bytes = tenant.Store.Bytes(item, item.Current);
        try
        {
            using var package = new MemoryStream();
            package.Write(bytes);
            using (var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
            {
                var part = zip.GetEntry("word/document.xml") ?? throw new InvalidDataException("No Word document.");
                using var reader = new StreamReader(part.Open(), Utf8);
                var xml = reader.ReadToEnd();
                reader.Dispose();
                var at = xml.LastIndexOf("<w:sectPr", StringComparison.Ordinal) is var section and >= 0
                    ? section
                    : xml.LastIndexOf("</w:body>", StringComparison.Ordinal);
                part.Delete();
                using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open(), Utf8);
                writer.Write(xml.Insert(at, $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>"));
            }

            return package.ToArray();
        }
        catch (InvalidDataException)
        {
            return [.. bytes, .. Utf8.GetBytes($"\n{text}")];
        }
    }
}
