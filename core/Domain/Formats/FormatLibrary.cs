using System.Collections.Immutable;
using System.Diagnostics;

namespace OgpTeams.Domain.Formats;

/// <summary>The formats a workshop can be prepared from: those of the kit, then an administration’s own.</summary>
public sealed class FormatLibrary
{
    private FormatLibrary(ImmutableArray<WorkshopFormat> formats) => Formats = formats;

    /// <summary>The formats of the kit « Les Ateliers Ouverture », embedded in this assembly.</summary>
    public static FormatLibrary BuiltIn { get; } = new([Embedded("format1"), Embedded("format2"), Embedded("format3")]);

    /// <summary>In the order they are offered.</summary>
    public ImmutableArray<WorkshopFormat> Formats { get; }

    public WorkshopFormat? Find(string id) => Formats.FirstOrDefault(format => format.Id == id);

    /// <summary>With one more format. It takes the place of the one with the same id: that is how texts are changed.</summary>
    public FormatLibrary With(WorkshopFormat own) => new(
        Find(own.Id) is { } replaced ? Formats.Replace(replaced, own) : Formats.Add(own));

    private static WorkshopFormat Embedded(string id)
    {
        var name = $"OgpTeams.Domain.Formats.{id}.json";
        using var resource = typeof(FormatLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"{name} is not embedded.");
        var json = new byte[resource.Length];
        resource.ReadExactly(json);
        return FormatParser.Parse(json) switch
        {
            ParsedFormat.Usable usable => usable.Format,
            ParsedFormat.Unusable(var problems) => throw new UnreachableException(
                $"{name}: {string.Join(" | ", problems.Select(problem => $"{problem.Path}: {problem.Message.English}"))}"),
            _ => throw new UnreachableException(name),
        };
    }
}
