import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const registration = { authority: 'https://login.example/tenant', clientId: 'client', scope: 'client/access_as_user' };
const application = {
  getActiveAccount: vi.fn<() => object | null>(() => null), getAllAccounts: vi.fn(() => []), setActiveAccount: vi.fn(),
  ssoSilent: vi.fn(), acquireTokenSilent: vi.fn(), acquireTokenPopup: vi.fn(),
};
const library = vi.hoisted(() => ({
  createNestablePublicClientApplication: vi.fn(), createStandardPublicClientApplication: vi.fn(),
}));
vi.mock('@azure/msal-browser', () => library);

beforeEach(() => {
  library.createNestablePublicClientApplication.mockResolvedValue(application);
  library.createStandardPublicClientApplication.mockResolvedValue(application);
});

const office = (nested: boolean, more: object = {}): void => {
  vi.stubGlobal('Office', {
    context: { host: 'Word', requirements: { isSetSupported: (set: string) => nested && set === 'NestedAppAuth' }, ...more },
    auth: { getAuthContext: async () => ({ userPrincipalName: 'camille@exemple.gouv.fr' }) },
    AsyncResultStatus: { Succeeded: 'succeeded' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
  });
};
const token = async (claims?: string): Promise<string> =>
  (await (await import('../src/signin/Msal')).tokens(registration))(claims);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test('Word’s own account is asked first, silently', async () => {
  office(true);
  application.ssoSilent.mockResolvedValueOnce({ accessToken: 'silent', account: {} });

  expect(await token()).toBe('silent');
  expect(application.ssoSilent).toHaveBeenCalledWith({ scopes: [registration.scope], loginHint: 'camille@exemple.gouv.fr' });
  expect(application.acquireTokenPopup).not.toHaveBeenCalled();
});

test('a person is asked where silence does not do, with what the server found wanting', async () => {
  office(true);
  application.ssoSilent.mockRejectedValueOnce(new Error('interaction_required'));
  application.acquireTokenPopup.mockResolvedValueOnce({ accessToken: 'asked', account: {} });

  expect(await token('{"access_token":{}}')).toBe('asked');
  expect(application.acquireTokenPopup).toHaveBeenCalledWith({
    scopes: [registration.scope], claims: '{"access_token":{}}', loginHint: 'camille@exemple.gouv.fr',
  });
});

test('nothing of it is kept outside memory', async () => {
  office(true);
  application.ssoSilent.mockResolvedValueOnce({ accessToken: 'silent', account: {} });

  await token();

  expect(library.createNestablePublicClientApplication).toHaveBeenCalledWith(expect.objectContaining({ cache: { cacheLocation: 'memoryStorage' } }));
});

test('an older Word opens Office’s dialog, once for as long as its token lasts', async () => {
  const handlers = new Map<string, (message: object) => void>();
  const dialog = { addEventHandler: (event: string, call: (message: object) => void) => handlers.set(event, call), close: vi.fn() };
  const open = vi.fn((_address: string, _options: object, answer: (result: object) => void) => {
    answer({ status: 'succeeded', value: dialog });
    handlers.get('message')!({ message: JSON.stringify({ token: 'told', until: Date.now() + 3_600_000 }) });
  });
  office(false, { ui: { displayDialogAsync: open } });
  const tokens = await (await import('../src/signin/Msal')).tokens(registration);

  expect([await tokens(undefined), await tokens(undefined)]).toEqual(['told', 'told']);
  expect(open).toHaveBeenCalledOnce();
  expect(open.mock.calls[0]![0]).toMatch(/\/addin\/signin\.html$/);
  expect(dialog.close).toHaveBeenCalled();
});

test('a closed dialog gives no token', async () => {
  const open = (_address: string, _options: object, answer: (result: object) => void) => {
    const handlers = new Map<string, (event: object) => void>();
    answer({ status: 'succeeded', value: { addEventHandler: (event: string, call: (event: object) => void) => handlers.set(event, call) } });
    handlers.get('event')!({ error: 12006 });
  };
  office(false, { ui: { displayDialogAsync: open } });

  await expect(token()).rejects.toThrow();
});
