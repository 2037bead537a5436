using OgpTeams.Domain;
using OgpTeams.Domain.Contributions;
using OgpTeams.Domain.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>A contribution as one text, for tables and lists.</summary>
internal static class ContributionTexts
{
    /// <summary>All that was said besides the title.</summary>
    public static string TextOf(ContributionView said) => said.Verb switch
    {
        Verbs.SubmitSubject or Verbs.MergeSubjects => Join(said[Field.Description], said[Field.Reformulation], said[Field.Notes]),
        Verbs.Introduce => said[Field.Reason],
        Verbs.SubmitFeedback => Join(said[Field.Rating], said[Field.Liked], said[Field.Improve]),
        _ => Join([.. said.Fields.Where(field => field.Key != Field.Title).Select(field => field.Value)]),
    };

    private static string Join(params string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0));
}
