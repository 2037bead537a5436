using System.Net;
using System.Text;

namespace OgpTeams.Microsoft365.Tests.Graph;

/// <summary>Answers what it is told, in order, the last for good; remembers what was sent.</summary>
internal sealed class Wire(params Func<HttpRequestMessage, HttpResponseMessage>[] answers) : HttpMessageHandler
{
    public List<(string Method, Uri Address, string? Token, string Agent, string Id, string Body)> Sent { get; } = [];

    public static HttpResponseMessage Json(int status, string body, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    public static HttpResponseMessage Item() => Json(200, """{"id":"01A","name":"Plan.docx","eTag":"\"{1},1\""}""");

    public static HttpResponseMessage Error(int status, params (string Name, string Value)[] headers) =>
        Json(status, """{"error":{"code":"generalException","message":"no"}}""", headers);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : "";
        int number;
        lock (Sent)
        {
            number = Sent.Count;
            Sent.Add((
                request.Method.Method, request.RequestUri!, request.Headers.Authorization?.Parameter, $"{request.Headers.NonValidated["User-Agent"]}",
                request.Headers.GetValues("client-request-id").First(), body));
        }

        var answer = answers[Math.Min(number, answers.Length - 1)](request);
        answer.RequestMessage = request;
        return answer;
    }
}
