namespace OgpTeams.Documents.Elements;

/// <summary>The language of our own words in a document; what people wrote stays in theirs.</summary>
public enum DocumentLanguage
{
    French,
    English,
}
