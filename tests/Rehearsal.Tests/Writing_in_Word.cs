using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Doubles.Word;
using OgpTeams.Rehearsal.Playing;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>What a rehearsal's drafter does to a document, seen by a reader that shares no code with their hand.</summary>
public sealed class Writing_in_Word
{
    private static readonly OpenPlan Plan = new()
    {
        Id = "PLAN",
        Title = "Plan",
        Language = "fr",
        Commitments =
        [
            Commitment("A", "Ouvrir les terres", "M1", "M2"), Commitment("B", "Ouvrir le littoral", "M3"),
        ],
    };

    private static readonly byte[] Written = PlanDocument.Write(Plan, "PLAN", existing: null).Bytes;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Types_over_what_stands_in_a_field_and_nothing_else(bool hasTags)
    {
        using var hand = new DraftersHand(hasTags ? Written : WithoutTags(Written));
        Assert.True(hand.Retype("Ouvrir le littoral", "Ouvrir la mer"));
        Assert.True(hand.Retype("juin 2026", "mai 2026", beside: "Étape M2"));
        var file = new WordFile(hand.Save());
        Assert.Equal(
            new WordFile(Written).AllText.Replace("2. Ouvrir le littoral\nDate", "2. Ouvrir la mer\nDate", StringComparison.Ordinal),
            file.AllText.Replace("mai 2026", "juin 2026", StringComparison.Ordinal), ignoreAllWhiteSpace: true);
        var row = file.Body.Descendants(W + "tr").Single(one => Text(one).Contains("Étape M2", StringComparison.Ordinal));
        Assert.Contains("mai 2026", Text(row), StringComparison.Ordinal);
        Assert.Single(file.Body.Descendants(W + "tr"), one => Text(one).Contains("mai 2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Adds_a_row_under_the_last_of_that_commitment(bool hasTags)
    {
        using var hand = new DraftersHand(hasTags ? Written : WithoutTags(Written));
        Assert.True(hand.AddRow("Étape M1", ["Former les maires\nUn formateur", "mars 2026", "mai 2026"]));
        var rows = new WordFile(hand.Save()).Body.Descendants(W + "tr").Select(Text).ToList();
        var added = rows.FindIndex(row => row.StartsWith("Former les maires\nUn formateur\nmars 2026\nmai 2026", StringComparison.Ordinal));
        Assert.Contains("Étape M2", rows[added - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Finds_no_place_for_what_stands_nowhere()
    {
        using var hand = new DraftersHand(Written);
        Assert.False(hand.Retype("Fermer les terres", "Ouvrir la mer"));
        Assert.False(hand.Retype("", "Ouvrir la mer"));
        Assert.False(hand.Retype("juin 2026", "mai 2026", beside: "Étape M9"));
        Assert.False(hand.AddRow("Étape M9", ["Former"]));
    }

    /// <summary>As LibreOffice saves it.</summary>
    private static byte[] WithoutTags(byte[] document)
    {
        var file = new WordFile(document);
        foreach (var control in file.Controls.Reverse())
        {
            control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
        }

        return file.Save();
    }

    private static OpenCommitment Commitment(string id, string name, params string[] milestones) => new()
    {
        Id = id,
        Number = id == "A" ? "1" : "2",
        Name = name,
        Status = CommitmentStatus.Retained,
        Milestones =
        [
            .. milestones.Select(milestone => new OpenMilestone
            {
                Id = milestone, Title = $"Étape {milestone}", StartDate = PartialDate.Of(2026, 1), EndDate = PartialDate.Of(2026, 6),
            }),
        ],
    };
}
