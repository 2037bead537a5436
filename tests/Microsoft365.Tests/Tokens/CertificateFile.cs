using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OgpTeams.Microsoft365.Tests.Tokens;

/// <summary>A certificate of nobody, with its key, as an administrator would hand it over.</summary>
internal sealed class CertificateFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogp-cert-");

    public CertificateFile(string kind)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "bot" + kind);
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = new CertificateRequest("CN=ogpteams", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        if (kind == ".pem")
        {
            File.WriteAllText(Path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        }
        else
        {
            File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx));
        }
    }

    public string Path { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
