using OgpTeams.Microsoft365.Graph;

namespace OgpTeams.Microsoft365.Tests.Graph;

/// <summary>As measures are labelled: never by what people called something.</summary>
public sealed class Naming_kinds_of_calls
{
    [Theory]
    [InlineData("GET", "sites/contoso.sharepoint.com:/sites/pgo", "site.read")]
    [InlineData("GET", "sites/1,2,3/drive", "site.read")]
    [InlineData("GET", "drives/b!1", "site.read")]
    [InlineData("GET", "drives/b!1/root", "item.read")]
    [InlineData("GET", "drives/b!1/items/01A", "item.read")]
    [InlineData("GET", "drives/b!1/items/01A:/Plan%20de%20L%C3%A9a/content/Fiche.docx", "item.read")]
    [InlineData("GET", "drives/b!1/items/01A:/sendMail", "item.read")]
    [InlineData("POST", "drives/b!1/items/01A/children", "item.write")]
    [InlineData("PATCH", "drives/b!1/items/01A", "item.write")]
    [InlineData("GET", "drives/b!1/items/01A/content", "content.read")]
    [InlineData("GET", "drives/b!1/items/01A/versions", "versions.read")]
    [InlineData("GET", "drives/b!1/items/01A/versions/3.0/content", "content.read")]
    [InlineData("PUT", "drives/b!1/items/01A/content", "content.write")]
    [InlineData("PUT", "drives/b!1/items/01A:/Plan%20de%20L%C3%A9a.docx:/content?@microsoft.graph.conflictBehavior=fail", "content.write")]
    [InlineData("POST", "drives/b!1/items/01A/createUploadSession", "upload")]
    [InlineData("GET", "drives/b!1/root/delta(token='4%3B1')?$top=2", "changes.read")]
    [InlineData("GET", "drives/b!1/root/delta?token=latest", "changes.read")]
    [InlineData("POST", "users/lea@exemple.fr/sendMail", "mail.send")]
    [InlineData("POST", "users/lea@exemple.fr/events", "calendar")]
    [InlineData("GET", "me", "other")]
    [InlineData("GET", "", "other")]
    public void Goes_by_the_words_of_the_interface(string method, string address, string kind) =>
        Assert.Equal(kind, CallKind.Of(new HttpMethod(method), new Uri($"https://graph.microsoft.com/v1.0/{address}")));
}
