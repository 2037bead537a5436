using System.Text.Json.Nodes;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>One thing that happened in a rehearsal, at its moment of the story.</summary>
internal abstract record Moment(DateTimeOffset At)
{
    /// <summary>A workshop begins.</summary>
    public sealed record Workshop(DateTimeOffset At, string Title) : Moment(At);

    public sealed record Scene(DateTimeOffset At, string Title) : Moment(At);

    /// <summary>Somebody did something.</summary>
    /// <param name="Did">As the narrator tells it, with the person's name.</param>
    /// <param name="Answer">The card that came back to them alone; of several people, the first one's. Null: none.</param>
    public sealed record Deed(DateTimeOffset At, string Did, JsonObject? Answer) : Moment(At);

    /// <summary>The bot posted a card.</summary>
    /// <param name="Id">The message's.</param>
    /// <param name="Reader">The account whose 1:1 chat it came to; null: everybody's.</param>
    public sealed record Post(DateTimeOffset At, string Id, string? Reader, JsonObject Card) : Moment(At)
    {
        public int Edits { get; init; }

        /// <summary>As it last stood; null while it was not edited.</summary>
        public JsonObject? Latest { get; init; }
    }
}

/// <summary>What happened in a rehearsal, in order, for whoever wants to see it: during the play or afterwards.</summary>
internal sealed class Story(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<Moment> _moments = [];

    /// <summary>The number of a moment that is new, or of a card that was edited.</summary>
    public event Action<int>? Changed;

    public IReadOnlyList<Moment> Moments
    {
        get
        {
            lock (_gate)
            {
                return [.. _moments];
            }
        }
    }

    public void BeginWorkshop(string title) => Add(now => new Moment.Workshop(now, title));

    public void BeginScene(string title) => Add(now => new Moment.Scene(now, title));

    /// <returns>Its number: the answer is told later.</returns>
    public int Do(string did) => Add(now => new Moment.Deed(now, did, null));

    public void Answer(int deed, JsonObject card) => Put(deed, moment => ((Moment.Deed)moment) with { Answer = card });

    public void Post(string id, string? reader, JsonObject card) => Add(now => new Moment.Post(now, id, reader, card));

    public void Edit(string id, JsonObject card)
    {
        lock (_gate)
        {
            var place = _moments.FindLastIndex(moment => moment is Moment.Post post && post.Id == id);
            if (place >= 0)
            {
                Put(place, moment => ((Moment.Post)moment) with { Edits = ((Moment.Post)moment).Edits + 1, Latest = card });
            }
        }
    }

    private int Add(Func<DateTimeOffset, Moment> moment)
    {
        lock (_gate)
        {
            _moments.Add(moment(clock.GetUtcNow()));
            Changed?.Invoke(_moments.Count - 1);
            return _moments.Count - 1;
        }
    }

    private void Put(int place, Func<Moment, Moment> change)
    {
        lock (_gate)
        {
            _moments[place] = change(_moments[place]);
            Changed?.Invoke(place);
        }
    }
}
