using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;

namespace OgpTeams.Bot.Messages;

/// <summary>The message of thanks as it is proposed: filled from what is known, and then the facilitators' to change.</summary>
internal static class ThanksMail
{
    private const int Most = 1_000;

    public static string Subject(CardContext context) =>
        context.Texts.Format("Mail_Subject", Shown.Cut(MailBody.OneLine(context.View.Brief.Title), 150));

    /// <param name="documents">Of the workshop; those that can be opened from elsewhere are linked to.</param>
    /// <param name="questionnaire">Where people say what they thought of it; null for none.</param>
    public static string Text(CardContext context, IReadOnlyList<DocumentLink> documents, Uri? questionnaire)
    {
        var (texts, view) = (context.Texts, context.View);
        var follow = view.FollowUp;
        var links = documents.Select(document => (document.Name, Link: Public(document.Link)))
            .Where(document => document.Link is not null && IsForPeople(document.Name))
            .Select(document => texts.Format("Mail_Link", Path.GetFileNameWithoutExtension(document.Name), document.Link!))
            .ToList();
        return Paragraphs(
            texts["Thanks_Hello"],
            texts.Format("Thanks_For", Shown.Cut(MailBody.OneLine(view.Brief.Title), 200)),
            Some("Mail_Objective", view.Brief.Objective),

            // A participant’s words: a line of theirs would pass for one of ours, with its link.
            Some("Thanks_Selected", MailBody.OneLine(view.Subjects.FirstOrDefault(subject => subject.Selected)?.Title ?? "")),
            links.Count > 0 ? string.Join('\n', links.Prepend(texts["Mail_Documents"])) : texts["Mail_NoLink"],
            texts["Mail_Missing"],
            questionnaire is null ? null
                : $"{texts["Mail_Opinion"]}\n{texts.Format("Mail_Link", texts["Mail_Questionnaire"], questionnaire.AbsoluteUri)}",
            Some("Thanks_Next", follow?.NextSteps), Some("Thanks_Date", follow?.NextDate),
            Some("Thanks_Contact", follow?.Contact),
            texts["Thanks_Bye"]);

        string? Some(string key, string? text) => text is { Length: > 0 } ? texts.Format(key, Shown.Cut(text, Most)) : null;
    }

    /// <summary>What nobody told is left out.</summary>
    private static string Paragraphs(params IEnumerable<string?> paragraphs) => string.Join("\n\n", paragraphs.OfType<string>());

    private static bool IsForPeople(string name) => Path.GetExtension(name) is ".docx" or ".pdf";

    /// <summary>A folder on this machine is nobody else's.</summary>
    private static string? Public(Uri? link) =>
        link is { IsAbsoluteUri: true, Scheme: "https", IsLoopback: false } ? link.AbsoluteUri : null;
}
