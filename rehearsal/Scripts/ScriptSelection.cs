namespace OgpTeams.Rehearsal.Scripts;

/// <summary>The part of a script that is played.</summary>
internal static class ScriptSelection
{
    /// <param name="format">The one whose first workshop is played alone; null: every workshop, one after the other.</param>
    /// <returns>Null when the script has no workshop of that format.</returns>
    public static RehearsalScript? Of(RehearsalScript script, string? format)
    {
        var workshops = format is null ? script.Workshops : [.. script.Workshops.Where(workshop => workshop.Format == format).Take(1)];
        return workshops.IsEmpty ? null : script with { Workshops = [.. workshops.Select(OfItsTime)] };
    }

    private static ScriptedWorkshop OfItsTime(ScriptedWorkshop workshop, int before)
    {
        var notNow = before == 0 ? ActionTime.Chained : ActionTime.Alone;
        return workshop with
        {
            Scenes =
            [
                .. workshop.Scenes
                    .Select(scene => scene with { Actions = [.. scene.Actions.Where(action => action.When != notNow)] })
                    .Where(scene => !scene.Actions.IsEmpty),
            ],
        };
    }
}
