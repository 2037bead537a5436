using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>« Compléter l’engagement » : the rest of the official template, part by part.</summary>
internal static class DetailForm
{
    /// <summary>Words that name no OGP value, until somebody places them.</summary>
    public const string Unplaced = CommitmentField.OgpValues + ".unplaced";

    private static readonly IReadOnlyList<IReadOnlyList<OpenField<OpenCommitment>>> Parts =
        [.. OpenFields.Told.GroupBy(field => field.Page).OrderBy(part => part.Key).Select(part => part.ToList())];

    /// <param name="page">From 1; null: the first.</param>
    public static JsonObject Draw(PlanContext context, PlanCommitment commitment, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var part = Parts.At(fill is null ? page : $"{FirstWrong(fill)}");
        var standing = Standing(texts, commitment);
        var form = new Form(texts, fill);
        foreach (var field in part.Items)
        {
            Add(form, texts, field, standing, fill);
        }

        var id = commitment.Id.Value;
        return AdaptiveCard.With(
            texts, texts.Format("Details_Heading", Shown.Line(PlanTexts.NameOf(texts, commitment), 80)),
            [
                AdaptiveCard.Text(texts["Details_Why"]), part.Told(texts), .. form.Elements,
            ],
            context.Send(
                texts["Button_SaveDetails"], Verbs.DetailCommitment, ("commitment", id), ("keep", form.Keep),
                ("drawn", form.Drawn(standing.GetValueOrDefault))),
            context.Open(texts["Button_NextDetails"], PlanForms.Details, id, part.Next),
            context.Open(texts["Button_BackToCommitment"], PlanForms.Commitment, id));
    }

    /// <summary>The page with the first field to correct; the first page when no field is.</summary>
    private static int FirstWrong(FormFill fill) => OpenFields.Told
        .Where(field => fill.Errors.Keys.Any(wrong => wrong.Split('.')[0] == field.Name))
        .Select(field => field.Page).DefaultIfEmpty(1).Min();

    /// <summary>What stands, by input.</summary>
    private static Dictionary<string, string> Standing(Texts texts, PlanCommitment commitment)
    {
        var standing = OpenFields.Told.ToDictionary(field => field.Name, field => PlanTexts.DetailOf(texts, commitment, field));
        var open = PlanAsOpenData.Of(commitment);
        standing[CommitmentField.OgpValues] = string.Join(
            ',', OgpValueWords.All.Where(value => value.Get(open.OgpValues)?.Relevant == true).Select(value => value.Code));
        standing[Unplaced] = Unread.Of(open, CommitmentField.OgpValues) ?? "";
        foreach (var value in OgpValueWords.All)
        {
            standing[$"{CommitmentField.OgpValues}.{value.Code}"] = value.Get(open.OgpValues)?.Justification ?? "";
        }

        return standing;
    }

    private static void Add(
        Form form, Texts texts, OpenField<OpenCommitment> field, Dictionary<string, string> standing, FormFill? fill)
    {
        var (name, label, value) = (field.Name, texts[$"Detail_{field.Name}"], standing[field.Name]);
        _ = field.Kind switch
        {
            FieldKind.Date => form.Line(name, label, value: value, hint: texts["Milestone_DateHint"]),
            FieldKind.Email => form.Email(name, label, value),
            FieldKind.Values => Values(form, texts, label, standing, fill),
            FieldKind.Line => form.Line(name, label, value: value),
            FieldKind.List => form.Lines(name, label, value: value, hint: texts["Detail_OneALine"]),
            _ => form.Lines(name, label, value: value),
        };
    }

    /// <summary>Which values it serves, why it serves each, and what was said of them that names none.</summary>
    private static Form Values(Form form, Texts texts, string label, Dictionary<string, string> standing, FormFill? fill)
    {
        form.Several(
            CommitmentField.OgpValues, label, OgpValueWords.All.Select(value => (value.Code, texts[$"Value_{value.Code}"])),
            value: standing[CommitmentField.OgpValues]);
        foreach (var value in OgpValueWords.All)
        {
            var input = $"{CommitmentField.OgpValues}.{value.Code}";
            form.Lines(input, texts[$"Why_{value.Code}"], value: standing[input]);
        }

        // Sent by whoever knows one input only.
        var sent = fill?.Values.GetValueOrDefault(CommitmentField.OgpValues) is { } words && OgpValueReader.NamesNone(words) ? words : null;
        var unplaced = fill?.Values.GetValueOrDefault(Unplaced) ?? sent ?? standing[Unplaced];
        return unplaced.Length == 0 ? form
            : form.Say(texts["Values_ToPlace"]).Lines(Unplaced, texts["Values_Unplaced"], value: unplaced);
    }
}
