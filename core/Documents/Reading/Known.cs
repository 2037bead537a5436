using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>The members nobody knows stay with OGP values that a person edited.</summary>
internal static class Known
{
    public static OpenOgpValues Of(OpenOgpValues read, OpenOgpValues written) => read with
    {
        Others = written.Others,
        Transparency = Of(read.Transparency, written.Transparency),
        Accountability = Of(read.Accountability, written.Accountability),
        Participation = Of(read.Participation, written.Participation),
        Technology = Of(read.Technology, written.Technology),
    };

    private static OpenOgpValue? Of(OpenOgpValue? read, OpenOgpValue? written) => written is null || written.Others.IsEmpty ? read
        : (read ?? new(null, null)) with { Others = written.Others };
}
