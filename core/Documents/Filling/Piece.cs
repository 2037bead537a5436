namespace OgpTeams.Documents.Filling;

/// <summary>A stretch of a template's main part, in its order: bytes to copy, or something to write in their place.</summary>
internal abstract class Piece
{
    public abstract void Write(DocumentFilling filling);

    /// <summary>Whether a heading may stand in it.</summary>
    public virtual bool MayHoldHeadings => false;

    /// <summary>Tells the headings it holds, in the document's order, before anything is written.</summary>
    public virtual void TellHeadings(DocumentFilling filling)
    {
    }
}

/// <summary>What every document has as the template has it.</summary>
internal sealed class Still(ReadOnlyMemory<byte> bytes) : Piece
{
    public override void Write(DocumentFilling filling) => filling.Output.Write(bytes.Span);
}

/// <summary>A number, a tag, a bookmark: what is written anew in each document.</summary>
internal sealed class Hole(Action<DocumentFilling> write) : Piece
{
    public override void Write(DocumentFilling filling) => write(filling);
}

/// <summary>A piece that holds others.</summary>
internal abstract class Region : Piece
{
    private bool? _mayHoldHeadings;

    public List<Piece> Pieces { get; } = [];

    public override bool MayHoldHeadings => _mayHoldHeadings ??= Pieces.Exists(piece => piece.MayHoldHeadings);

    public override void Write(DocumentFilling filling)
    {
        foreach (var piece in Pieces)
        {
            piece.Write(filling);
        }
    }

    public override void TellHeadings(DocumentFilling filling)
    {
        foreach (var piece in Pieces)
        {
            if (piece.MayHoldHeadings)
            {
                piece.TellHeadings(filling);
            }
        }
    }
}

/// <summary>The whole part.</summary>
internal sealed class Part : Region;
