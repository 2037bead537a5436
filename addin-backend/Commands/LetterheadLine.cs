using System.CommandLine;
using OgpTeams.Documents.Letterheads;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>
/// What a command line says of the head and foot of the pages: <c>--administration</c>, <c>--direction</c>, <c>--logo</c>, <c>--look</c>.
/// </summary>
internal sealed class LetterheadLine(Messages messages)
{
    private readonly Option<string> _administration = new("--administration")
    {
        HelpName = messages["HelpNameName"],
        Description = messages["HelpAdministration"],
    };

    private readonly Option<string> _direction = new("--direction") { HelpName = messages["HelpNameName"], Description = messages["HelpDirection"] };

    private readonly Option<string> _logo = new("--logo") { HelpName = "logo.png", Description = messages["HelpLogo"] };

    private readonly Option<string> _look = LookOption(messages);

    public static Option<string> LookOption(Messages messages) =>
        new Option<string>("--look") { Description = messages["HelpLook"] }.AcceptOnlyFromAmong("standard", "state");

    public static Look LookOf(ParseResult line, Option<string> look) => line.GetValue(look) == "state" ? Look.State : Look.Standard;

    public void AddTo(Command command)
    {
        command.Add(_administration);
        command.Add(_direction);
        command.Add(_logo);
        command.Add(_look);
    }

    /// <param name="data">The file the document is written from: its day is the document's.</param>
    /// <exception cref="UnusableFileException">The logo is no file that can be read.</exception>
    public Letterhead Of(ParseResult line, string data)
    {
        var (logo, problem) = line.GetValue(_logo) is { } path ? Logo.Read(WholeFile.Read(path)) : default;
        return new Letterhead(line.GetValue(_administration) ?? "", line.GetValue(_direction) ?? "")
        {
            Logo = logo,
            LogoProblem = problem,
            Look = LookOf(line, _look),
            Date = DateOnly.FromDateTime(File.GetLastWriteTime(data)),
        };
    }
}
