namespace OgpTeams.Microsoft365.Tokens;

/// <summary>Who the application is to Entra, and how it proves it. One of the three proofs is given.</summary>
public sealed record AppRegistration
{
    /// <summary>Entra's address without tenant, https. Not asked when the proof is a managed identity.</summary>
    public required Uri SignIn { get; init; }

    /// <summary>A directory’s id or domain; never <c>common</c>: the application has no home there.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The application’s id; of the managed identity when that is the proof, empty for the machine’s own.</summary>
    public string ClientId { get; init; } = "";

    public string? ClientSecret { get; init; }

    /// <summary>A .pem with certificate and key, or a .pfx without password.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>The identity Azure gives this machine: no secret at all.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Secrets stay out of logs, whoever prints this.</summary>
    public override string ToString() => $"{ClientId} in {TenantId}";
}
