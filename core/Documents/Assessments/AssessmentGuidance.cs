using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>What the report says where nobody wrote yet: the guidance of the manual in our words (domain §11.4).</summary>
/// <param name="kind">Mid-term and end-of-term reports have another focus (domain §6.4). Null: a template for both.</param>
internal sealed class AssessmentGuidance(AssessmentKind? kind, Texts texts)
{
    private static readonly HashSet<string> Focused = new(StringComparer.Ordinal)
    {
        "Introduction", "ProcessDevelopment", "ProcessImplementation", "Implementation", "Lessons", "NextSteps",
    };

    public string Title => texts["Assessment" + Suffix];

    public string Focus => texts["Focus" + Suffix];

    public string Results => texts["GuidanceResults" + Suffix];

    private string Suffix => kind?.ToString() ?? "Either";

    /// <summary>The resource that names a section to people.</summary>
    public static string HeadingOf(string section) => "Heading" + KeyOf(section);

    /// <summary>A section under its heading, with what it asks for.</summary>
    /// <param name="section">Its public name, as in the tag.</param>
    public IEnumerable<XElement> Headed(string style, string section, bool onNewPage = false)
    {
        var heading = Wml.P(style, texts[HeadingOf(section)]);
        yield return onNewPage ? Wml.OnNewPage(heading) : heading;
        yield return Sdt.Block("assessment/" + section, texts[HeadingOf(section)], Of(KeyOf(section)));
    }

    /// <summary><c>ProcessCycle</c> for <c>process-cycle</c>.</summary>
    private static string KeyOf(string section) => section == AssessmentSection.Conclusion
        ? "LastWords"
        : string.Concat(section.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private string Of(string key)
    {
        string?[] paragraphs =
        [
            texts["Guidance" + key],
            key == "Introduction" ? texts["GuidanceIntroductionValues"] : null,
            .. Focused.Contains(key) ? Kinds().Select(one => texts["Guidance" + key + one]) : [],
        ];
        return string.Join('\n', paragraphs.OfType<string>());
    }

    private AssessmentKind[] Kinds() => kind is { } one ? [one] : Enum.GetValues<AssessmentKind>();
}
