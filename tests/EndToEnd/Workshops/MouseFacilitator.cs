using OgpTeams.EndToEnd.Playground;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Who leads a workshop by mouse and keyboard, from its offer to its closing, whatever its format.</summary>
internal sealed class MouseFacilitator(PlaygroundPage page)
{
    public const string Offer = "Format d’atelier";

    private PlaygroundCard? _control;

    /// <summary>The card that shows the facilitators' view, in the place of the workshop's card.</summary>
    public PlaygroundCard Control => _control ?? throw new InvalidOperationException("OpenAsync comes first.");

    /// <summary>From the lowest offer. The Playground's client is English; who writes French gets French.</summary>
    /// <param name="format">As the list of formats shows it.</param>
    /// <param name="picture">Of the card filled in; none unless named.</param>
    public async Task CreateAsync(string format, string title, string? picture = null)
    {
        var offer = await page.LastCardAsync(Offer);
        await offer.ChooseAsync("Format d’atelier (obligatoire)", format);
        await offer.PressAsync("Préparer ce format");
        await offer.FillAsync("Titre de l’atelier (obligatoire)", title);
        await offer.ChooseAsync("Langue de l’atelier", "français");
        if (picture is not null)
        {
            await Pictures.KeepAsync(picture, await page.ScreenshotAsync(offer));
        }

        await offer.PressAsync("Créer l’atelier");
    }

    /// <summary>The workshop's own card, then the facilitators' view in its place.</summary>
    public async Task OpenAsync(string? picture = null)
    {
        _control = await page.LastCardAsync("Les règles de la salle");
        if (picture is not null)
        {
            await Pictures.KeepAsync(picture, await page.ScreenshotAsync(Control));
        }

        await Control.PressAsync("Régie");
        await Control.WaitForTextAsync("L’atelier est prêt.");
    }

    /// <summary>Starts, or goes on to a step; waits until the chat shows it too.</summary>
    public async Task BeginAsync(int step)
    {
        await Control.PressAsync(step == 1 ? "Démarrer l’atelier" : "Passer à l’étape suivante");
        await Control.WaitForTextAsync($"Régie – Étape {step} sur 7");
        await page.WaitForTextAsync($"Étape {step} sur 7");
    }

    /// <summary>Among the controls that are folded away until they are needed.</summary>
    public Task PressOtherAsync(string title) => Control.PressAsync(title, folded: "Autres commandes");

    public async Task CloseAsync()
    {
        await Control.PressAsync("Clore l’atelier…");
        await Control.FillAsync("La suite, une action par ligne : qui fait quoi, pour quand", "Un groupe de travail se réunit.");
        await Control.PressAsync("Clore l’atelier");
        await Control.WaitForTextAsync("L’atelier est clos.");
    }
}
