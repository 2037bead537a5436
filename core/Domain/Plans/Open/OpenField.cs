namespace OgpTeams.Domain.Plans.Open;

/// <summary>How a field of the official form is answered.</summary>
public enum FieldKind
{
    /// <summary>A few words.</summary>
    Line,
    Text,
    Email,
    Date,

    /// <summary>One a line.</summary>
    List,

    /// <summary>Which of the OGP's values, and why.</summary>
    Values,
}

/// <summary>One field of the official form: what is written, read, compared, named and asked for by it.</summary>
/// <param name="name">As in <c>plan.json</c>, in the documents' tags, in the inputs of verbs and in every resource.</param>
/// <param name="page">
/// Which part of the form of <c>commitment.details</c> asks for it, from 1; 0: none, a workshop's canvas or roadmap tells it.
/// </param>
public abstract class OpenField<TOwner>(string name, FieldKind kind, int page)
{
    public string Name => name;

    public FieldKind Kind => kind;

    public int Page => page;

    public abstract object? ValueOf(TOwner owner);
}

/// <inheritdoc/>
public sealed class OpenField<TOwner, TValue>(
    string name, FieldKind kind, Func<TOwner, TValue> get, Func<TOwner, TValue, TOwner> set, int page = 0)
    : OpenField<TOwner>(name, kind, page)
{
    public TValue Get(TOwner owner) => get(owner);

    public TOwner Set(TOwner owner, TValue value) => set(owner, value);

    public override object? ValueOf(TOwner owner) => get(owner);
}
