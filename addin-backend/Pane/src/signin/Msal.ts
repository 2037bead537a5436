import {
  createNestablePublicClientApplication, createStandardPublicClientApplication, type AuthenticationResult, type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import type { PaneSettings } from '../server/Answers';
import { tokensOfTheDialog } from './Dialog';

type Registration = NonNullable<PaneSettings['signIn']>;

/** Where Entra sends people back to; an administrator registers it (single-page application). */
export const page = new URL('/addin/signin.html', location.origin).href;

/** Tokens by nested app authentication: the account of Word. Elsewhere by Office's dialog, or in a browser by a window. */
export async function tokens(registration: Registration): Promise<(claims: string | undefined) => Promise<string>> {
  const nests = inOffice() && Office.context.requirements.isSetSupported('NestedAppAuth', '1.1');
  if (inOffice() && !nests) {
    return tokensOfTheDialog(page);
  }

  const application = await (nests ? createNestablePublicClientApplication : createStandardPublicClientApplication)(
    configuration(registration));
  const loginHint = nests ? await hint() : undefined;
  return (claims) => acquire(application, registration.scope, loginHint, claims);
}

export function configuration({ clientId, authority }: Registration): Configuration {
  return {
    auth: { clientId, authority, redirectUri: page, clientCapabilities: ['cp1'] },
    cache: { cacheLocation: 'memoryStorage' },
  };
}

async function acquire(
  application: IPublicClientApplication, scope: string, loginHint: string | undefined, claims: string | undefined,
): Promise<string> {
  const request = {
    scopes: [scope], ...(claims === undefined ? {} : { claims }), ...(loginHint === undefined ? {} : { loginHint }),
  };
  const account = application.getActiveAccount() ?? application.getAllAccounts()[0];
  try {
    return remembered(application, account === undefined
      ? await application.ssoSilent(request)
      : await application.acquireTokenSilent({ ...request, account }));
  } catch {
    // Consent, a second factor, no session yet, or frames that the browser keeps apart: a person has to be asked in any case.
    return remembered(application, await application.acquireTokenPopup(request));
  }
}

function remembered(application: IPublicClientApplication, answer: AuthenticationResult): string {
  application.setActiveAccount(answer.account);
  return answer.accessToken;
}

async function hint(): Promise<string | undefined> {
  try {
    return (await Office.auth.getAuthContext()).userPrincipalName;
  } catch {
    return undefined;
  }
}

/** Office.js is there in a browser as well, without a host. */
const inOffice = (): boolean => typeof Office !== 'undefined' && Boolean(Office.context?.host);
