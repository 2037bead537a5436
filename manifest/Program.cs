using System.Text;
using OgpTeams.Manifest.Commands;

// A Windows console may still be set to a code page without most of what we say.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return PackageCommand.Run(args, Console.Out, Console.Error);
