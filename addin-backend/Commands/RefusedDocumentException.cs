using OgpTeams.Documents.Outcomes;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>Which document was refused, and why.</summary>
internal sealed class RefusedDocumentException(string path, UnusableDocumentException why) : Exception(why.Message, why)
{
    /// <param name="template">What the document is made from, when it is a file.</param>
    /// <exception cref="RefusedDocumentException">One of the two cannot be used.</exception>
    public static T Naming<T>(string document, string? template, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (UnusableDocumentException unusable)
        {
            throw new RefusedDocumentException(unusable.IsTemplate ? template! : document, unusable);
        }
    }

    /// <summary>In one line, with what to do.</summary>
    public string In(Messages messages)
    {
        var (reason, name) = (ReasonOf(why, messages), Path.GetFileName(path));
        return why.Part is null
            ? messages.Format("Refusal", name, reason)
            : messages.Format("RefusalInPart", name, reason, why.Part);
    }

    /// <summary>The same of a document that came without a name.</summary>
    public static string In(Messages messages, UnusableDocumentException why) => new RefusedDocumentException(
        messages[why.IsTemplate ? "SentTemplate" : "SentDocument"], why).In(messages);

    private static string ReasonOf(UnusableDocumentException why, Messages messages)
    {
        var use = why.IsToBeRead ? "ToRead" : why.IsToBeFilled ? "ToFill" : "";
        return messages[why.Found == FileFormat.Unknown ? "Unusable" + why.Reason + use : "Found" + why.Found];
    }
}
