using System.Collections.Immutable;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Plans;

/// <inheritdoc cref="InputScope"/>
/// <param name="Workshop">The order came from it; null when it came from none of this plan.</param>
internal sealed record PlanScope(
    Workshop? Workshop, Actor Actor, string Tenant, PeopleDesk People, CancellationToken Cancellation)
    : InputScope(
        Actor, Tenant, People, person => Workshop?.Participants.ContainsKey(person) == true, Cancellation);

/// <summary>Reads a verb's inputs into an order; what could not be read is in <see cref="CardInputs.Errors"/>.</summary>
internal delegate ValueTask<PlanCommand> ReadPlanVerb(CardInputs inputs, PlanScope scope);

/// <summary>A verb that orders something of a plan.</summary>
/// <param name="Form">Of <see cref="PlanForms"/>, in which it is typed: it comes back when there is something to correct.</param>
internal sealed record PlanVerb(string Verb, ReadPlanVerb Read, string? Form = null) : VerbRow(Verb);

/// <summary>How the verbs of plans are read.</summary>
internal static class PlanVerbs
{
    public static IReadOnlyList<PlanVerb> All { get; } =
    [
        new(Verbs.DetailCommitment, (inputs, scope) => new(new PlanCommand.DetailCommitment(
            Commitment(inputs, scope), Placed(inputs, Some(inputs, [.. CommitmentField.All, .. CommitmentField.Justifications], ReadCommitment)),
            scope.Workshop is { } workshop ? CameBy.Of(workshop, scope.Actor.Id) : null)), PlanForms.Details),
        new(Verbs.CreateCommitment, (inputs, _) => new(new PlanCommand.CreateCommitment(Written(inputs))), PlanForms.NewCommitment),
        new(Verbs.EditCommitment, (inputs, scope) => new(new PlanCommand.EditCommitment(
            Commitment(inputs, scope), Edits(inputs, EditedFields))), PlanForms.EditCommitment),
        new(Verbs.SavePlanMilestone, (inputs, scope) => new(new PlanCommand.SaveMilestone(
            Commitment(inputs, scope), Milestone(inputs), Edits(inputs, MilestoneFields), inputs.Number("order", 1, 1_000))),
            PlanForms.EditMilestone),
        new(Verbs.RemovePlanMilestone, (inputs, scope) => new(new PlanCommand.RemoveMilestone(
            Commitment(inputs, scope), new MilestoneId(inputs.Required("milestone"))))),
        new(Verbs.RetainCommitment, (inputs, scope) => new(new PlanCommand.Retain(Commitment(inputs, scope)))),
        new(Verbs.SetCommitmentAside, (inputs, scope) => new(new PlanCommand.SetAside(
            Commitment(inputs, scope), inputs.Required("reason"))), PlanForms.SetAside),
        new(Verbs.DetailPlan, (inputs, _) => new(new PlanCommand.Detail(InOrder(inputs, Some(inputs, PlanField.All, ReadPlan)))),
            PlanForms.PlanDetails),
        new(Verbs.AddPlanOwner, async (inputs, scope) => new PlanCommand.AddOwner(await scope.PersonAsync(inputs, "person")),
            PlanForms.Owner),
        new(Verbs.RenamePlan, (inputs, _) => new(new PlanCommand.Rename(Legible.Line(inputs.Required("name", NameLength)))),
            PlanForms.Rename),
        new(Verbs.AdoptPlan, (inputs, _) => new(IsUndone(inputs)
            ? new PlanCommand.UndoAdoption()
            : new PlanCommand.Adopt(Day(inputs, "date", isRequired: true)?.FirstDay ?? default)), PlanForms.Adoption),
        new(Verbs.SubmitPlan, (inputs, _) => new(new PlanCommand.TellSubmission(null, Submitted(inputs))), PlanForms.Submit),
        new(Verbs.TellSubmission, (inputs, _) => new(Submission(inputs)), PlanForms.Submission),
        new(Verbs.SaveAmendment, (inputs, scope) => new(new PlanCommand.SaveAmendment(Commitment(inputs, scope), Amended(inputs))),
            PlanForms.Amendment),
        new(Verbs.ReadBack, (inputs, scope) => new(ReadBack(inputs, scope)), PlanForms.ReadBack),
        new(Verbs.SaveTranslation, (inputs, scope) => new(TranslationVerbs.Read(inputs, scope)), PlanForms.Translation),
        new(Verbs.CreateAssessment, (inputs, _) => new(new PlanCommand.CreateAssessment(Kind(inputs))), PlanForms.Assessments),
        new(Verbs.SaveProgress, (inputs, scope) => new(new PlanCommand.SaveProgress(
            Commitment(inputs, scope), Kind(inputs), Progress(inputs))), PlanForms.Progress),
    ];

    /// <summary>As on the creation card.</summary>
    private const int NameLength = 200;

    /// <summary>Those of the official form that a workshop’s canvas tells otherwise.</summary>
    private static readonly ImmutableArray<OpenField<OpenCommitment>> EditedFields =
        [.. OpenFields.OfCommitment.Where(field => field.Page == 0)];

    private static readonly ImmutableArray<OpenField<OpenMilestone>> MilestoneFields = OpenFields.OfMilestone;

    private static ImmutableSortedDictionary<string, string> Written(CardInputs inputs)
    {
        _ = inputs.Required("name", NameLength);
        return EditedFields.Where(field => inputs.Has(field.Name))
            .Select(field => KeyValuePair.Create(field.Name, Read(inputs, field.Name, field.Kind)))
            .Where(field => field.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<FieldEdit> Edits<TOwner>(CardInputs inputs, ImmutableArray<OpenField<TOwner>> fields) => [.. Some(
        inputs, [.. fields.Select(field => InputOf(field.Name))],
        (_, input) => Read(inputs, input, fields.First(field => InputOf(field.Name) == input).Kind), atLeast: 0)
        .Select(edit => edit with { Field = fields.First(field => InputOf(field.Name) == edit.Field).Name })];

    /// <summary>As the roadmap’s form calls them (<c>start</c>, <c>end</c>).</summary>
    public static string InputOf(string field) => field switch { "startDate" => "start", "endDate" => "end", _ => field };

    private static string Read(CardInputs inputs, string input, FieldKind kind) => kind switch
    {
        FieldKind.Date => $"{inputs.Date(input)}",
        FieldKind.Line => Legible.Line(inputs.Text(input, NameLength)),
        _ when input == "title" => Legible.Of(inputs.Text(input)),
        _ => inputs.Text(input),
    };

    private static MilestoneId? Milestone(CardInputs inputs) =>
        inputs.Text("milestone", CardInputs.ShortText) is { Length: > 0 } given ? new(given) : null;

    /// <summary>The workshop's own, for an order that names none.</summary>
    private static CommitmentId Commitment(CardInputs inputs, PlanScope scope)
    {
        var own = scope.Workshop?.Brief.Commitment;
        var given = inputs.Text("commitment", CardInputs.ShortText);
        inputs.Need("commitment", given.Length > 0 || own is not null);
        return given.Length > 0 ? new CommitmentId(given) : own ?? default;
    }

    private static bool IsUndone(CardInputs inputs) => inputs.Choice("decision", "undo") is not null;

    /// <summary>To the day; null when absent.</summary>
    private static PartialDate? Day(CardInputs inputs, string name, bool isRequired = false)
    {
        var date = inputs.Date(name);
        if (date is { Day: null })
        {
            inputs.Errors[name] = "Input_NotDay";
        }

        inputs.Need(name, !isRequired || date is not null);
        return date;
    }

    /// <summary>Taken back, only where and when it was handed in goes.</summary>
    private static ImmutableArray<FieldEdit> Submitted(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        return IsUndone(inputs) ? [new(SubmissionField.DeliveredOn, "", null), new(SubmissionField.Address, "", null)] :
        [
            new(SubmissionField.DeliveredOn, $"{Day(inputs, "date", isRequired: true)}", drawn.GetValueOrDefault("date")),
            .. new[] { SubmissionField.Address, SubmissionField.Languages }.Where(inputs.Has)
                .Select(field => new FieldEdit(field, ReadFact(inputs, field), drawn.GetValueOrDefault(field))),
        ];
    }

    /// <summary>Of the plan, or of the report of the kind it names.</summary>
    private static PlanCommand.TellSubmission Submission(CardInputs inputs)
    {
        var (drawn, report) = (inputs.DrawnFrom(), inputs.Choice<AssessmentKind>("kind"));
        ImmutableArray<FieldEdit> edits =
        [
            .. (report is null ? SubmissionField.OfPlan : SubmissionField.OfReport).Where(inputs.Has)
                .Select(field => new FieldEdit(field, ReadFact(inputs, field), drawn.GetValueOrDefault(field))),
        ];
        inputs.NeedSome(SubmissionField.DueOn, !edits.IsEmpty);
        return new(report, edits);
    }

    private static string ReadFact(CardInputs inputs, string field) => field switch
    {
        SubmissionField.Languages => string.Join(',', inputs.LanguageCodes(field)),
        SubmissionField.Local => inputs.Choice(field, "true", "false") ?? "",
        SubmissionField.IrmRecommendations => inputs.Text(field),
        SubmissionField.DeliveredOn => $"{Day(inputs, field)}",
        _ when SubmissionField.IsDate(field) => $"{inputs.Date(field)}",
        SubmissionField.Address => inputs.WebAddress(field),
        _ => Legible.Line(inputs.Text(field, CardInputs.ShortText)),
    };

    private static ImmutableArray<FieldEdit> Amended(CardInputs inputs)
    {
        var (drawn, kept) = (inputs.DrawnFrom(), inputs.Data("keep").Split(','));
        FieldEdit[] edits =
        [
            .. new[] { AmendmentField.Summary, AmendmentField.Date }.Where(inputs.Has).Select(field => Edit(
                field, field == AmendmentField.Date ? $"{Day(inputs, field)}" : inputs.Text(field))),
        ];
        inputs.NeedSome(AmendmentField.Summary, edits.Length > 0);
        return [.. edits.Where(edit => edit.Text.Length > 0 || !kept.Contains(edit.Field))];

        FieldEdit Edit(string field, string text) => new(field, text, drawn.GetValueOrDefault(field));
    }

    private static PlanCommand.ReadBack ReadBack(CardInputs inputs, PlanScope scope)
    {
        var decision = OpenName.Read<ReadBackDecision>(inputs.RequiredChoice("decision", Names<ReadBackDecision>())) ?? default;
        return new(
            decision, decision == ReadBackDecision.TakeAll ? "" : inputs.Required("field"),
            Texts.For(scope.Workshop?.Brief.Language)["ReadBack_WhenGone"], inputs.Data("seen"));
    }

    private static AssessmentKind Kind(CardInputs inputs) =>
        OpenName.Read<AssessmentKind>(inputs.RequiredChoice("kind", Names<AssessmentKind>())) ?? default;

    private static ImmutableArray<FieldEdit> Progress(CardInputs inputs)
    {
        var drawn = inputs.DrawnFrom();
        return
        [
            Edit(ProgressField.Level, inputs.RequiredChoice(ProgressField.Level, Names<CompletionLevel>())),
            .. inputs.Has(ProgressField.Status)
                ? [Edit(ProgressField.Status, inputs.Choice(ProgressField.Status, Names<ProgressStatus>()))]
                : Array.Empty<FieldEdit>(),
            .. ProgressField.Texts.Where(inputs.Has).Select(field => Edit(field, inputs.Text(field))),
            .. inputs.Named(ProgressField.MilestonePrefix).Select(field => Edit(field, inputs.Choice(field, Names<CompletionLevel>()))),
            .. inputs.Named(ProgressField.MilestoneStatusPrefix).Select(field => Edit(field, inputs.Choice(field, Names<ProgressStatus>()))),
            .. inputs.Named(ProgressField.MilestoneReasonPrefix).Select(field => Edit(field, inputs.Text(field))),
        ];

        FieldEdit Edit(string field, string? told) => new(field, told ?? "", drawn.GetValueOrDefault(field));
    }

    private static string[] Names<TChoice>()
        where TChoice : struct, Enum => [.. Enum.GetValues<TChoice>().Select(OpenName.Of)];

    /// <summary>Only what was sent, and of our own forms not the inputs that came up empty because their text is too long for a card.</summary>
    private static ImmutableArray<FieldEdit> Some(
        CardInputs inputs, ImmutableArray<string> fields, Func<CardInputs, string, string> read, int atLeast = 1)
    {
        var (drawn, kept) = (inputs.DrawnFrom(), inputs.Data("keep").Split(','));
        ImmutableArray<FieldEdit> some =
        [
            .. fields.Where(inputs.Has).Select(field => new FieldEdit(field, read(inputs, field), drawn.GetValueOrDefault(field)))
                .Where(edit => edit.Text.Length > 0 || !kept.Contains(edit.Field)),
        ];
        inputs.NeedSome(fields[0], some.Length >= atLeast);
        return some;
    }

    /// <summary>Words that name none of the values go nowhere by guess: whoever tells of values places them first.</summary>
    private static ImmutableArray<FieldEdit> Placed(CardInputs inputs, ImmutableArray<FieldEdit> edits)
    {
        var values = edits.Where(edit => edit.Field.StartsWith(CommitmentField.OgpValues, StringComparison.Ordinal)).ToList();
        if (values.Exists(edit => edit.Field == CommitmentField.OgpValues && OgpValueReader.NamesNone(edit.Text)))
        {
            inputs.Errors[DetailForm.Unplaced] = "Input_NamesNoValue";
        }

        if (!inputs.Has(DetailForm.Unplaced))
        {
            return edits;
        }

        var unplaced = new FieldEdit(
            DetailForm.Unplaced, inputs.Text(DetailForm.Unplaced), inputs.DrawnFrom().GetValueOrDefault(DetailForm.Unplaced));
        if (unplaced.Text.Length == 0)
        {
            // Placed or given up: what was told before stands no longer, whatever the ticks say.
            return [.. edits.Select(edit => edit.Field == CommitmentField.OgpValues ? edit with { DrawnFrom = null } : edit)];
        }

        if (!unplaced.IsAsDrawn || !values.TrueForAll(edit => edit.IsAsDrawn))
        {
            inputs.Errors[DetailForm.Unplaced] = "Input_NamesNoValue";
        }

        return edits.RemoveRange(values);
    }

    /// <summary>A plan ends after it begins.</summary>
    private static ImmutableArray<FieldEdit> InOrder(CardInputs inputs, ImmutableArray<FieldEdit> edits)
    {
        if (Told(PlanField.StartDate) is { } start && Told(PlanField.EndDate)?.IsBefore(start) == true)
        {
            inputs.Errors.TryAdd(PlanField.EndDate, "Input_EndsFirst");
        }

        return edits;

        PartialDate? Told(string field) => PartialDate.TryParse(edits.FirstOrDefault(edit => edit.Field == field)?.Text);
    }

    private static string ReadPlan(CardInputs inputs, string field) => field switch
    {
        PlanField.StartDate or PlanField.EndDate => $"{inputs.Date(field)}",
        PlanField.Language => inputs.Choice(field, "fr", "en") ?? "",
        PlanField.ReadBack => inputs.Choice(field, PlanField.Asks, PlanField.TakesBack) ?? "",
        _ => inputs.Text(field, CardInputs.ShortText),
    };

    private static string ReadCommitment(CardInputs inputs, string field) =>
        OpenFields.Told.FirstOrDefault(one => one.Name == field)?.Kind switch
        {
            FieldKind.Date => $"{inputs.Date(field)}",
            FieldKind.Email => inputs.Email(field),
            FieldKind.Line => inputs.Text(field, CardInputs.ShortText),
            FieldKind.Values => inputs.List(field),
            _ => inputs.Text(field),
        };
}
