import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import type { PaneSettings } from '../server/Answers';
import type { Told } from './Dialog';
import { configuration } from './Msal';

/** The page that Entra sends people back to, and the first page of Office's dialog. */
async function signIn(): Promise<void> {
  if (/[#?&](code|error)=/.test(location.hash + location.search)) {
    // To whoever opened this window; after a redirect, to this page itself, which then finds the answer.
    await broadcastResponseToMainFrame();
    return;
  }

  const { signIn: registration } = await (await fetch('/addin/settings.json')).json() as PaneSettings;
  if (registration === null) {
    return;
  }

  const application = await createStandardPublicClientApplication(configuration(registration));
  const answer = await application.handleRedirectPromise();
  if (answer === null) {
    const claims = new URLSearchParams(location.search).get('claims');
    await application.acquireTokenRedirect({ scopes: [registration.scope], ...(claims === null ? {} : { claims }) });
    return;
  }

  await tell({ token: answer.accessToken, until: answer.expiresOn?.getTime() ?? Date.now() });
}

async function tell(told: Told): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(told), { targetOrigin: location.origin });
}

signIn().catch((failed: unknown) => tell({ refused: String(failed) }));
