using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>An administration that has a plan brings it in: what the file holds is shown, and one press makes the plan.</summary>
public sealed class Importing_a_plan
{
    private static readonly OpenPlan Land = ((ParsedPlan.Usable)PlanJson.Parse(File.ReadAllBytes("plan-land.json"))).Plan;

    [Fact]
    public async Task Makes_the_plan_of_a_file_in_the_library_with_its_owner()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        var none = await SaidAsync(bot, lea, "importer");
        Assert.Contains("Il n’y a pas encore de fichier à importer", none.Text, StringComparison.Ordinal);
        Put(bot, "Imports/Plan.json", PlanJson.Write(Land));
        var shown = await SaidAsync(bot, lea, "importer");
        Assert.Contains("1 engagement, 4 étapes clés", shown.Text, StringComparison.Ordinal);
        Assert.Contains(Land.Commitments[0].Name!, shown.Text, StringComparison.Ordinal);
        Assert.Contains("Tout a été compris", shown.Text, StringComparison.Ordinal);
        Assert.Empty((await PlansAsync(bot)).Keys);

        var press = shown.Press("plan.import");
        var made = await AcceptedAsync(lea.PressAsync("plan.import", press));
        Assert.Contains("Le plan est créé, et vous en êtes propriétaire", Text(made), StringComparison.Ordinal);
        var plan = Assert.Single(await PlansAsync(bot));
        Assert.Equal(Land.Title, plan.Value);
        Assert.Equal("repeat", (await lea.PressAsync("plan.import", press)).Outcome);
        Assert.Equal("refused; code=notOwner", (await bot.Person("Paul", lea.Chat).PressAsync("plan.import", press)).Outcome);
        Assert.Equal(Said(Land), Said(await OpenAsync(bot, plan.Key)));

        // « plan » leads to it, and whoever imported it owns it.
        Assert.Contains(Land.Commitments[0].Name!, (await SaidAsync(bot, lea, "plan")).Text, StringComparison.Ordinal);
        await AcceptedAsync(lea.PressAsync("plan.details", new { plan = plan.Key, country = "Tamirs" }));
        Assert.Contains("Plan d'action.docx", (await SaidAsync(bot, lea, "documents")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_no_file_that_lies_in_the_folder_of_a_plan()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        Put(bot, "Cabinet/plan.json", PlanJson.Write(Land));
        foreach (var verb in new[] { "import.open", "plan.import" })
        {
            Assert.Equal("refused; code=unknown", (await lea.PressAsync(verb, new { file = "Cabinet/plan.json" })).Outcome);
        }

        Assert.Empty(await PlansAsync(bot));
    }

    [Fact]
    public async Task Lets_people_of_the_chat_who_have_not_acted_own_an_imported_plan()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        bot.Connector.Roster(lea.Chat.Id, new RosterMember("29:zoe", "Zoé"));
        Put(bot, "Imports/Plan.json", PlanJson.Write(Land));
        await AcceptedAsync(lea.PressAsync("plan.import", new { file = "Imports/Plan.json" }));
        var plan = Assert.Single(await PlansAsync(bot)).Key;
        var form = await AcceptedAsync(lea.PressAsync("plan.open", new { plan, form = "owner" }));
        Assert.Contains("29:zoe", form.Card!.Value.GetRawText(), StringComparison.Ordinal);
        await AcceptedAsync(lea.PressAsync("plan.owner.add", new { plan, person = "29:zoe" }));
    }

    [Fact]
    public async Task Publishes_what_was_imported_so_that_it_reads_the_same()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/Plan.json", PlanJson.Write(Land));
        await AcceptedAsync(lea.PressAsync("plan.import", new { file = "Imports/Plan.json" }));
        var (plan, folder) = (Assert.Single(await PlansAsync(bot)).Key, Path.Combine(bot.Library, Land.Title.Replace('’', '\'')));
        await Eventually.HoldsAsync(
            () => Directory.EnumerateFiles(bot.Library, "Plan d'action.docx", SearchOption.AllDirectories).Any(), "the document");
        var document = Directory.EnumerateFiles(bot.Library, "Plan d'action.docx", SearchOption.AllDirectories).First();
        await Eventually.HoldsAsync(
            () => File.Exists(Path.Combine(Path.GetDirectoryName(document)!, "plan.json")), "the data");
        Assert.Equal(Said(Land), Said(PlanReading.Read(await File.ReadAllBytesAsync(document)).Plan));
        Assert.Equal(
            Said(Land), Said(((ParsedPlan.Usable)PlanJson.Parse(await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(document)!, "plan.json")))).Plan));

        // Its own document brought in again: nothing is new.
        Put(bot, "Imports/Plan d'action.docx", await File.ReadAllBytesAsync(document));
        Assert.Equal("repeat", (await lea.PressAsync("plan.import", new { file = "Imports/Plan d'action.docx" })).Outcome);
    }

    [Fact]
    public async Task Reads_the_bare_official_form_without_a_single_error()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/Formulaire.docx", Bare(Land));
        var shown = await SaidAsync(bot, lea, "importer formulaire");
        Assert.Contains("1 engagement, 4 étapes clés", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Comment le fichier a été lu", shown.Text, StringComparison.Ordinal);
        var press = shown.Press("plan.import");
        press["name"] = "Plan des terres";
        await AcceptedAsync(lea.PressAsync("plan.import", press));
        var plan = Assert.Single(await PlansAsync(bot));
        Assert.Equal("Plan des terres", plan.Value);
        var read = await OpenAsync(bot, plan.Key);
        Assert.Equal(Typed(Land.Commitments[0].PublicProblem), Typed(Assert.Single(read.Commitments).PublicProblem));
        Assert.Equal(4, read.Commitments[0].Milestones.Length);
        var check = Text(await AcceptedAsync(lea.PressAsync("plan.check", new { plan = plan.Key })));
        Assert.DoesNotContain("erreur", check, StringComparison.OrdinalIgnoreCase);

        // The same form once more is the same plan.
        Assert.Equal("repeat", (await lea.PressAsync("plan.import", press)).Outcome);
    }

    [Fact]
    public async Task Takes_a_file_sent_in_a_private_chat_and_keeps_it_in_the_library()
    {
        await using var bot = await LiveBot.StartAsync();
        await using var files = await FileHost.StartAsync(PlanDocument.Write(Land, "P", null).Bytes);
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        var sent = Sending(lea, "Mon plan.docx", files.Address);
        Assert.Equal("accepted", (await lea.SendAsync(sent)).Outcome);
        var shown = await LastAsync(bot, lea, 1);
        Assert.Contains("Importer : Mon plan.docx", shown.Text, StringComparison.Ordinal);
        Assert.Equal([("/download.aspx?UniqueId=1&tempauth=v1.secret", "")], files.Asked);
        Assert.True(File.Exists(Path.Combine(bot.Library, "Imports", "Mon plan.docx")));
        Assert.DoesNotContain("secret", string.Concat(bot.Log), StringComparison.Ordinal);
        await lea.SendAsync(Sending(lea, "Mon plan.docx", files.Address));
        Assert.Single(Directory.EnumerateFiles(Path.Combine(bot.Library, "Imports")));
        await AcceptedAsync(lea.PressAsync("plan.import", shown.Press("plan.import")));
        Assert.Equal(Said(Land), Said(await OpenAsync(bot, Assert.Single(await PlansAsync(bot)).Key)));
    }

    [Theory]
    [InlineData("plan.docx", "https://evil.example/plan.docx", "là où Teams garde|l’adresse où Teams garde")]
    [InlineData("plan.docx", "http://169.254.169.254/metadata", "l’adresse où Teams garde")]
    [InlineData("plan.docx", "file:///etc/passwd", "l’adresse où Teams garde")]
    [InlineData("plan.docx", "no address", "l’adresse où Teams garde")]
    [InlineData("plan.pdf", "https://evil.example/plan.pdf", "d’une autre sorte")]
    public async Task Fetches_nothing_from_elsewhere(string name, string address, string said)
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        var sent = Sending(lea, name, null);
        sent["attachments"]![0]!["content"]!["downloadUrl"] = address;
        Assert.Equal("refused; code=invalidInput", (await lea.SendAsync(sent)).Outcome);
        Assert.Contains(said.Split('|')[^1], (await LastAsync(bot, lea, 1)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Follows_no_redirect_and_stops_at_what_is_too_long()
    {
        await using var bot = await LiveBot.StartAsync();
        await using var elsewhere = await FileHost.StartAsync(PlanJson.Write(Land));
        await using var away = await FileHost.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        await using var endless = await FileHost.StartAsync(async context =>
        {
            var block = new byte[1024 * 1024];
            for (var sent = 0; sent < 17; sent++)
            {
                await context.Response.Body.WriteAsync(block);
            }
        });
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Assert.Equal("refused; code=invalidInput", (await lea.SendAsync(Sending(lea, "plan.json", away.Address))).Outcome);
        Assert.Empty(elsewhere.Asked);
        Assert.Contains("n’a pas pu être lu", (await LastAsync(bot, lea, 1)).Text, StringComparison.Ordinal);
        Assert.Equal("refused; code=invalidInput", (await lea.SendAsync(Sending(lea, "plan.json", endless.Address))).Outcome);
        Assert.Contains("dépasse 16 Mio", (await LastAsync(bot, lea, 2)).Text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(bot.Library, "Imports")));
    }

    [Theory]
    [InlineData("{\"plan\": {\"id\": \"a\", \"id\": \"b\", \"title\": \"T\"}}", "À corriger")]
    [InlineData("{\"plan\": {\"title\": 7}}", "À corriger")]
    [InlineData("[]", "À corriger")]
    [InlineData("PK", "")]
    [InlineData("", "")]
    [InlineData("Bonjour", "pas un document Word")]
    public async Task Says_what_is_wrong_with_a_file(string content, string said)
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/plan.json", Encoding.UTF8.GetBytes(content));
        var shown = await SaidAsync(bot, lea, "importer plan.json", "refused; code=invalidInput");
        Assert.Contains("Impossible d’importer : plan.json", shown.Text, StringComparison.Ordinal);
        Assert.Contains(said, shown.Text, StringComparison.Ordinal);
        Assert.Equal("refused; code=invalidInput", (await lea.PressAsync("plan.import", new { file = "plan.json" })).Outcome);
        Assert.Empty(await PlansAsync(bot));
    }

    [Fact]
    public async Task Shows_a_file_again_that_changed_since_it_was_shown()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/plan.json", PlanJson.Write(Land));
        var press = (await SaidAsync(bot, lea, "import")).Press("plan.import");
        Put(bot, "Imports/plan.json", PlanJson.Write(Land with { Commitments = [] }));
        var again = await lea.PressAsync("plan.import", press);
        Assert.Equal("refused; code=reworded", again.Outcome);
        Assert.Contains("0 commitments", Text(again), StringComparison.Ordinal);
        Assert.Empty(await PlansAsync(bot));
        File.Delete(Path.Combine(bot.Library, "Imports", "plan.json"));
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("plan.import", press)).Outcome);
        Assert.Equal("refused; code=missingInput", (await lea.PressAsync("plan.import", new { })).Outcome);
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("plan.import", new { file = "../../secret.json" })).Outcome);
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file_in_our_own_words()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        await RefusedAsync("vide.json", "", "Ce fichier est vide");
        await RefusedAsync("blanc.json", "\n \n", "Ce fichier est vide");
        await RefusedAsync("virgule.json", "{\n  \"plan\": { \"id\": \"P\" \"title\": \"T\" }\n}", "il s’arrête à la ligne 2, vers le caractère 23");
        await RefusedAsync("deux.json", "{\"plan\": {}, \"plan\": {}}", "Un même objet donne deux fois « plan »");
        await RefusedAsync("profond.json", new string('[', 40) + new string(']', 40), "imbriqué sur plus de 32 niveaux");
        Assert.Empty(await PlansAsync(bot));

        async Task RefusedAsync(string file, string content, string why)
        {
            Put(bot, "Imports/" + file, Encoding.UTF8.GetBytes(content));
            var card = (await SaidAsync(bot, lea, "importer " + file, "refused; code=invalidInput")).Text;
            Assert.Contains(why, card, StringComparison.Ordinal);
            Assert.Contains("Rien n’a été importé", card, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reads_a_file_that_Notepad_saved_as_Unicode()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        var text = Encoding.UTF8.GetString(PlanJson.Write(Land));
        Put(bot, "Imports/plan.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]);
        var shown = await SaidAsync(bot, lea, "importer");
        await AcceptedAsync(lea.PressAsync("plan.import", shown.Press("plan.import")));
        Assert.Equal(Said(Land), Said(await OpenAsync(bot, Assert.Single(await PlansAsync(bot)).Key)));
    }

    [Fact]
    public async Task Warns_that_a_report_is_imported_as_a_plan()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Group());
        var told = Land with { Assessments = [new() { Kind = AssessmentKind.Midterm }] };
        Put(bot, "Imports/rapport.docx", AssessmentDocument.Write(told, AssessmentKind.Midterm, "P", new(2018, 9, 1), null).Bytes);
        Assert.Contains("un rapport d’auto-évaluation, pas un plan", (await SaidAsync(bot, lea, "importer rapport")).Text, StringComparison.Ordinal);
        Put(bot, "Imports/plan.docx", PlanDocument.Write(Land, "P", null).Bytes);
        Assert.DoesNotContain("pas un plan", (await SaidAsync(bot, lea, "importer plan.docx")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proposes_changes_to_the_plan_of_that_name_for_its_owners_to_decide()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/plan.json", PlanJson.Write(Land));
        await AcceptedAsync(lea.PressAsync("plan.import", new { file = "Imports/plan.json" }));
        var plan = Assert.Single(await PlansAsync(bot)).Key;
        var land = Land.Commitments[0];
        var news = Land with
        {
            Commitments =
            [
                land with { Id = "OTHER-1", PublicProblem = "Un autre problème.", LeadAgency = null },
                new() { Id = "NEW-1", Number = "9", Name = "Ouvrir les comptes", Milestones = [new() { Id = "M1", Title = "Publier" }] },
            ],
        };
        Put(bot, "Imports/Nouveau.json", PlanJson.Write(news));
        var shown = await SaidAsync(bot, lea, "importer Nouveau");
        Assert.Contains("existe déjà. Ce fichier y propose 3 changements", shown.Text, StringComparison.Ordinal);
        var press = shown.Press("plan.import");
        var card = Text(await AcceptedAsync(lea.PressAsync("plan.import", press)));
        Assert.All(
            ["Un autre problème.", "Dans le fichier", "Ouvrir les comptes", "Publier"],
            (string said) => Assert.Contains(said, card, StringComparison.Ordinal));

        Assert.Equal(land.PublicProblem, (await OpenAsync(bot, plan)).Commitments[0].PublicProblem);
        Assert.Equal("repeat", (await lea.PressAsync("plan.import", press)).Outcome);
        Assert.Contains("Ouvrir les comptes · étape clé ajoutée", card, StringComparison.Ordinal);
        Assert.Contains("Proposé par un fichier importé", Text(await lea.PressAsync("plan.open", new { plan })), StringComparison.Ordinal);
        await AcceptedAsync(lea.PressAsync("plan.readback", new { plan, decision = "take", field = $"commitment/{land.Id}/publicProblem" }));
        await AcceptedAsync(lea.PressAsync("plan.readback", new { plan, decision = "takeAll" }));
        var now = await OpenAsync(bot, plan);
        Assert.Equal([("Un autre problème.", land.LeadAgency), (null, null)], now.Commitments.Select(one => (one.PublicProblem, one.LeadAgency)));
        Assert.Equal(("NEW-1", "Ouvrir les comptes", "Publier"), (now.Commitments[1].Id, now.Commitments[1].Name, now.Commitments[1].Milestones[0].Title));
        Assert.Empty(now.Waiting);
        Assert.Equal("repeat", (await lea.PressAsync("plan.import", press)).Outcome);
    }

    [Fact]
    public async Task Lists_words_that_found_no_field_until_an_owner_has_read_them()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        var file = new WordFile(PlanDocument.Write(Land, "P", null).Bytes);
        file.Control($"commitment/{Land.Commitments[0].Id}").Element(W + "sdtContent")!.AddFirst(Paragraph("Une remarque de la maire."));
        file.Type($"commitment/{Land.Commitments[0].Id}/endDate", "31/06/2019");
        Put(bot, "Imports/plan.docx", file.Save());
        var shown = await SaidAsync(bot, lea, "importer");
        Assert.Contains("Ce qui n’a pas été compris", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Une remarque de la maire.", shown.Text, StringComparison.Ordinal);
        await AcceptedAsync(lea.PressAsync("plan.import", shown.Press("plan.import")));
        var plan = Assert.Single(await PlansAsync(bot)).Key;
        var read = await OpenAsync(bot, plan);
        Assert.Equal("Une remarque de la maire.", Assert.Single(read.Waiting).Document);
        Assert.Equal("31/06/2019", Unread.Of(read.Commitments[0], "endDate"));
        Assert.Contains(
            "Une remarque de la maire.", Text(await lea.PressAsync("plan.open", new { plan, form = "readback" })), StringComparison.Ordinal);
        await AcceptedAsync(lea.PressAsync("plan.readback", new { plan, decision = "keep", field = read.Waiting[0].Field }));
        var left = await OpenAsync(bot, plan);
        Assert.Empty(left.Waiting);
        Assert.Contains("Une remarque de la maire.", Encoding.UTF8.GetString(PlanJson.Write(left)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_plan_of_500_commitments_page_by_page()
    {
        await using var bot = await LiveBot.StartAsync();
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Put(bot, "Imports/grand.json", PlanJson.Write(Land with
        {
            Commitments = [.. Enumerable.Range(1, 500).Select(number => Land.Commitments[0] with { Id = $"C{number}", Number = $"{number}", Name = $"Terres {number}" })],
        }));
        var shown = await SaidAsync(bot, lea, "importer");
        Assert.Contains("500 engagements, 2000 étapes clés", shown.Text.Replace("\u202F", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("Page 1 sur", shown.Text, StringComparison.Ordinal);
        var next = await AcceptedAsync(lea.PressAsync("import.open", shown.Press("import.open")));
        Assert.Contains("Page 2 sur", Text(next), StringComparison.Ordinal);

        // The answer may take longer than Teams waits, where many things happen at once.
        await lea.PressAsync("plan.import", shown.Press("plan.import"));
        await Eventually.HoldsAsync(async () => (await PlansAsync(bot)).Count == 1, "the plan");
        Assert.Equal(500, (await OpenAsync(bot, Assert.Single(await PlansAsync(bot)).Key)).Commitments.Length);
        await Eventually.HoldsAsync(
            async () => (await lea.PressAsync("plan.import", shown.Press("plan.import"))).Outcome == "repeat", "the same file once more");
    }

    [Fact]
    public async Task Makes_one_plan_when_two_press_at_once()
    {
        await using var bot = await LiveBot.StartAsync();
        Put(bot, "Imports/plan.json", PlanJson.Write(Land));
        var chat = TeamsConversation.Group();
        var replies = await Task.WhenAll(Enumerable.Range(1, 3).Select(number =>
            bot.Person($"Personne {number}", chat).PressAsync("plan.import", new { file = "Imports/plan.json" })));
        Assert.Equal(
            ["accepted", "refused; code=notOwner", "refused; code=notOwner"], replies.Select(reply => reply.Outcome).Order(StringComparer.Ordinal));
        Assert.Single(await PlansAsync(bot));
    }

    [Fact]
    public async Task Offers_back_words_that_only_begin_like_the_command()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await workshop.Lead.SayAsync("Importer les bonnes idées de nos voisins");
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains("bonnes idées", StringComparison.Ordinal))
                || bot.Connector.In($"a:{workshop.Lead.Account}").Any(post => DrawnCard.Text(post.Card).Contains("bonnes idées", StringComparison.Ordinal)),
            "the words offered back");
    }

    /// <summary>What the file says, however it numbers itself.</summary>
    private static string Said(OpenPlan plan) => Encoding.UTF8.GetString(PlanJson.Write(plan with
    {
        Id = "P",
        RuleSet = null,
        Commitments = [.. plan.Commitments.Select(one => one with { Origin = null })],
        Submission = null,
    }));

    /// <summary>The official form as people fill it in: our words, and nothing else of ours.</summary>
    private static byte[] Bare(OpenPlan plan)
    {
        var file = new WordFile(PlanDocument.Write(plan, "P", null).Bytes);
        foreach (var part in file.Parts.Where(part => part.StartsWith("customXml/", StringComparison.Ordinal) || part == "docProps/custom1.xml").ToList())
        {
            file.Remove(part);
        }

        foreach (var control in file.Body.Descendants(W + "sdt").Reverse().ToList())
        {
            var isEmpty = control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr") is not null;
            control.ReplaceWith(isEmpty && control.Ancestors(W + "p").Any() ? []
                : isEmpty ? [new XElement(W + "p")] : control.Element(W + "sdtContent")!.Nodes());
        }

        file.Body.Descendants().Where(one => one.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal)).Remove();
        return file.Save();
    }

    private static void Put(LiveBot bot, string path, byte[] content)
    {
        var file = Path.Combine(bot.Library, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    /// <summary>What Teams sends when somebody drops a file into the chat.</summary>
    private static JsonObject Sending(Person person, string name, Uri? address)
    {
        var activity = person.Say("");
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/lea/Documents/Applications/" + name,
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = address?.AbsoluteUri,
                ["uniqueId"] = "1150D938-8870-4044-9F2C-5BBDEBA70C9D",
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            },
        });
        return activity;
    }

    private static async Task<Answer> SaidAsync(LiveBot bot, Person person, string text, string outcome = "accepted")
    {
        var before = bot.Connector.In(person.Chat.Id).Count;
        Assert.Equal(outcome, (await person.SayAsync(text)).Outcome);
        return await LastAsync(bot, person, before + 1);
    }

    private static async Task<Answer> LastAsync(LiveBot bot, Person person, int count)
    {
        await Eventually.HoldsAsync(() => bot.Connector.In(person.Chat.Id).Count >= count, "the answer");
        return new(JsonNode.Parse(bot.Connector.In(person.Chat.Id)[count - 1].Card!.ToJsonString())!.AsObject());
    }

    private static async Task<Dictionary<string, string>> PlansAsync(LiveBot bot) =>
        (await bot.Http.GetFromJsonAsync<JsonArray>(new Uri("/api/v1/plans", UriKind.Relative)))!
            .ToDictionary(plan => (string)plan!["id"]!, plan => (string)plan!["title"]!, StringComparer.Ordinal);

    private static async Task<OpenPlan> OpenAsync(LiveBot bot, string plan) => ((ParsedPlan.Usable)PlanJson.Parse(
        await bot.Http.GetByteArrayAsync(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))).Plan;

    private static string Text(TeamsReply reply) => Typed(DrawnCard.Text(JsonNode.Parse(reply.Card!.Value.GetRawText())!));

    /// <summary>A card in the chat.</summary>
    private sealed record Answer(JsonObject Card)
    {
        public string Text => Typed(DrawnCard.Text(Card));

        /// <summary>What the first button of a verb sends, with the inputs as they came up.</summary>
        public JsonObject Press(string verb)
        {
            var button = All(Card).First(one => (string?)one["verb"] == verb && (string?)one["type"] == "Action.Execute");
            var data = button["data"]!.DeepClone().AsObject();
            foreach (var input in All(Card).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
            {
                data[(string)input["id"]!] = input["value"]?.DeepClone();
            }

            return data;
        }

        private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
        {
            JsonObject one => one.Select(member => member.Value).SelectMany(All).Prepend(one),
            JsonArray items => items.SelectMany(All),
            _ => [],
        };
    }
}
