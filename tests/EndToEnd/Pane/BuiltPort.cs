using OgpTeams.Doubles.Tools;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>The part of the pane that speaks to Word, built alone: <c>port.WordDocument</c> of a bare page.</summary>
public static class BuiltPort
{
    private const string Build = """
        import { build } from 'vite';
        await build({
          configFile: false, logLevel: 'error',
          build: {
            outDir: 'port', minify: false,
            lib: { entry: 'src/document/WordDocument.ts', name: 'port', formats: ['iife'], fileName: () => 'port.js' },
          },
        });
        """;

    private static readonly Lazy<Task<string>> Built = new(BuildAsync);

    public static Task<string> ScriptAsync() => Built.Value;

    private static async Task<string> BuildAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "pane-sources");
        await Npm.InstallAsync(folder);
        await Shell.RunAsync("node", ["--input-type=module", "--eval", Build], folder);
        return await File.ReadAllTextAsync(Path.Combine(folder, "port", "port.js"));
    }
}
