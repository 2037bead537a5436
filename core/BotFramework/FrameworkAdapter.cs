using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OgpTeams.BotFramework;

/// <summary>
/// The Bot Framework SDK's adapter: it authenticates a request, reads its activity, runs the turn and writes the answer. What is
/// in it that a stranger could make it do badly is looked at before it sees the request (<c>bot/Protocol</c>).
/// </summary>
public sealed class FrameworkAdapter
{
    private readonly ChannelAuthentication _authentication;
    private readonly CloudAdapter _adapter;

    public FrameworkAdapter(FrameworkSettings settings, TimeProvider clock)
    {
        _authentication = new(settings, clock);
        _adapter = new(_authentication); // Without a logger: its lines quote what tokens say.
    }

    /// <summary>Judges a token alone, before there is an activity.</summary>
    /// <param name="channel">The one its key has to be endorsed for.</param>
    public async Task<FrameworkVerdict> JudgeAsync(string token, string channel, CancellationToken cancellation)
    {
        try
        {
            var result = await _authentication.AuthenticateRequestAsync(
                new Activity { ChannelId = channel }, $"Bearer {token}", cancellation);
            return new FrameworkVerdict.Genuine([.. result.ClaimsIdentity.FindAll("serviceurl").Select(claim => claim.Value)]);
        }
        catch (UnauthorizedAccessException refused)
        {
            return new FrameworkVerdict.Refused(refused.InnerException?.GetType().Name ?? nameof(UnauthorizedAccessException));
        }
        catch (KeysUnavailableException none)
        {
            return new FrameworkVerdict.NoKeys(none.Message);
        }
    }

    /// <summary>Has the SDK take one activity and write the turn's answer.</summary>
    /// <param name="body">The request's body, which has been read.</param>
    /// <param name="token">The caller's; null when nobody is asked, whatever the request says.</param>
    /// <param name="turn">Runs once, or not at all when the SDK refuses.</param>
    public async Task ProcessAsync(HttpContext http, byte[] body, string? token, Func<Task<FrameworkAnswer>> turn)
    {
        var (request, response) = (http.Request, http.Response);
        request.Body = new MemoryStream(body);
        request.Headers.Authorization = token is null ? default : $"Bearer {token}";
        var bot = new OneTurn(turn);
        response.OnStarting(() =>
        {
            response.ContentType = response.ContentType is null ? null : "application/json; charset=utf-8";
            response.ContentLength = bot.Length;
            return Task.CompletedTask;
        });
        try
        {
            await _adapter.ProcessAsync(request, response, bot, CancellationToken.None);
        }
        catch (KeysUnavailableException)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        // To what is no invoke the SDK says 200; we also say that something is still being worked on.
        if (bot.Answer is { } answer && !response.HasStarted)
        {
            response.StatusCode = answer.Status;
        }
    }

    private sealed class OneTurn(Func<Task<FrameworkAnswer>> turn) : IBot
    {
        private readonly (CultureInfo Culture, CultureInfo Ui) _host = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public FrameworkAnswer? Answer { get; private set; }

        /// <summary>Of the answer to an invoke, which the SDK writes as it is; bytes.</summary>
        public long? Length { get; private set; }

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            // The SDK has put on the sender's; who speaks which language is said with each text.
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _host;
            Answer = await turn();
            if (turnContext.Activity.Type == ActivityTypes.Invoke)
            {
                // The answer to an invoke is its body, also for who expects replies in it.
                turnContext.Activity.DeliveryMode = null;
                Length = Encoding.UTF8.GetByteCount(Answer.Body ?? "");
                await turnContext.SendActivityAsync(
                    new Activity
                    {
                        Type = ActivityTypesEx.InvokeResponse,
                        Value = new InvokeResponse
                        {
                            Status = Answer.Status,
                            Body = Answer.Body is { } json ? new JRaw(json) : null,
                        },
                    },
                    cancellationToken);
            }
            else if (Answer.Body is { } replies)
            {
                ((TurnContext)turnContext).BufferedReplyActivities.AddRange(SdkJson.Read<ExpectedReplies>(replies).Activities);
            }
        }
    }
}
