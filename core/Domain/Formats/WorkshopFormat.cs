using System.Collections.Immutable;

namespace OgpTeams.Domain.Formats;

/// <summary>A kind of workshop (format d’atelier), as data: what it is for and its steps, in order.</summary>
/// <param name="Id">Lower-case letters, digits and hyphens, 1 to 40: <c>format1</c>.</param>
/// <param name="StartingPoint">Point de départ: whom it suits.</param>
/// <param name="Aims">Sub-objectives, in the order of the kit.</param>
/// <param name="OpeningQuestions">They open minds: for the invitation and the first card.</param>
/// <param name="Preparation">What the facilitators do before the workshop.</param>
/// <param name="Deliverables">What people leave with.</param>
/// <param name="Steps">One at least; the last one, and only it, is a <see cref="StepKind.Closing"/>.</param>
public sealed record WorkshopFormat(
    string Id, BilingualText Title, BilingualText StartingPoint, BilingualText Objective,
    ImmutableArray<BilingualText> Aims, ImmutableArray<BilingualText> OpeningQuestions,
    ImmutableArray<BilingualText> Preparation, ImmutableArray<BilingualText> Deliverables,
    ImmutableArray<FormatStep> Steps)
{
    /// <summary>How long the workshop lasts, minutes; 90 for the formats of the kit.</summary>
    public int Minutes => Steps.Sum(step => step.Minutes);
}

/// <summary>One step (étape) of a format. Minutes are whole, as the kit counts them.</summary>
/// <param name="Id">Letters, digits and hyphens, 1 to 16: <c>F1-S4</c>.</param>
/// <param name="Minutes">1 to 240.</param>
/// <param name="Objective">« OBJECTIF », for everyone.</param>
/// <param name="Instruction">« Consigne », for everyone; null when people are only asked to listen.</param>
/// <param name="Script">What the facilitator says, paragraph by paragraph. Facilitators only.</param>
/// <param name="Notes">« MOYEN »: how to run the step. Facilitators only.</param>
/// <param name="Attention">« Points d’attention ». Facilitators only.</param>
/// <param name="Tools">What is shown to everyone: fiches mémo, fiches idée.</param>
/// <param name="Prompts">Questions and sentence starters that people answer one by one.</param>
/// <param name="Fields">The wording of the form's inputs; one that is not listed keeps the form's own.</param>
/// <param name="SilentMinutes">How much of the step is individual and silent, when the format says.</param>
/// <param name="TurnMinutes">How long each person speaks at most, when the format says.</param>
public sealed record FormatStep(
    string Id, StepKind Kind, BilingualText Title, int Minutes, BilingualText Objective, BilingualText? Instruction,
    ImmutableArray<BilingualText> Script, ImmutableArray<FormatSection> Notes, ImmutableArray<BilingualText> Attention,
    ImmutableArray<FormatTool> Tools, ImmutableArray<FormatPrompt> Prompts, ImmutableArray<FormatField> Fields,
    int? SilentMinutes, int? TurnMinutes);

/// <summary>Some paragraphs or points, under a heading when there is one.</summary>
public sealed record FormatSection(BilingualText? Heading, ImmutableArray<BilingualText> Texts);

/// <summary>A tool of the kit (fiche mémo, fiche idée, matrice…): its title and what it says.</summary>
public sealed record FormatTool(BilingualText Title, ImmutableArray<FormatSection> Sections);

/// <param name="Id">Lower-case letters, digits and hyphens, 1 to 20; the form's input is <c>i-{Id}</c>.</param>
/// <param name="Audience">Whose own card asks it; the shared form lists them all.</param>
public sealed record FormatPrompt(string Id, BilingualText Text, PromptAudience Audience)
{
    /// <summary>Does the own card of somebody of this profile ask it? Without a profile, only what is common (domain §9, B20).</summary>
    public bool IsFor(Profile? profile) => Audience switch
    {
        PromptAudience.PublicServant => profile is Profile.PublicServant,
        PromptAudience.CivilSocietyOrCitizen =>
            profile is Profile.CivilSociety or Profile.Citizen or Profile.Student or Profile.PrivateSector,
        _ => true,
    };
}

/// <summary>The three headings of « J’identifie des engagements ».</summary>
public enum PromptAudience
{
    /// <summary>« Questions communes ».</summary>
    Common,

    /// <summary>« Société civile / citoyens ».</summary>
    CivilSocietyOrCitizen,

    /// <summary>« Agent public / administration ».</summary>
    PublicServant,
}

/// <param name="Id">The name of the form's input; <see cref="StepFields"/> says which ones a kind of step has.</param>
/// <param name="Question">Shown under the label, when there is one.</param>
/// <param name="Guidance">What an answer may hold, when the format says.</param>
public sealed record FormatField(string Id, BilingualText Label, BilingualText? Question, BilingualText? Guidance = null);
