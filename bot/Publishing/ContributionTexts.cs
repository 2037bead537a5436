using OgpTeams.Bot.Formats;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>A contribution as one text, for tables and lists.</summary>
internal static class ContributionTexts
{
    /// <summary>All that was said besides the title, each answer after what it answers.</summary>
    /// <param name="format">Null when it is gone: answers then stand alone.</param>
    public static string TextOf(ContributionView said, WorkshopFormat? format, Texts texts) => said.Verb switch
    {
        Verbs.SubmitSubject or Verbs.MergeSubjects => Join(said[Field.Description], said[Field.Reformulation], said[Field.Notes]),
        Verbs.Introduce => said[Field.Reason],
        Verbs.SubmitFeedback => Join(said[Field.Rating], said[Field.Liked], said[Field.Improve]),
        _ => Join([.. Answered.In(said, format, texts).Select(answered => answered.InOneText(texts))]),
    };

    private static string Join(params string[] texts) => string.Join('\n', texts.Where(text => text.Length > 0));
}
