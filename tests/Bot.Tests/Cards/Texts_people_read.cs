using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Cards;

public sealed partial class Texts_people_read
{
    private static readonly string[] WithTheirOwnTexts = ["obj", "Protocol", "Rehearsal"];
    private static readonly string[] Files = ["Texts", "Answers", "Commitments", "Plans", "Assessments", "Messages"];
    private static readonly Dictionary<string, string> French = All("");
    private static readonly Dictionary<string, string> English = All("en");

    /// <summary>Chosen by a value: each value has its own.</summary>
    private static readonly string[] Families =
    [
        "Refusal_", "Reason_", "Gap_", "Detail_", "Value_", "Why_",
        "Translation_", "Translations_", "Done_", "Profile_", "Role_", "Phase_", "Quadrant_", "Kind_", "Rule_",
        "Habit_", "RoundTable_", "Reflection_", "Reformulation_", "Canvas_", "SubActions_", "Roadmap_", "Closing_", "Audience_",
        "Command_", "Document_", "Feedback_Rating_", "Level_", "MilestoneStatus_", "Progress_", "ProgressGap_", "Assessment_midterm", "Assessment_endOfTerm", "Button_Begin_", "Button_Open_",
        "Format_format", "Desirability_", "Feasibility_", "Band_", "Delivery_", "Sending_", "Word_", "Check_",
        "Submission_", "Amendment_", "Import_",
    ];

    [Fact]
    public void Stand_in_both_languages() => Assert.Equal(French.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Have_the_same_places_in_both_languages() => Assert.All(
        French, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));

    [Fact]
    public void Follow_french_typography() => Assert.All(French, text => Assert.False(
        BadFrench().IsMatch(text.Value) && !text.Value.StartsWith("F ↑", StringComparison.Ordinal), $"{text.Key}: {text.Value}"));

    [Fact]
    public void Have_typographic_apostrophes() => Assert.All(
        French.Concat(English), text => Assert.DoesNotContain('\'', text.Value));

    /// <summary>One word for one thing: « adresse e-mail », « PGO »; and nobody is a masculine only.</summary>
    [Theory]
    [InlineData(@"\b(courriels?|mél|e-?mails? address|adresses? électroniques?|adresses? mail)\b")]
    [InlineData(@"\bOGP\b")]
    [InlineData(@"\b[Vv]ous seul\b|\b[Ss]eul un\b|\bà vous seul\b")]
    [InlineData(@"(?<!(citoyennes?, |citoyennes? et |/ ))\bcitoyens?\b")]
    [InlineData(@"(?<!étudiante, )\bétudiants?\b|\bexperts?\b")]
    [InlineData(@"\b[Pp]articipants?\b|\b(son|sans|un|l’)\s?auteur\b")]
    [InlineData(@"(?<!(animatrice|animatrice-challengeuse), )(?<!référent-)\banimateurs?\b")]
    [InlineData(@"(?<!référente-animatrice, )\bréférent-animateur\b")]
    [InlineData(@"\b[0-9]{1,2}h[0-9]{2}\b|\b[0-9]{1,2}:[0-9]{2}\b")]
    public void Say_one_thing_with_one_word(string forbidden) => Assert.All(
        French, text => Assert.False(
            Regex.IsMatch(text.Value, forbidden, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)),
            $"{text.Key}: {text.Value}"));

    [Fact]
    public void Exist_for_every_value()
    {
        string[] keys =
        [
            .. Keys<Refusal>(), .. Keys<Profile>(), .. Keys<Quadrant>(), .. Keys<Band>(), .. Keys<WorkshopPhase>("Phase"),
            .. Keys<FacilitatorRole>("Role"),
            .. typeof(Verbs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(verb => (string)verb.GetValue(null)!)
                .Except([Verbs.Prepare, Verbs.OpenFacilitation, Verbs.SendFacilitation, Verbs.ExportData,
                    Verbs.PublishPlan, Verbs.OpenMessage, Verbs.CheckPlan])
                .Select(verb => $"Done_{verb.Replace('.', '_')}"),
        ];

        Assert.Empty(keys.Except(French.Keys));
    }

    [Fact]
    public void Are_all_used_and_all_there()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Root(), "bot"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !WithTheirOwnTexts.Any(folder => file.Contains(
                $"{Path.DirectorySeparatorChar}{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal)))
            .Select(File.ReadAllText));
        var used = Quoted().Matches(sources).Select(match => match.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

        // Forms name their texts after themselves: $"{name}_Heading".
        bool IsUsed(string key) => used.Contains(key) || used.Contains(Plural().Replace(key, ""))
            || Array.Exists(Families, family => key.StartsWith(family, StringComparison.Ordinal))
            || (Named().Match(key) is { Success: true } named && used.Contains(named.Groups["name"].Value));

        Assert.DoesNotContain(French.Keys, key => !IsUsed(key));
        Assert.DoesNotContain(used, key => Key().IsMatch(key) && !French.ContainsKey(key) && !French.ContainsKey(key + "_other"));
    }

    [Theory]
    [InlineData("fr", 0, "0 sujet partagé")]
    [InlineData("fr", 1, "1 sujet partagé")]
    [InlineData("fr", 2, "2 sujets partagés")]
    [InlineData("en", 0, "0 shared subjects")]
    [InlineData("en", 1, "1 shared subject")]
    public void Count_as_their_language_does(string language, int count, string expected) =>
        Assert.Equal(expected, Texts.For(language).Count("Subjects_Title", count));

    private static Dictionary<string, string> All(string culture) => Files
        .Select(file => new ResourceManager($"OgpTeams.Bot.Texts.{file}", typeof(Texts).Assembly).GetResourceSet(
            culture.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(culture), createIfNotExists: true, tryParents: false)!)
        .SelectMany(set => set.Cast<System.Collections.DictionaryEntry>())
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Keys<T>(string? family = null)
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"{family ?? typeof(T).Name}_{name}");

    private static string Places(string text) => string.Concat(Place().Matches(text).Select(match => match.Value).Distinct().Order());

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OgpTeams.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The sources are not there.");
    }

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"(?<![\u00A0\u202F:?!])[:;?!](?!\d)|«(?!\u00A0)|(?<!\u00A0)»|''", RegexOptions.None, 1000)]
    private static partial Regex BadFrench();

    [GeneratedRegex("\"(?<key>[A-Z][A-Za-z0-9_]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("^[A-Z][a-z][A-Za-z0-9]*_[A-Za-z0-9_]+$", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("_(?:one|other)$", RegexOptions.None, 1000)]
    private static partial Regex Plural();

    [GeneratedRegex("^(?<name>[A-Za-z]+)_(?:Heading|Why|Nothing)$|^Button_(?<name>[A-Za-z]+)$", RegexOptions.None, 1000)]
    private static partial Regex Named();
}
