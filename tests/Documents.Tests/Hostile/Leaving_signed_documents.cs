using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.Hostile.Broken;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>What a person signed is not changed under their signature, and their signature signs nothing else.</summary>
public sealed class Leaving_signed_documents
{
    private const string Link = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    private const string Type = "application/vnd.openxmlformats-package.digital-signature-";

    private static readonly OpenPlan Revised = PlanSamples.Plan with { Title = "Plan revu" };

    /// <summary>As Word lays a signature down, as System.IO.Packaging does, and with its certificate apart.</summary>
    public static TheoryData<string, string, string?> Places => new()
    {
        { "_xmlsignatures/origin.sigs", "_xmlsignatures/sig1.xml", null },
        { "package/services/digital-signature/origin.psdsor", "package/services/digital-signature/xml-signature/a1.psdsxs", null },
        { "signatures/origine.sigs", "signatures/premiere.xml", "signatures/certificat.cer" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Refuses_to_update_one_and_says_why(string origin, string signature, string? certificate)
    {
        var file = Signed(origin, signature, certificate);
        Assert.Equal(UnusableReason.DigitallySigned, Assert.Throws<UnusableDocumentException>(() => PlanDocument.Write(Revised, "P", file)).Reason);
        Assert.Equal(PlanSamples.Plan.Title, PlanReading.Read(file).Plan.Title);
        Assert.DoesNotContain(DocumentCheck.Validate(file), finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Carries_no_signature_into_what_is_written_from_a_signed_template(string origin, string signature, string? certificate)
    {
        var made = PlanDocument.Write(Revised, "P", null, Signed(origin, signature, certificate)).Bytes;
        var word = new WordFile(made);
        Assert.DoesNotContain(word.Parts, part => part.Contains("signature", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("digital-signature", word.Raw("_rels/.rels") + word.Raw("[Content_Types].xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(DocumentCheck.Validate(made), finding => finding.Rule == "schema");
        Assert.True(PlanDocument.Write(PlanSamples.Plan, "P", made).Changed);
    }

    [Fact]
    public void Updates_one_whose_last_signature_was_taken_away() =>
        Assert.True(PlanDocument.Write(Revised, "P", Signed("_xmlsignatures/origin.sigs", signature: null, certificate: null)).Changed);

    private static byte[] Signed(string origin, string? signature, string? certificate)
    {
        var word = new WordFile(Good);
        Add(word, "_rels/.rels", "origin", origin);
        Put(word, origin, Type + "origin", "");
        if (signature is not null)
        {
            Put(word, signature, Type + "xmlsignature+xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><SignedInfo/><SignatureValue>AAAA</SignatureValue></Signature>");
            Add(word, LinksOf(origin), "signature", signature);
        }

        if (certificate is not null)
        {
            Put(word, certificate, Type + "certificate", "MIIB");
            Add(word, LinksOf(signature!), "certificate", certificate);
        }

        return word.Save();
    }

    private static void Put(WordFile word, string part, string type, string content)
    {
        word.Put(part, content);
        word.Put("[Content_Types].xml", word.Raw("[Content_Types].xml").Replace(
            "</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>", StringComparison.Ordinal));
    }

    private static void Add(WordFile word, string links, string kind, string part)
    {
        var standing = word.Parts.Contains(links) ? word.Raw(links)
            : "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
        word.Put(links, standing.Replace(
            "</Relationships>", $"<Relationship Id=\"rIdS{kind}\" Type=\"{Link}{kind}\" Target=\"/{part}\"/></Relationships>", StringComparison.Ordinal));
    }

    private static string LinksOf(string part) => $"{Path.GetDirectoryName(part)!.Replace('\\', '/')}/_rels/{Path.GetFileName(part)}.rels";
}
