using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>The values of one form, from the texts found for its fields.</summary>
internal sealed class FieldAssembly(Published? published, Texts texts, Texts said, ReadingFindings findings)
{
    /// <param name="kept">The same form as we wrote it, in what the document cannot say; null: not known.</param>
    /// <param name="tag">Of the form with its id in the plan read.</param>
    /// <param name="source">The same with its id in the document.</param>
    /// <param name="lost">Texts that were read for no field: others stand in their place, or they say nothing of it.</param>
    public TOwner Read<TOwner>(
        TOwner bare, TOwner? kept, IReadOnlyList<FormField<TOwner>> fields, FoundFields found, string tag, string source,
        out List<string> lost)
        where TOwner : OpenObject
    {
        var (owner, unread) = (bare, new Dictionary<string, string>(StringComparer.Ordinal));
        lost = [];
        foreach (var field in fields)
        {
            var (fieldTag, written) = ($"{tag}/{field.Name}", published?[$"{source}/{field.Name}"]);
            if (!found.Has(field.Name))
            {
                // A field without a place in the template, or whose place a person took away.
                owner = kept is not null && written is null ? field.Copy(kept, owner) : owner;
                if (written is not null)
                {
                    findings.Add(ReadingFindingKind.Missing, fieldTag, said[field.Label]);
                }

                continue;
            }

            var before = lost.Count;
            var text = Choose(found[field.Name], written, lost);
            if (lost.Count > before)
            {
                findings.Add(ReadingFindingKind.ReadTwice, fieldTag, said[field.Label]);
            }

            if (field.Read(owner, text, kept, texts) is { } read)
            {
                owner = read;
                if (field.Beside(text, kept, texts) is { } beside)
                {
                    lost.Add(beside);
                    findings.Add(field.NotUnderstood, fieldTag, said[field.Label]);
                }
            }
            else
            {
                unread[field.Name] = text;
                findings.Add(
                    field.NotUnderstood, fieldTag, said[field.Label],
                    isInWords: field.NotUnderstood == ReadingFindingKind.DateNotUnderstood && !Period.IsImpossible(text));
            }
        }

        return Unread.With(owner, unread);
    }

    /// <summary>
    /// Of several texts of one field, in its places or in copies: the one that people changed, or else what we wrote last. What
    /// we proposed beside a changed one is ours where the field stands a second time.
    /// </summary>
    private static string Choose(IReadOnlyList<string> found, Published.Entry? written, List<string> lost)
    {
        var all = found.Distinct(StringComparer.Ordinal).ToList();
        if (all.Count == 1)
        {
            return all[0];
        }

        var ours = all.FindAll(text => CanonicalText.Hash(text) is var hash && (hash == written?.Hash || hash == written?.Proposed))
            .MaxBy(text => CanonicalText.Hash(text) == written?.Proposed);
        var theirs = all.Where(text => text.Length > 0 && CanonicalText.Hash(text) is var hash && hash != written?.Hash && hash != written?.Proposed)
            .ToList();
        lost.AddRange(theirs.Skip(1));
        return theirs.Count > 0 ? theirs[0] : ours ?? "";
    }
}
