using OgpTeams.Domain;
using OgpTeams.Manifest.Packages;

namespace OgpTeams.Manifest.Commands;

/// <summary>
/// Makes the packages of one deployment. Whoever runs it has not said in which language: like the bot when it starts, it
/// speaks both.
/// </summary>
internal static class PackageCommand
{
    private const int Done = 0;
    private const int Unusable = 2;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var lines = Enum.GetValues<Language>().Select(language => new PackageLine(language, arguments)).ToList();
        var line = lines[0];
        if (line.Problem is not null)
        {
            return Refuse(lines, one => one.Problem!, errors);
        }

        if (line.AsksForHelp)
        {
            lines.ForEach(one => one.ShowHelp(output));
            return Done;
        }

        try
        {
            foreach (var path in PackageFolder.Write(line.Folder, AppPackage.Files(line.Order)))
            {
                output.WriteLine(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return Refuse(lines, one => one.NotWritten(), errors);
        }

        lines.ForEach(one => output.WriteLine(Environment.NewLine + one.WhatNext(line.Order)));
        return Done;
    }

    private static int Refuse(List<PackageLine> lines, Func<PackageLine, string> why, TextWriter errors)
    {
        lines.ForEach(one => errors.WriteLine(why(one)));
        return Unusable;
    }
}
