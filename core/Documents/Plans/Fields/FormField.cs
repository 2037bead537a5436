using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans.Fields;

/// <summary>One field of a form: where it stands, and its way into the document and back.</summary>
/// <param name="name">As in the document's tags and in <c>plan.json</c>.</param>
/// <param name="label">The resource that names it to people.</param>
internal abstract class FormField<TOwner>(string name, string label)
    where TOwner : OpenObject
{
    public string Name => name;

    public string Label => label;

    /// <inheritdoc cref="FieldForm{TValue}"/>
    public abstract ReadingFindingKind NotUnderstood { get; }

    /// <summary>What stands in the document. Words that were read and not understood go back where they stood.</summary>
    public FieldValue.Lines Written(TOwner owner, Texts texts) =>
        Lines(owner, texts) is { Text.Length: > 0 } lines ? lines : FieldValue.Lines.Of(Unread.Of(owner, name));

    /// <summary>The owner with what the text says.</summary>
    /// <param name="kept">
    /// The same owner as we wrote it last: its value counts as long as the text is how that value stands in a document.
    /// </param>
    /// <returns>Null: the text cannot be understood.</returns>
    public TOwner? Read(TOwner owner, string text, TOwner? kept, Texts texts) =>
        kept is not null && Lines(kept, texts).Text == text ? Copy(kept, owner)
        : text.Length == 0 ? owner
        : Read(owner, text);

    /// <summary>Words as we would write what they mean; themselves where they mean nothing that we would write, or say more than it.</summary>
    public string Meaning(TOwner bare, string words, Texts texts) =>
        Beside(words, null, texts) is null && Read(bare, words, null, texts) is { } read && Lines(read, texts).Text is { Length: > 0 } meaning ? meaning : words;

    /// <summary>Words in a text that was understood which say nothing of the value; null: none.</summary>
    /// <inheritdoc cref="Read(TOwner, string, TOwner?, Texts)"/>
    public string? Beside(string text, TOwner? kept, Texts texts) =>
        text.Length == 0 || (kept is not null && Lines(kept, texts).Text == text) ? null : Beside(text);

    /// <summary>Its control in a form whose tags begin with <paramref name="tag"/>.</summary>
    public XElement Control(string tag, Texts texts) => Sdt.Inline($"{tag}/{name}", label, texts);

    /// <summary>The question of a form that asks for it alone.</summary>
    public XElement Row(string tag, Texts texts) => FormTable.Row(texts[label], null, Control(tag, texts));

    /// <summary>Whether the document alone says it all: reading what we write gives the same value.</summary>
    public abstract bool ReadsBack(TOwner owner, Texts texts);

    public abstract TOwner Copy(TOwner from, TOwner to);

    protected abstract FieldValue.Lines Lines(TOwner owner, Texts texts);

    protected abstract TOwner? Read(TOwner owner, string text);

    protected abstract string? Beside(string text);
}

/// <inheritdoc/>
internal sealed class FormField<TOwner, TValue>(
    string name, string label, FieldForm<TValue> form, Func<TOwner, TValue> get, Func<TOwner, TValue, TOwner> set)
    : FormField<TOwner>(name, label)
    where TOwner : OpenObject
{
    public override ReadingFindingKind NotUnderstood => form.NotUnderstood;

    public override bool ReadsBack(TOwner owner, Texts texts)
    {
        var value = get(owner);
        if (form.IsLossless)
        {
            return true;
        }

        var text = Lines(owner, texts).Text;
        return text.Length == 0 ? form.Same(value, form.Nothing) : form.Read(NoBreak.Part(text)) is { Beside: null } read && form.Same(value, read.Value);
    }

    public override TOwner Copy(TOwner from, TOwner to) => set(to, get(from));

    protected override FieldValue.Lines Lines(TOwner owner, Texts texts) => form.Write(get(owner), texts);

    protected override TOwner? Read(TOwner owner, string text) => form.Read(NoBreak.Part(text)) is { } read ? set(owner, read.Value) : null;

    protected override string? Beside(string text) => form.Read(NoBreak.Part(text))?.Beside;
}
