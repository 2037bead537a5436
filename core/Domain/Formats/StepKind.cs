namespace OgpTeams.Domain.Formats;

/// <summary>What people do in a step (étape). Closed: a kind is what the bot knows how to run; its texts are data.</summary>
public enum StepKind
{
    /// <summary>The facilitator speaks; nothing is submitted.</summary>
    Briefing,

    /// <summary>Tour de table: each person introduces themselves.</summary>
    RoundTable,

    /// <summary>Fiche mémo: something to read together.</summary>
    Memo,

    /// <summary>Individual and silent; nobody sees the others' words yet.</summary>
    Reflection,

    /// <summary>One by one, aloud, without debate.</summary>
    Sharing,

    /// <summary>Placing subjects on the matrix (désirabilité, faisabilité).</summary>
    Rating,
    Reformulation,

    /// <summary>Fiche idée: prompts answered alone, then pooled.</summary>
    Ideas,

    /// <summary>Filling the commitment canvas (canevas d’engagement) together.</summary>
    Canvas,
    SubActions,

    /// <summary>Feuille de route: choosing, ordering and sizing sub-actions.</summary>
    Roadmap,

    /// <summary>Questions each person answers on their own.</summary>
    Poll,

    /// <summary>Always the last step, and only the last.</summary>
    Closing,
}
