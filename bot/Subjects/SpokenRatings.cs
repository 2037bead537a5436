using System.Collections.Immutable;
using OgpTeams.Bot.Inputs;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Bot.Subjects;

/// <summary>Ratings that somebody says and a facilitator types: as on their card, or a line « 3 : 4 5 » a subject.</summary>
internal static class SpokenRatings
{
    /// <returns>What could not be read is told with its input.</returns>
    public static ImmutableArray<SubjectRating> Read(CardInputs inputs, Workshop workshop)
    {
        var chosen = SubjectVerbs.Ratings(inputs);
        var text = inputs.Text(Field.Text);
        inputs.NeedSome(Field.Text, !chosen.IsEmpty || text.Length > 0);
        if (text.Length == 0)
        {
            return chosen;
        }

        if (RatingLine.Read(text) is not { } lines)
        {
            inputs.Errors[Field.Text] = CardInputs.NotRating;
            return [];
        }

        var subjects = SubjectNumbers.Of(workshop);

        // While subjects are still written alone nobody can number them: that it is too early is what has to be told.
        if (workshop.TimingOf(StepKind.Rating) == StepTiming.Now
            && lines.Any(line => line.Subject < 1 || line.Subject > subjects.Count))
        {
            inputs.Refuse(Field.Text);
        }

        var typed = lines.Select(line => new SubjectRating(
            subjects.ElementAtOrDefault(line.Subject - 1)?.Id ?? default, line.Desirability, line.Feasibility)).ToList();
        return [.. chosen.ExceptBy(typed.Select(rating => rating.Subject), rating => rating.Subject), .. typed];
    }
}
