using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using static OgpTeams.EndToEnd.Workshops.FormatOnePlay;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>From a chosen subject to a commitment, its roadmap and its place in the plan, in one group chat, in French.</summary>
internal sealed class CommitmentPlay(ChatOverHttp chat)
{
    private readonly Dictionary<string, SeenCard> _moments = [];
    private readonly HashSet<string> _played = [];
    private string? _workshop;
    private string _step = "";
    private int _ids;

    /// <summary>The cards of the main moments, by name.</summary>
    public IReadOnlyDictionary<string, SeenCard> Moments => _moments;

    private static Person Lead => Told.InFrench.Lead;
    private static IReadOnlyList<Person> People => Told.InFrench.Participants;

    public async Task PlayAsync()
    {
        await ChooseSubjectsAsync();
        await FillTheCanvasAsync();
        await DrawTheRoadmapAsync();
        await DecideAsync();
    }

    private async Task ChooseSubjectsAsync()
    {
        await CreateAsync("format1", "Ouvrir la cantine scolaire");
        await GoToAsync("F1-S4");
        foreach (var (person, subject) in People.Zip(Told.InFrench.Subjects))
        {
            await AcceptedAsync(person, Verbs.SubmitSubject, ("title", subject.Title), ("description", subject.Description));
        }

        await GoToAsync("F1-S6");
        await AcceptedAsync(Lead, Verbs.SelectSubject, ("subject", Choices(await OpenAsync(Lead, BoardForms.Select.Name), "subject")[0]));
        await AcceptedAsync(Lead, Verbs.Close);
        Keep("creation-subject", await CardAsync(Lead, Verbs.Prepare, ("format", "format2")), forFacilitator: true);
    }

    private async Task FillTheCanvasAsync()
    {
        await CreateAsync("format2", "Un engagement pour la cantine");
        await AcceptedAsync(People[0], Verbs.Introduce, ("name", People[0].Name), ("profile", People[0].Profile), ("nameConsent", "true"));
        await GoToAsync("F2-S5");
        Keep("ideas", await chat.WaitForPostAsync("the ideas form", post => HasVerb(post.Card.Content, Verbs.SubmitIdea)));
        Keep("my-ideas", await OpenAsync(People[0], IdeaForms.Submit.Name));
        await AcceptedAsync(People[0], Verbs.SubmitIdea, ("i-c1", "Publier chaque semaine les menus et l’origine des produits."));
        await GoToAsync("F2-S6");
        await AcceptedAsync(
            Lead, Verbs.SaveCanvas, ("title", "Une cantine à livre ouvert"), ("about", "Ce que mangent les enfants dans nos écoles."),
            ("what", "Publier les menus, leur origine et ce qui est jeté. Y associer les élèves et leurs parents."));
        await AcceptedAsync(People[1], Verbs.ProposeForCanvas, ("field", "transparency"), ("text", "Tout est publié dans un format réutilisable."));
        await AcceptedAsync(People[2], Verbs.ProposeForCanvas, ("field", "participation"), ("text", "Une commission d’élèves et de parents chaque trimestre."));
        await AcceptedAsync(People[3], Verbs.ProposeForCanvas, ("field", "what"), ("text", "Rendre compte du gaspillage tous les mois."));
        Keep("canvas", await OpenAsync(Lead, CanvasForms.Fill.Name), forFacilitator: true);
        Keep("proposals", await OpenAsync(Lead, ProposalForms.List.Name), forFacilitator: true);
        await AcceptedAsync(Lead, Verbs.AcceptAllProposals);
        Keep("closing-canvas", await CloseAsync());
    }

    private async Task DrawTheRoadmapAsync()
    {
        await CreateAsync("format3", "La feuille de route de la cantine");
        await GoToAsync("F3-S5");
        foreach (var (person, subAction) in People.Zip(
            ["Mettre les menus en ligne", "Élire les délégués de la commission", "Peser ce qui est jeté", "Une fête de la cantine"]))
        {
            await AcceptedAsync(person, Verbs.SubmitSubAction, ("text", subAction));
        }

        await GoToAsync("F3-S6");
        var form = await OpenAsync(Lead, SubActionForms.Sort.Name);
        Keep("subactions", form, forFacilitator: true);
        var subActions = Choices(form, "subactions").Take(3).ToList();
        await AcceptedAsync(Lead, Verbs.SelectSubActions, ("subactions", string.Join(',', subActions)));
        Keep("milestone", await OpenAsync(Lead, MilestoneForms.Save.Name), forFacilitator: true);
        await AcceptedAsync(
            Lead, Verbs.SaveMilestone, ("title", "Les menus sont en ligne"), ("deliverable", "Le fichier des menus, mis à jour chaque semaine"),
            ("start", "2027-01"), ("end", "2027-03-31"), ("subactions", subActions[0]));
        await AcceptedAsync(
            Lead, Verbs.SaveMilestone, ("title", "La commission se réunit"), ("deliverable", "Le relevé de la première réunion"),
            ("start", "2027-04"), ("end", "2027-06"), ("subactions", subActions[1]));
        Keep("roadmap", await OpenAsync(Lead, MilestoneForms.List.Name), forFacilitator: true);
        Keep("closing-roadmap", await CloseAsync());
    }

    private async Task DecideAsync()
    {
        var said = (await chat.SayAsync(Lead, "plan"))[0];
        var opens = Nodes(said).First(node => (string?)node["verb"] == CardVerbs.OpenPlan)["data"]!;
        var (plan, commitment) = ((string)opens["plan"]!, (string)opens["item"]!);
        Keep("plan", await CardAsync(Lead, CardVerbs.OpenPlan, ("plan", plan), ("form", PlanForms.Plan)));
        Keep("commitment", await CardAsync(Lead, CardVerbs.OpenPlan, ("plan", plan), ("form", PlanForms.Commitment), ("item", commitment)));
        Keep("details", await CardAsync(Lead, CardVerbs.OpenPlan, ("plan", plan), ("form", PlanForms.Details), ("item", commitment), ("page", "1")));

        Keep("assessments", await CardAsync(Lead, CardVerbs.OpenPlan, ("plan", plan), ("form", PlanForms.Assessments)));
        Keep("assessment", await CardAsync(Lead, Verbs.CreateAssessment, ("plan", plan), ("kind", "midterm")));
        Keep("assessment-form", await CardAsync(
            Lead, CardVerbs.OpenPlan, ("plan", plan), ("form", PlanForms.Progress), ("kind", "midterm"), ("item", commitment)));
        Keep("assessment-kept", await CardAsync(
            Lead, Verbs.SaveProgress, ("plan", plan), ("kind", "midterm"), ("commitment", commitment), ("level", "limited"), ("status", "blocked"),
            ("results", "Les menus de deux écoles sont en ligne."), ("nextSteps", "Équiper les autres écoles\nRéunir la commission")));
    }

    private async Task CreateAsync(string format, string title)
    {
        (_workshop, _step) = (null, "");
        await AcceptedAsync(Lead, Verbs.Create, ("format", format), ("title", title), ("language", "fr"));
        var posted = await chat.WaitForPostAsync("the workshop's card", post => WorkshopOf(post.Card.Content) is { } id && !_played.Contains(id));
        _workshop = WorkshopOf(posted);
        _played.Add(_workshop!);
    }

    private async Task GoToAsync(string step)
    {
        await AcceptedAsync(Lead, Verbs.GoTo, ("from", _step), ("step", step));
        _step = step;
    }

    private async Task<JsonObject> CloseAsync()
    {
        await AcceptedAsync(Lead, Verbs.Close, ("nextSteps", Told.InFrench.NextSteps), ("contact", Told.InFrench.Contact));
        return await chat.WaitForPostAsync(
            "the closing card with its documents",
            post => HasLink(post.Card.Content) && Heads(post, "Résultats") && WorkshopOf(post.Card.Content) == _workshop);
    }

    private Task<JsonObject> OpenAsync(Person person, string form) => CardAsync(person, CardVerbs.OpenForm, ("form", form));

    private async Task<JsonObject> CardAsync(Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var answer = await PressAsync(person, verb, inputs);
        return answer.Card ?? throw new InvalidOperationException($"No card for {verb} at {_step}: {answer.Outcome} {answer.Message}");
    }

    private async Task AcceptedAsync(Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var answer = await PressAsync(person, verb, inputs);
        Assert.True(answer.Outcome == "accepted", $"{_step} {verb}: {answer.Outcome} {answer.Message}");
    }

    private Task<PressAnswer> PressAsync(Person person, string verb, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["id"] = (++_ids).ToString(CultureInfo.InvariantCulture) };
        if (_workshop is not null)
        {
            data["workshop"] = _workshop;
        }

        foreach (var (name, value) in inputs)
        {
            data[name] = value;
        }

        return chat.PressAsync(person, verb, data, $"{_step} {verb}");
    }

    private void Keep(string moment, JsonObject card, bool forFacilitator = false) =>
        _moments[moment] = new SeenCard(moment, forFacilitator, card, System.Text.Encoding.UTF8.GetByteCount(card.ToJsonString()));

    /// <summary>The ids that a list of the form offers.</summary>
    private static List<string> Choices(JsonObject form, string input) =>
        [.. Nodes(form).First(node => (string?)node["id"] == input)["choices"]!.AsArray().Select(choice => (string)choice!["value"]!)];

    private static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(child => Nodes(child.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };
}
