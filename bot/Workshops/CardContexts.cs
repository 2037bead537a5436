using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Workshops;

/// <summary>Gathers what the cards of a workshop are drawn from, for one viewer.</summary>
internal sealed class CardContexts(StreamCache streams, PeopleDesk people, FormatShelf formats, TimeProvider clock)
{
    /// <param name="workshop">As it stands, with its version.</param>
    /// <param name="viewer">For whom.</param>
    /// <param name="withNames">False on the hot path: a person's own answer names nobody.</param>
    /// <param name="cancellation">Of the reading of names.</param>
    public async Task<CardContext> ForAsync(
        Loaded<Workshop> workshop, Viewer viewer, bool withNames, CancellationToken cancellation)
    {
        var state = workshop.State;
        var view = WorkshopView.For(state, viewer);
        var names = withNames
            ? await people.NamesAsync(state.Participants.Keys.Concat(state.Facilitators.Keys), cancellation)
            : new Dictionary<ParticipantId, string>();
        var stepForm = $"{state.Id}.{state.Openings}";
        return new CardContext(
            view, formats.Find(state.Brief.FormatId), Texts.For(state.Brief.Language), names, clock.GetUtcNow(),
            stepForm, viewer == Viewer.Everyone ? stepForm : $"{state.Id}.v{workshop.Version}")
        {
            Addresses = withNames && view is { IsFacilitator: true, Phase: WorkshopPhase.Closed }
                ? await AddressesAsync(view, cancellation)
                : null,
            Plan = withNames ? (await streams.LoadPlanAsync(state.Brief.Plan, cancellation)).State : null,
        };
    }

    /// <summary>With their consent in this very workshop; an erased person has none.</summary>
    private async Task<IReadOnlyList<string>> AddressesAsync(WorkshopView view, CancellationToken cancellation)
    {
        var asked = view.Participants.Where(person => person is { EmailConsent: true, HasEmail: true, Forgotten: false })
            .Select(person => person.Id).ToList();
        var rows = await people.RowsAsync(asked, cancellation);
        return [.. asked.Select(person => rows.GetValueOrDefault(person)?.Email).OfType<string>()
            .Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
