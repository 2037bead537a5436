using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>What the report says where nobody wrote yet: the guidance of the manual in our words (domain §11.4).</summary>
/// <param name="kind">Mid-term and end-of-term reports have another focus (domain §6.4). Null: a template for both.</param>
internal sealed class AssessmentGuidance(AssessmentKind? kind, Texts texts)
{
    private static readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal)
    {
        [AssessmentSection.Introduction] = "Introduction",
        [AssessmentSection.ProcessCycle] = "ProcessCycle",
        [AssessmentSection.ProcessDevelopment] = "ProcessDevelopment",
        [AssessmentSection.ProcessImplementation] = "ProcessImplementation",
        [AssessmentSection.IrmRecommendations] = "IrmRecommendations",
        [AssessmentSection.Implementation] = "Implementation",
        [AssessmentSection.Eligibility] = "Eligibility",
        [AssessmentSection.PeerLearning] = "PeerLearning",
        [AssessmentSection.Lessons] = "Lessons",
        [AssessmentSection.OtherInitiatives] = "OtherInitiatives",
        [AssessmentSection.NextSteps] = "NextSteps",
        [AssessmentSection.Conclusion] = "LastWords",
    };

    private static readonly HashSet<string> _focused = new(StringComparer.Ordinal)
    {
        "Introduction", "ProcessDevelopment", "ProcessImplementation", "Implementation", "Lessons", "NextSteps",
    };

    public string Title => texts["Assessment" + Suffix];

    public string Focus => texts["Focus" + Suffix];

    public string Results => texts["GuidanceResults" + Suffix];

    private string Suffix => kind?.ToString() ?? "Either";

    /// <summary>The resource that names a section to people.</summary>
    public static string HeadingOf(string section) => "Heading" + _keys[section];

    /// <param name="section">Its public name, as in the tag.</param>
    public XElement Section(string section) => Sdt.Block("assessment/" + section, texts[HeadingOf(section)], Of(_keys[section]));

    private string Of(string key)
    {
        string?[] paragraphs =
        [
            texts["Guidance" + key],
            key == "Introduction" ? texts["GuidanceIntroductionValues"] : null,
            .. _focused.Contains(key) ? Kinds().Select(one => texts["Guidance" + key + one]) : [],
        ];
        return string.Join('\n', paragraphs.OfType<string>());
    }

    private AssessmentKind[] Kinds() => kind is { } one ? [one] : Enum.GetValues<AssessmentKind>();
}
