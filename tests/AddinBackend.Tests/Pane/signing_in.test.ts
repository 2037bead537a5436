import { expect, test, vi } from 'vitest';
import { claimsIn, signInFor } from '../src/signin/SignIn';

const registration = { authority: 'https://login.example/tenant', clientId: 'client', scope: 'api://client/access_as_user' };

test('a server that asks nobody who they are gets no token, and MSAL is not loaded', async () => {
  const load = vi.fn();

  expect(await signInFor({ signIn: null, plans: true }, load)()).toBeNull();
  expect(load).not.toHaveBeenCalled();
});

test('MSAL is loaded with the first request, and requests that start together ask once', async () => {
  const source = vi.fn(async () => 'token');
  const load = vi.fn(async () => ({ tokens: async () => source }));
  const token = signInFor({ signIn: registration, plans: true }, load);
  expect(load).not.toHaveBeenCalled();

  expect(await Promise.all([token(), token()])).toEqual(['token', 'token']);

  expect(load).toHaveBeenCalledOnce();
  expect(source).toHaveBeenCalledOnce();
});

test('what the server found wanting is asked of Entra', async () => {
  const source = vi.fn(async () => 'stronger');
  const token = signInFor({ signIn: registration, plans: true }, async () => ({ tokens: async () => source }));

  await token(`Bearer error="insufficient_claims", claims="${btoa('{"access_token":{"acrs":{"essential":true}}}')}"`);

  expect(source).toHaveBeenCalledWith('{"access_token":{"acrs":{"essential":true}}}');
});

test('whoever closed the window is not shown it again at once, but when the server insists', async () => {
  const source = vi.fn(async () => Promise.reject(new Error('user_cancelled')));
  const token = signInFor({ signIn: registration, plans: true }, async () => ({ tokens: async () => source }));

  expect(await token()).toBeNull();
  expect(await token()).toBeNull();
  expect(source).toHaveBeenCalledOnce();

  await token('Bearer error="invalid_token"');
  expect(source).toHaveBeenCalledTimes(2);
});

test.each(['Bearer', 'Bearer claims="?"', `Bearer claims="${btoa('no json')}"`, undefined])('claims that say nothing are left out: %j', (challenge) => {
  expect(claimsIn(challenge)).toBeUndefined();
});
