using System.Text.Json.Nodes;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Cards;

/// <summary>A workshop's buttons, with what every one of them carries.</summary>
internal static class Buttons
{
    public static JsonObject Press(
        this CardContext context, string title, string verb, params ReadOnlySpan<(string Name, string? Value)> data) =>
        CardAction.Press(title, verb, context.Data(context.Drawn, data));

    /// <summary>Sends the inputs of the card along.</summary>
    public static JsonObject Send(
        this CardContext context, string title, string verb, params ReadOnlySpan<(string Name, string? Value)> data) =>
        CardAction.Send(title, verb, context.Data(context.Drawn, data));

    /// <summary>Sends a form of the current step, whose repeat is known by the step's own form id.</summary>
    public static JsonObject SendStepForm(this CardContext context, string title, string verb) =>
        CardAction.Send(title, verb, context.Data(context.StepForm, []));

    /// <summary>For a step or its timer: refused once the step is no longer the current one.</summary>
    public static JsonObject Step(
        this CardContext context, string title, string verb, params ReadOnlySpan<(string Name, string? Value)> data) =>
        CardAction.Press(title, verb, context.Data(context.Drawn, [("from", context.View.Step?.Id), .. data]));

    public static JsonObject Open(this CardContext context, string title, FormRow form, string? item = null) =>
        context.Press(title, context.Edited ? CardVerbs.SendForm : CardVerbs.OpenForm, ("form", form.Name), ("item", item));

    public static JsonObject Control(this CardContext context) => context.Press(
        context.Texts["Button_Control"], context.Edited ? Verbs.SendFacilitation : Verbs.OpenFacilitation);

    private static JsonObject Data(this CardContext context, string id, ReadOnlySpan<(string Name, string? Value)> more) =>
        CardAction.Data([("workshop", context.View.Id.Value), ("id", id), .. more]);
}
