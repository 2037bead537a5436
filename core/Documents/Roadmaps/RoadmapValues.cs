using System.Globalization;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>What the roadmap says in each of its controls.</summary>
internal static class RoadmapValues
{
    public static DocumentValues Of(RoadmapContent content, Texts texts)
    {
        var values = new DocumentValues(
            content.Heading.DocumentId, "roadmap", texts.Format("FileTitle", texts["Roadmap"], content.Heading.Title));
        values.Set("roadmaps/workshop", content.Heading.Title);
        values.Set("roadmaps/introduction", texts.Where(content.Heading));
        values.Set("roadmaps/commitment", content.Commitment);
        values.Repeat("roadmap/*", content.Milestones.Select(milestone => milestone.Id.Value));
        foreach (var (index, milestone) in content.Milestones.Index())
        {
            SetMilestone(values, milestone, index + 1, texts);
        }

        values.Repeat("subaction/*", content.SubActions.Select(subAction => subAction.Said.Id.Value));
        foreach (var subAction in content.SubActions)
        {
            SetSubAction(values, subAction, content, texts);
        }

        return values;
    }

    private static void SetMilestone(DocumentValues values, Milestone milestone, int order, Texts texts)
    {
        var tag = "roadmap/" + milestone.Id;
        values.Set(tag + "/order", order.ToString(CultureInfo.InvariantCulture));
        values.Set(tag + "/title", milestone.Title);
        values.Set(tag + "/deliverable", milestone.Deliverable);
        values.Set(tag + "/responsible", milestone.Responsible);
        values.Set(tag + "/startDate", Date(milestone.Start, texts));
        values.Set(tag + "/endDate", Date(milestone.End, texts));
        values.Set(tag + "/duration", milestone.Duration);
        values.Set(tag + "/budget", milestone.Budget);
    }

    private static void SetSubAction(DocumentValues values, SubActionView subAction, RoadmapContent content, Texts texts)
    {
        var said = subAction.Said;
        var tag = "subaction/" + said.Id;
        var prompt = content.Prompts.FirstOrDefault(prompt => prompt.Id == said[Field.Prompt])?.Text
            .In(texts.Culture.TwoLetterISOLanguageName);
        var words = string.IsNullOrWhiteSpace(prompt) ? said[Field.Text] : SentenceStarter.Complete(prompt, said[Field.Text]);
        values.Set(tag + "/text", Marks.With(words, said, content.Heading, texts));
        values.Set(tag + "/status", texts[subAction.Selected ? "SubActionKept" : "SubActionNotKept"]);
        values.Set(tag + "/milestones", string.Join('\n', content.Milestones
            .Where(milestone => milestone.SubActions.Contains(said.Id)).Select(milestone => milestone.Title)));
    }

    private static string? Date(PartialDate? date, Texts texts) => date is { } known ? texts.Date(known) : null;
}
