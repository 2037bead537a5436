using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What one person gives each subject, cut into cards of four (<c>subject.rate</c>).</summary>
internal static class RatingCards
{
    private const int SubjectsPerCard = 4;

    /// <param name="tendencies">By subject id.</param>
    /// <param name="person">The person's place in the cast: people differ by a point, always in the same way.</param>
    public static IEnumerable<JsonObject> Of(
        IEnumerable<SubjectResult> subjects, IReadOnlyDictionary<string, Tendency> tendencies, Tendency otherwise, int person)
    {
        var number = 0;
        foreach (var card in subjects.Chunk(SubjectsPerCard))
        {
            var data = new JsonObject();
            foreach (var subject in card)
            {
                var tendency = tendencies.GetValueOrDefault(subject.Id, otherwise);
                data[$"d-{subject.Id}"] = Around(tendency.Desirability, person + number);
                data[$"f-{subject.Id}"] = Around(tendency.Feasibility, person + (2 * number) + 1);
                number++;
            }

            yield return data;
        }
    }

    /// <summary>A point less, the tendency or a point more.</summary>
    private static string Around(int tendency, int chance) =>
        Math.Clamp(tendency + (chance % 3) - 1, 1, 5).ToString(CultureInfo.InvariantCulture);
}
