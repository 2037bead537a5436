using System.Collections.Frozen;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;

namespace OgpTeams.Bot.Actions;

/// <summary>Every verb that orders something of a workshop, and how its inputs are read.</summary>
internal static class VerbTable
{
    private static readonly FrozenDictionary<string, ReadVerb> Readers = new[]
    {
        StepVerbs.All, SubjectVerbs.All, ContributionVerbs.All, CommitmentVerbs.All, ParticipantVerbs.All,
    }.SelectMany(verbs => verbs).ToFrozenDictionary(StringComparer.Ordinal);

    public static ReadVerb? Find(string verb) => Readers.GetValueOrDefault(verb);
}
