using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Microsoft365.Tests.Mail;

public sealed class Naming_a_mailbox
{
    [Theory]
    [InlineData("", false, true)]
    [InlineData("pgo@ministere.example", true, true)]
    [InlineData("6f0f3a52-5d2a-4f6e-9f57-2f6a3f0f7f01", true, true)]
    [InlineData("pgo", true, false)]
    [InlineData("pgo@ministere.example/sendMail?", true, false)]
    [InlineData("a@b.example, c@d.example", true, false)]
    [InlineData("a@b.example\n", true, false)]
    public void Takes_one_user_name_or_id(string mailbox, bool isOn, bool isSound) =>
        Assert.Equal((isOn, isSound), (new MailOptions { Mailbox = mailbox }.IsOn, new MailOptions { Mailbox = mailbox }.IsSound));
}
