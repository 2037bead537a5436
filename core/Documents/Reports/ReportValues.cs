using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Reports;

/// <summary>What the report says in each of its controls.</summary>
internal static class ReportValues
{
    public static DocumentValues Of(ReportContent content, Texts texts)
    {
        var heading = content.Heading;
        var values = new DocumentValues(heading.DocumentId, "report", texts.Format("FileTitle", texts["Report"], heading.Title));
        values.Set("report/title", heading.Title);
        values.Set("report/date", texts.Date(heading.Date));
        values.Set("report/plan", heading.Plan);
        values.Set("report/format", content.FormatTitle);
        values.Set("report/administration", heading.Administration);
        values.Set("report/objective", content.Objective);
        values.Set("report/synthesis", new FieldValue.Lines([.. content.Synthesis.Select(sentence => new Line(sentence))]));
        values.Set("report/decisions", content.Decisions.Count == 0 ? null : new FieldValue.Blocks(Decisions(content.Decisions, texts)));
        values.Set("report/actions", content.Actions.Count == 0 ? null : new FieldValue.Blocks(ActionsTable.Blocks(content.Actions, texts)));
        values.Set("report/notices", content.Notices.Count == 0 ? null : new FieldValue.Blocks(Notices(content.Notices, texts)));
        values.Set("report/participants", new FieldValue.Blocks(ParticipantsTable.Blocks(content, texts)));
        values.Set("report/timing", content.Steps.Count == 0 ? null : new FieldValue.Blocks(TimingTable.Blocks(content.Steps, texts)));
        values.Repeat("report/step/*", content.Steps.Select(step => step.Number.ToString(CultureInfo.InvariantCulture)));
        foreach (var step in content.Steps)
        {
            SetStep(values, step, texts);
        }

        values.Set("report/nextSteps", new FieldValue.Lines([.. content.NextSteps.Select(step => new Line(step, LineStyle.Bullet))]));
        values.Set("report/nextDate", content.NextDate);
        values.Set("report/contact", content.Contact);
        return values;
    }

    private static void SetStep(DocumentValues values, ReportStep step, Texts texts)
    {
        var tag = "report/step/" + step.Number.ToString(CultureInfo.InvariantCulture);
        values.Set(tag + "/title", texts.Format("NumberedStep", step.Number.ToString(CultureInfo.InvariantCulture), step.Title));
        values.Offer(tag + "/time", step.ActualMinutes is { } actual
            ? texts.Format("StepTimeActual", step.PlannedMinutes, Minutes(actual))
            : texts.Format("StepTimePlanned", step.PlannedMinutes));
        values.Set(tag + "/summary", new FieldValue.Lines([.. step.Blocks.SelectMany(Lines)]));
        values.Set(tag + "/notes", new FieldValue.Lines([.. step.Notes.Select(note => new Line(note, LineStyle.Bullet))]));
    }

    public static int Minutes(double minutes) => (int)Math.Round(minutes, MidpointRounding.AwayFromZero);

    private static IEnumerable<Line> Lines(ReportBlock block)
    {
        if (block.Heading is { Length: > 0 } heading)
        {
            yield return new Line(heading, LineStyle.Heading);
        }

        foreach (var text in block.Texts)
        {
            yield return new Line(text, block.Bullets ? LineStyle.Bullet : LineStyle.Text);
        }
    }

    private static IReadOnlyList<XElement> Decisions(IEnumerable<string> decisions, Texts texts) =>
        [Wml.P("Heading1", texts["Decisions"]), .. decisions.Select(decision => Wml.P("ListBullet", decision))];

    private static IReadOnlyList<XElement> Notices(IEnumerable<string> notices, Texts texts) =>
        [Wml.P("Heading1", texts["Notices"]), .. notices.Select(notice => Wml.P("ListBullet", notice))];
}
