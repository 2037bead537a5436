namespace OgpTeams.Doubles.Foreign.Features;

/// <summary>What stands beside the text: comments, notes.</summary>
internal static class Notes
{
    public static readonly Feature Comment = new("comment", file =>
    {
        var id = AddComment(file, "Ce passage reste à valider.");
        return $"""
            <w:p><w:commentRangeStart w:id="{id}"/>{Xml.Run("Un passage commenté.")}<w:commentRangeEnd w:id="{id}"/>
            <w:r><w:commentReference w:id="{id}"/></w:r></w:p>
            """;
    });

    public static readonly Feature CommentOverParagraphs = new("comment over paragraphs", file =>
    {
        var id = AddComment(file, "Ces deux paragraphes disent la même chose.");
        return $"""
            <w:p><w:commentRangeStart w:id="{id}"/>{Xml.Run("Premier paragraphe commenté.")}</w:p>
            <w:p>{Xml.Run("Second paragraphe commenté.")}<w:commentRangeEnd w:id="{id}"/><w:r>
            <w:commentReference w:id="{id}"/></w:r></w:p>
            """;
    })
    {
        IsRange = true,
    };

    public static readonly Feature CommentAtAPoint = new("comment at a point", file =>
        $"""<w:p>{Xml.Run("Un point.")}<w:r><w:commentReference w:id="{AddComment(file, "Ici ?")}"/></w:r></w:p>""");

    /// <summary>As Word 365 keeps a conversation: five parts.</summary>
    public static readonly Feature Thread = new("thread of comments", file =>
    {
        var (first, second, paragraphs) = (file.Next(), file.Next(), new[] { file.NextHex(), file.NextHex() });
        var comments = file.Shared("comments", "w:comments");
        comments.Add(Xml.Of(CommentMarkup(first, "Qui porte ce point ?", paragraphs[0]) + CommentMarkup(second, "La direction du budget.", paragraphs[1])));
        Beside(file, "commentsExtended", "w15:commentsEx", $"""
            <w15:commentEx w15:paraId="{paragraphs[0]}" w15:done="0"/>
            <w15:commentEx w15:paraId="{paragraphs[1]}" w15:paraIdParent="{paragraphs[0]}" w15:done="0"/>
            """);
        Beside(file, "commentsIds", "w16cid:commentsIds", string.Concat(paragraphs.Select(paragraph =>
            $"""<w16cid:commentId w16cid:paraId="{paragraph}" w16cid:durableId="{file.NextHex()}"/>""")));
        Beside(file, "people", "w15:people", """
            <w15:person w15:author="Awa Diop">
            <w15:presenceInfo w15:providerId="AD" w15:userId="S::awa@exemple.gouv.fr::0f0e"/></w15:person>
            """);
        return $"""
            <w:p><w:commentRangeStart w:id="{first}"/><w:commentRangeStart w:id="{second}"/>{Xml.Run("Un passage discuté.")}
            <w:commentRangeEnd w:id="{first}"/>
            <w:r><w:commentReference w:id="{first}"/></w:r><w:commentRangeEnd w:id="{second}"/><w:r>
            <w:commentReference w:id="{second}"/></w:r></w:p>
            """;
    });

    public static readonly Feature Footnote = new("footnote", file =>
        $"""<w:p>{Xml.Run("Un chiffre à sourcer")}<w:r><w:footnoteReference w:id="{AddNote(file, "footnote")}"/></w:r></w:p>""");

    public static readonly Feature Endnote = new("endnote", file =>
        $"""<w:p>{Xml.Run("Un renvoi en fin")}<w:r><w:endnoteReference w:id="{AddNote(file, "endnote")}"/></w:r></w:p>""");

    private static int AddComment(ForeignFile file, string text)
    {
        var id = file.Next();
        file.Shared("comments", "w:comments").Add(Xml.Of(CommentMarkup(id, text, file.NextHex())));
        return id;
    }

    private static string CommentMarkup(int id, string text, string paragraph) =>
        $"""<w:comment w:id="{id}" w:author="Awa Diop" w:date="2026-03-02T09:30:00Z" w:initials="AD"><w:p w14:paraId="{paragraph}" w14:textId="77777777">{Xml.Run(text)}</w:p></w:comment>""";

    private static void Beside(ForeignFile file, string kind, string root, string markup)
    {
        var name = file.Free($"word/{kind}.xml");
        var type = kind == "commentsIds" ? "http://schemas.microsoft.com/office/2016/09/relationships/" : "http://schemas.microsoft.com/office/2011/relationships/";
        file.Add(name, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml", Xml.Root(root, markup), type + kind);
    }

    private static int AddNote(ForeignFile file, string kind)
    {
        var id = file.Next();
        var notes = file.Shared(kind + "s", $"w:{kind}s", $"""
            <w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>
            <w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>
            """);
        file.Set($"""<w:{kind}Pr><w:{kind} w:id="-1"/><w:{kind} w:id="0"/></w:{kind}Pr>""");
        notes.Add(Xml.Of($"""<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r>{Xml.Run(" Source : comptes publics.")}</w:p></w:{kind}>"""));
        return id;
    }
}
