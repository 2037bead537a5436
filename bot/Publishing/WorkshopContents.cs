using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents;
using OgpTeams.Documents.Reports;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Documents.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Publishing;

/// <summary>Which documents a workshop makes, and what stands in them: all from what everyone may see.</summary>
internal sealed class WorkshopContents(PeopleDesk people, FormatShelf formats, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueDocument>> OfAsync(Workshop workshop, CancellationToken cancellation)
    {
        var view = WorkshopView.For(workshop, Viewer.Everyone);
        var texts = Texts.For(workshop.Brief.Language);
        var rows = await people.RowsAsync(view.Participants.Where(person => view.IsNamed(person.Id)).Select(person => person.Id), cancellation);
        var named = rows.Where(row => row.Value.Name is not null).ToDictionary(
            row => row.Key,
            row => new ReportParticipant(row.Value.Name!, row.Value.Position, row.Value.Organisation, Profile: null));
        var names = named.ToDictionary(person => person.Key, person => person.Value.Name);
        var format = formats.Find(workshop.Brief.FormatId);
        var called = new DocumentNames(Language.Of(workshop.Brief.Language));
        var documents = new List<DueDocument>();
        if (view.Has(StepKind.Reflection, StepKind.Sharing, StepKind.Rating))
        {
            documents.Add(new DueDocument.Word(
                called.SubjectSheet, (existing, template, letterhead, _) => SubjectSheetDocument.Write(SubjectSheetContent.Of(view, names), existing, template, letterhead)));
        }

        if (view.Has(StepKind.Canvas))
        {
            documents.Add(new DueDocument.Word(
                called.Canvas, (existing, template, letterhead, _) => CanvasDocument.Write(CanvasContents.Of(view, format, names, texts), existing, template, letterhead)));
        }

        if (view.Has(StepKind.Roadmap))
        {
            documents.Add(new DueDocument.Word(called.Roadmap, (existing, template, letterhead, _) => RoadmapDocument.Write(
                RoadmapContent.Of(view, [.. format.Prompts(StepKind.SubActions)], names), existing, template, letterhead)));
        }

        var now = clock.GetUtcNow();
        documents.Add(new DueDocument.Word(called.Report, (existing, template, letterhead, _) => ReportDocument.Write(
            ReportContents.Of(view, format, named, texts, now), existing, template, letterhead)));
        documents.Add(new DueDocument.Data(
            DocumentNames.Contributions, () => ContributionsCsv.Write(Rows(view, format, texts, names))));
        return documents;
    }

    /// <summary>Anonymous answers come in the order of their ids, which is by chance, so that their place tells nothing.</summary>
    private static IEnumerable<CsvContribution> Rows(
        WorkshopView view, WorkshopFormat? format, Texts texts, IReadOnlyDictionary<ParticipantId, string> names)
    {
        var profiles = view.Participants.ToDictionary(person => person.Id, person => person.Profile);
        var said = view.Contributions.Where(contribution => !contribution.Hidden).ToList();
        return said.OrderBy(contribution => IsAnonymous(contribution) ? contribution.Id.Value : "", StringComparer.Ordinal)
            .Select(contribution => Row(contribution, ContributionTexts.TextOf(contribution, format, texts), names, profiles) with
            {
                Labels = Labels(contribution, view, texts, profiles),
            });

        static bool IsAnonymous(ContributionView said) => ContributionKind.Of(said.Verb).Anonymous;
    }

    private static CsvLabels Labels(
        ContributionView said, WorkshopView view, Texts texts, Dictionary<ParticipantId, Profile?> profiles) => new(
        view.Brief.Steps.FirstOrDefault(step => step.Id == said.StepId)?.Title,
        texts[$"Kind_{ContributionKind.Of(said.Verb).Name}"],
        said.Author is { } author && profiles.GetValueOrDefault(author) is { } profile ? texts[$"Profile_{profile}"] : null,
        said.Late ? texts["Mark_Late"] : null, said.OnBehalf ? texts["Mark_OnBehalf"] : null);

    private static CsvContribution Row(
        ContributionView said, string text, IReadOnlyDictionary<ParticipantId, string> names, Dictionary<ParticipantId, Profile?> profiles) => new(
        said.Id.Value, said.StepId ?? "", said.Verb, said["title"], text,
        said.Author is { } author ? names.GetValueOrDefault(author, "") : "",
        said.Author is { } named && profiles.GetValueOrDefault(named) is { } profile ? OpenName.Of(profile) : "",
        said.Late, said.OnBehalf, said.At);
}
