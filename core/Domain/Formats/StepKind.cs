namespace OgpTeams.Domain.Formats;

/// <summary>The closed set of what a step can be (design D2).</summary>
public enum StepKind { Briefing, RoundTable, Memo, Reflection, Sharing, Rating, Reformulation, Ideas, Canvas, SubActions, Roadmap, Poll, Closing }
