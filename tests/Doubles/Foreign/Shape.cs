using System.Xml.Linq;

namespace OgpTeams.Doubles.Foreign;

/// <summary>A document of the corpus as it is described: who writes it, and what it holds.</summary>
public sealed record Shape(Habit Habit, params Feature[] Features)
{
    public string Name => $"{Habit}: {string.Join(", ", Features.Select(feature => feature.Name).DefaultIfEmpty("nothing"))}";

    public bool HasFlaws => Habit.HasFlaws || Features.Any(feature => feature.HasFlaws);

    /// <summary>Why it is not opened; null for most.</summary>
    public string? Refused => Habit.Refused ?? Features.Select(feature => feature.Refused).FirstOrDefault(reason => reason is not null);

    /// <summary>Why no document is made from it; null for most.</summary>
    public string? RefusedInTemplate => Refused ?? Features.Select(feature => feature.RefusedInTemplate).FirstOrDefault(reason => reason is not null);

    /// <summary>Whether a document of ours with these things in it is no longer written.</summary>
    public bool IsRefusedInPlan => Refused is not null || Features.Any(feature => feature.IsRefusedInPlan);

    /// <summary>The document as the program writes it.</summary>
    public byte[] Make() => Make((_, content) => content.SelectMany(one => one.Blocks));

    /// <param name="arrange">What stands in the body, from what each feature puts there.</param>
    public byte[] Make(Func<ForeignFile, IReadOnlyList<Content>, IEnumerable<XElement>> arrange)
    {
        var file = new ForeignFile();
        Habit.Furnish(file);
        var content = Contents(file);
        file.Body.AddFirst(arrange(file, content));
        Habit.Dress(file);
        return file.Save();
    }

    /// <summary>A document somebody opened, pasted these things into, and saved with this program.</summary>
    public byte[] PasteInto(byte[] existing, Action<ForeignFile, IReadOnlyList<Content>> paste)
    {
        var file = new ForeignFile(existing);
        paste(file, Contents(file));
        Habit.Dress(file);
        return file.Save();
    }

    public override string ToString() => Name;

    private List<Content> Contents(ForeignFile file) => [.. Features.Select(feature => new Content(feature, Xml.Of(feature.Put(file))))];
}

/// <summary>What a feature puts in the text.</summary>
public sealed record Content(Feature Feature, IReadOnlyList<XElement> Blocks);
