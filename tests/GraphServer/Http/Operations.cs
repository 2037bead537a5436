namespace OgpTeams.GraphServer.Http;

/// <summary>The names by which scripts tell calls apart.</summary>
public static class Operations
{
    public const string GetSite = "site.get";
    public const string ListSites = "sites.list";
    public const string GetDrive = "drive.get";
    public const string ListDrives = "drives.list";
    public const string SiteGrants = "site.permissions";
    public const string Lists = "lists";
    public const string Columns = "columns";
    public const string ChannelFolder = "channel.folder";
    public const string SharedItem = "shared.item";
    public const string GetItem = "item.get";
    public const string UpdateItem = "item.update";
    public const string DeleteItem = "item.delete";
    public const string ListChildren = "children.list";
    public const string AddChild = "children.add";
    public const string GetContent = "content.get";
    public const string PutContent = "content.put";
    public const string ListVersions = "versions.list";
    public const string GetVersion = "version.get";
    public const string VersionContent = "version.content";
    public const string RestoreVersion = "version.restore";
    public const string CreateUpload = "upload.create";
    public const string SendFragment = "upload.send";
    public const string UploadStatus = "upload.status";
    public const string CancelUpload = "upload.cancel";
    public const string CommitUpload = "upload.commit";
    public const string Copy = "copy";
    public const string CopyStatus = "copy.status";
    public const string CreateLink = "link.create";
    public const string Invite = "invite";
    public const string Permissions = "permissions";
    public const string CheckOut = "checkout";
    public const string CheckIn = "checkin";
    public const string DiscardCheckout = "checkout.discard";
    public const string GetListItem = "listitem.get";
    public const string UpdateFields = "fields.update";
    public const string Delta = "delta";
    public const string Lock = "lock";
    public const string Download = "download";
    public const string Browse = "browse";
    public const string SendMail = "mail.send";
    public const string Events = "events";
    public const string Subscriptions = "subscriptions";
    public const string Batch = "batch";
}
