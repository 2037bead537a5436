using Microsoft.Extensions.Options;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// With a mailbox, Graph is called as the application of <see cref="GraphLibraryOptions"/>, wherever documents live.
/// </summary>
internal sealed class MailIsSetUp(IOptions<GraphLibraryOptions> graph) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) =>
        options.IsOn && GraphObjection.ToAccess(graph.Value) is { } objection
            ? ValidateOptionsResult.Fail($"Mail:Mailbox is sent from by this application. {objection}")
            : ValidateOptionsResult.Success;
}
