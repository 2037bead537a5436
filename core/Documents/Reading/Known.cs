using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>The members nobody knows stay with OGP values that a person edited.</summary>
internal static class Known
{
    public static OpenOgpValues Of(OpenOgpValues read, OpenOgpValues written) => OgpValueWords.All.Aggregate(
        read with { Others = written.Others }, (values, one) => one.Set(values, Of(one.Get(read), one.Get(written))));

    private static OpenOgpValue? Of(OpenOgpValue? read, OpenOgpValue? written) => written is null || written.Others.IsEmpty ? read
        : (read ?? new(null, null)) with { Others = written.Others };
}
