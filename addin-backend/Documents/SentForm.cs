using Microsoft.AspNetCore.Http.Features;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>A plan and the document to bring up to date with it, sent together as multipart/form-data.</summary>
/// <param name="Document">Null: a new one is written.</param>
/// <param name="Template">An administration's own; null: ours.</param>
internal sealed record SentForm(OpenPlan Plan, byte[]? Document, byte[]? Template)
{
    public const string Type = "multipart/form-data";

    /// <exception cref="RefusedRequestException">It is of another type, or without a plan.</exception>
    public static async Task<SentForm> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType || request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", Type);
        }

        if (request.ContentLength > SentBody.MaxBytes)
        {
            throw SentBody.TooLarge;
        }

        // Each part is kept in memory up to the limit of the whole: nothing that is sent stands on a disk.
        var form = await request.ReadFormAsync(
            new FormOptions
            {
                MultipartBodyLengthLimit = SentBody.MaxBytes,
                BufferBodyLengthLimit = SentBody.MaxBytes,
                MemoryBufferThreshold = SentBody.MaxBytes,
                ValueLengthLimit = PlanJson.MaxBytes,
                ValueCountLimit = 10,
            },
            cancellation);
        var plan = await PartAsync("plan") ?? throw new RefusedRequestException(StatusCodes.Status400BadRequest, "PlanMissing");
        return new(SentBody.PlanOf(plan), await PartAsync("document"), await PartAsync("template"));

        async Task<byte[]?> PartAsync(string name)
        {
            if (form.Files[name] is not { } file)
            {
                return form[name] is [{ Length: > 0 } text, ..] ? System.Text.Encoding.UTF8.GetBytes(text) : null;
            }

            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
    }
}
