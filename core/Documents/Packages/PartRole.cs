namespace OgpTeams.Documents.Packages;

/// <summary>What a part is to us.</summary>
internal enum PartRole
{
    /// <summary>We read it: it must be XML that can be trusted.</summary>
    Needed,

    /// <summary>We read it if it can be read. One that is broken is as good as none; one made to deceive is not.</summary>
    Optional,

    /// <summary>Nobody’s to read but Word’s, whatever it is: a picture, another document inside, a theme. Kept byte for byte.</summary>
    Kept,
}
