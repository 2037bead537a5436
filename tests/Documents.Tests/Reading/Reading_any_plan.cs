using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>Whatever a plan says comes back from its document.</summary>
public sealed class Reading_any_plan
{
    private static readonly string[] _pieces =
    [
        "Transparence\u00A0: oui – ", "Participation du public : non", "oui", " – ", "\n", "\n\n", " ", "\t", "\r\n", "\u0001", "\uFFFE", "\uFFFD", "\u00A0",
        "🎒", "بوابة", "\u200F", "e\u0301", "<b>", "{ MERGEFIELD x }", "{{x}}", "]]>", "&amp;", "31/06/2023", "fin juin 2023", "Date de début :",
        "Quel est l’engagement\u00A0?", "commitment/*", "\"", "\\", "l’État", "a", "5. ",
    ];

    internal static readonly Gen<string?> Text = Gen.Frequency(
        (1, Gen.Constant((string?)null)), (1, Gen.Constant((string?)"")),
        (8, Gen.Choose(1, 6).SelectMany(count => Gen.ArrayOf(Gen.Elements(_pieces), count)).Select(pieces => (string?)string.Concat(pieces))));

    internal static readonly Gen<ImmutableArray<string>> Texts =
        Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Text, count)).Select(texts => texts.Select(text => text ?? "").ToImmutableArray());

    internal static readonly Gen<PartialDate?> Date =
        from year in Gen.Choose(1900, 2100)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        select PartialDate.Of(year, month, day == 0 ? null : day);

    internal static readonly Gen<ImmutableArray<OpenMember>> Others = Gen.Frequency(
        (3, Gen.Constant(ImmutableArray<OpenMember>.Empty)),
        (1, Text.Select(text => ImmutableArray.Create(new OpenMember("x", System.Text.Json.JsonSerializer.SerializeToElement(text))))));

    private static readonly Gen<OpenOgpValue?> _value =
        from said in Gen.Elements(null, true, false, (bool?)null)
        from text in Text
        from others in Others
        from isThere in Gen.Elements(true, true, false)
        select isThere ? new OpenOgpValue(said, text) { Others = others } : null;

    private static readonly Gen<OpenMilestone> _milestone =
        from texts in Gen.ArrayOf(Text, 5)
        from start in Date
        from end in Date
        from others in Others
        select new OpenMilestone
        {
            Id = "",
            Title = texts[0],
            Deliverable = texts[1],
            Budget = texts[2],
            Duration = texts[3],
            Responsible = texts[4],
            StartDate = start,
            EndDate = end,
            Others = others,
        };

    private static readonly Gen<OpenCommitment> _commitment =
        from texts in Gen.ArrayOf(Text, 11)
        from lists in Gen.ArrayOf(Texts, 3)
        from dates in Gen.ArrayOf(Date, 2)
        from values in Gen.ArrayOf(_value, 4)
        from others in Others
        from status in Gen.Elements(CommitmentStatus.Retained, CommitmentStatus.Retained, CommitmentStatus.Proposal, CommitmentStatus.SetAside)
        from count in Gen.Choose(0, 3)
        from milestones in Gen.ArrayOf(_milestone, count)
        select new OpenCommitment
        {
            Id = "",
            Status = status,
            Number = texts[0],
            Name = texts[1],
            LeadAgency = texts[2],
            PublicProblem = texts[3],
            What = texts[4],
            HowItSolves = texts[5],
            AdditionalInfo = texts[6],
            ContactName = texts[7],
            ContactTitle = texts[8],
            ContactEmail = texts[9],
            ContactPhone = texts[10],
            StateActors = lists[0],
            OtherActors = lists[1],
            Origin = lists[2].IsEmpty ? null : new() { Workshops = lists[2], Others = others },
            StartDate = dates[0],
            EndDate = dates[1],
            OgpValues = new() { Transparency = values[0], Accountability = values[1], Participation = values[2], Technology = values[3] },
            Others = others,
            Milestones = [.. milestones.Select((one, i) => one with { Id = $"M{i}" })],
        };

    internal static readonly Gen<OpenPlan> Plans =
        from texts in Gen.ArrayOf(Text, 6)
        from dates in Gen.ArrayOf(Date, 2)
        from others in Others
        from language in Gen.Elements("fr", "en")
        from count in Gen.Choose(0, 4)
        from commitments in Gen.ArrayOf(_commitment, count)
        select new OpenPlan
        {
            Id = "P",
            Title = "T" + texts[0],
            Country = texts[1],
            Language = language,
            StartDate = dates[0],
            EndDate = dates[1],
            RuleSet = texts[2],
            Sections = new() { Introduction = texts[3], Efforts = texts[4], Process = texts[5], Others = others },
            Commitments = [.. commitments.Select((one, i) => one with { Id = $"C{i}" })],
            Others = others,
            BesidePlan = others,
        };

    [Fact]
    public void Gives_it_back() => Check.One(Seeded(60), Prop.ForAll(Plans.ToArbitrary(), Reading_a_plan.AssertComesBack));

    internal static Config Seeded(int count) => Config.QuickThrowOnFailure
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(2017), FSharpOption<int>.None))).WithMaxTest(count).WithQuietOnSuccess(true);
}
