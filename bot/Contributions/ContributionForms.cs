using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Contributions;

/// <summary>What facilitators write down: a note of their own, or somebody else's words.</summary>
internal static class ContributionForms
{
    public static readonly FormRow Note = new("note", (context, _, fill) => FacilitatorForm.Card(
        context, "Note", new Form(context.Texts, fill).Lines(Field.Text, context.Texts["Note_Text"], required: true),
        context.Send(context.Texts["Button_SaveNote"], Verbs.SaveNote)), Whose.Facilitators);

    public static readonly FormRow OnBehalf = new("onbehalf", (context, _, fill) => DrawOnBehalf(context, fill), Whose.Facilitators);

    private const int NumberBytes = 6 * 1024;

    /// <summary>One line, one contribution.</summary>
    private static JsonObject DrawOnBehalf(CardContext context, FormFill? fill)
    {
        var texts = context.Texts;
        var rates = context.View.TimingOf(StepKind.Rating) == StepTiming.Now && context.View.Subjects.Count > 0;
        List<(string Verb, string Title)> valid =
        [
            .. rates ? [(Verbs.RateSubjects, texts["Kind_Rating"])] : Array.Empty<(string, string)>(),
            .. ContributionKind.ForOthers.Where(kind => context.View.TimingOf(kind) != StepTiming.Early)
                .Select(kind => (kind.Verb, texts[$"Kind_{kind.Name}"])),
        ];
        var form = new Form(texts, fill)
            .Line("name", texts["OnBehalf_Name"], required: true)
            .Choice("as", texts["OnBehalf_As"], valid, required: true, Now(context, valid))
            .Lines(Field.Text, texts["OnBehalf_Text"], required: true);
        if (rates)
        {
            form.Say(texts["OnBehalf_Numbers"]).Show(SubjectNumbers.Of(context.View)
                .Select((subject, index) => AdaptiveCard.Item(
                    texts.Format("Subjects_Numbered", index + 1, Shown.Line(subject.Title, 80))))
                .First(NumberBytes));
        }

        if (context.View.HasReached(StepKind.Canvas, StepKind.Roadmap))
        {
            var labels = new StepLabels(context, StepKind.Canvas);
            form.Choice(Field.Box, texts["OnBehalf_Box"], CanvasBox.All.Select(box => (box, labels.Bare(box))), value: CanvasBox.Content);
        }

        return FacilitatorForm.Card(
            context, "OnBehalf", form,
            context.Send(texts["Button_OnBehalf"], Verbs.OnBehalf));
    }

    /// <summary>What the current step gathers, to begin with.</summary>
    private static string Now(CardContext context, List<(string Verb, string Title)> valid)
    {
        var gathers = context.View.Step?.Kind switch
        {
            StepKind.RoundTable => Verbs.Introduce,
            StepKind.Closing => Verbs.SubmitFeedback,
            StepKind.Rating => Verbs.RateSubjects,
            { } kind => ContributionKind.GatheredIn(kind)?.Verb,
            null => null,
        };
        return valid.Find(verb => verb.Verb == gathers).Verb ?? valid[0].Verb;
    }
}
