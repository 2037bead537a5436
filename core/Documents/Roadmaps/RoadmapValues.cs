using System.Globalization;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>What the roadmap says in each of its controls.</summary>
internal static class RoadmapValues
{
    public static DocumentValues Of(RoadmapContent content, Texts texts)
    {
        var values = new DocumentValues(content.DocumentId, "roadmap", texts.Format("FileTitle", texts["Roadmap"], content.Title));
        values.Set("roadmaps/workshop", content.Title);
        values.Set("roadmaps/introduction", texts.Where(content.Title, content.Date, content.Administration, content.Plan));
        values.Set("roadmaps/commitment", content.Commitment);
        values.Repeat("roadmap/*", content.Milestones.Select(milestone => milestone.Id));
        foreach (var (index, milestone) in content.Milestones.Index())
        {
            SetMilestone(values, milestone, index + 1, texts);
        }

        values.Repeat("subaction/*", content.SubActions.Select(subAction => subAction.Id));
        foreach (var subAction in content.SubActions)
        {
            SetSubAction(values, subAction, texts);
        }

        return values;
    }

    private static void SetMilestone(DocumentValues values, RoadmapMilestone milestone, int order, Texts texts)
    {
        var tag = "roadmap/" + milestone.Id;
        values.Set(tag + "/order", order.ToString(CultureInfo.InvariantCulture));
        values.Set(tag + "/title", milestone.Title);
        values.Set(tag + "/deliverable", milestone.Deliverable);
        values.Set(tag + "/startDate", Date(milestone.StartDate, texts));
        values.Set(tag + "/endDate", Date(milestone.EndDate, texts));
        values.Set(tag + "/duration", milestone.Duration);
        values.Set(tag + "/budget", milestone.Budget);
    }

    private static void SetSubAction(DocumentValues values, RoadmapSubAction subAction, Texts texts)
    {
        var tag = "subaction/" + subAction.Id;
        var words = string.IsNullOrWhiteSpace(subAction.Prompt) ? null : texts.Format("Answer", subAction.Prompt, subAction.Said.Text);
        values.Set(tag + "/text", Marks.With(subAction.Said, texts, words));
        values.Set(tag + "/status", texts[subAction.Selected ? "SubActionKept" : "SubActionNotKept"]);
        values.Set(tag + "/milestones", string.Join('\n', subAction.Milestones ?? []));
    }

    private static string? Date(PartialDate? date, Texts texts) => date is { } known ? texts.Date(known) : null;
}
