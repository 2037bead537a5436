using System.Text;
using System.Text.Encodings.Web;

namespace OgpTeams.Benchmarks.Loads;

/// <summary>
/// A group chat with its workshop, whose people send a subject or a sub-action one after the other: activities as Teams sends
/// them, each press with an id and words of its own. Every fifth press is somebody's first.
/// </summary>
/// <param name="serviceUrl">Where the target writes back to.</param>
internal sealed class Chat(int number, Uri serviceUrl)
{
    private const int SubjectsEach = 5;
    private int _presses;

    public string Id { get; } = $"19:benchmark-{number:x8}@thread.v2";

    /// <summary>Ours alone gives one; any text does for the others.</summary>
    public string Workshop { get; set; } = "0000000000";

    /// <summary>Its workshop is a format 3 in « Sous-actions », instead of a format 1 in individual reflection.</summary>
    public bool ListsSubActions { get; init; }

    public byte[] NextPress()
    {
        var press = _presses++;
        return ListsSubActions
            ? Press(1 + (press / SubjectsEach), "subaction.submit",
                $$"""
                "workshop":"{{Workshop}}","id":"{{Workshop}}.{{press}}","text":"Publier le registre des décisions {{press}}, dans un format réutilisable, avec la direction juridique."
                """)
            : Press(1 + (press / SubjectsEach), "subject.submit",
                $$"""
                "workshop":"{{Workshop}}","id":"{{Workshop}}.{{press}}","title":"Publier le registre des décisions {{press}}","description":"Ouvrir à tous, dans un format réutilisable, les décisions que la commune prend chaque mois ({{press}})."
                """);
    }

    /// <param name="person">0 is whoever leads the workshop.</param>
    /// <param name="inputs">Members of a JSON object.</param>
    public byte[] Press(int person, string verb, string inputs) => Encoding.UTF8.GetBytes(
        $$$"""
        {"name":"adaptiveCard/action","type":"invoke","timestamp":"2026-03-12T14:00:00.000Z","localTimestamp":"2026-03-12T15:00:00.000+01:00","id":"f:{{{_presses}}}","channelId":"msteams","serviceUrl":"{{{JavaScriptEncoder.Default.Encode(serviceUrl.AbsoluteUri)}}}","from":{"id":"29:benchmark-{{{number}}}-{{{person}}}","name":"Personne {{{number}}}-{{{person}}}","aadObjectId":"00000000-0000-4000-8000-{{{number:x4}}}{{{person:x8}}}"},"conversation":{"isGroup":true,"conversationType":"groupChat","tenantId":"00000000-0000-0000-0000-000000000001","id":"{{{Id}}}"},"recipient":{"id":"28:ogpteams","name":"OgpTeams"},"entities":[{"locale":"fr-FR","country":"FR","platform":"Web","timezone":"Europe/Paris","type":"clientInfo"}],"channelData":{"tenant":{"id":"00000000-0000-0000-0000-000000000001"},"source":{"name":"message"},"legacy":{"replyToId":"1:benchmark"}},"replyToId":"1762000000001","value":{"action":{"type":"Action.Execute","title":"Envoyer mon sujet","verb":"{{{verb}}}","data":{ {{{inputs}}} }},"trigger":"manual"},"locale":"fr-FR","localTimezone":"Europe/Paris"}
        """);
}
