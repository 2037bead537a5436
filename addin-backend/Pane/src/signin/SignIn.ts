import type { PaneSettings } from '../server/Answers';

/**
 * A token that tells our server who asks; null: it asks nobody, or whoever was asked to sign in would not.
 * @param challenge What a 401 said (`WWW-Authenticate`): the token it refused is not good enough.
 */
export type Token = (challenge?: string) => Promise<string | null>;

type Source = (claims: string | undefined) => Promise<string>;
interface Library {
  tokens(registration: NonNullable<PaneSettings['signIn']>): Promise<Source>;
}

/** Whoever closed the sign-in window is not shown it again by the next check of the document. */
const pause = 30_000;

/** Nothing of MSAL is loaded where the server asks nobody, and what it gives is kept in memory alone. */
export function signInFor({ signIn }: PaneSettings, load: () => Promise<Library> = () => import('./Msal')): Token {
  if (signIn === null) {
    return async () => null;
  }

  let source: Promise<Source> | undefined;
  let asking: Promise<string | null> | undefined;
  let refusedAt = -pause;
  const ask = async (claims: string | undefined): Promise<string | null> => {
    try {
      source ??= load().then(({ tokens }) => tokens(signIn));
      return await (await source)(claims);
    } catch (refused) {
      source = undefined;
      refusedAt = performance.now();
      console.warn('Nobody signed in.', refused);
      return null;
    }
  };

  return async (challenge) => {
    if (challenge === undefined && performance.now() - refusedAt < pause) {
      return null;
    }

    // Requests that start together ask once.
    asking ??= ask(claimsIn(challenge)).finally(() => (asking = undefined));
    return asking;
  };
}

/** What the server found wanting, as MSAL wants it; undefined: nothing that it names. */
export function claimsIn(challenge: string | undefined): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(challenge ?? '')?.[1];
  if (encoded === undefined) {
    return undefined;
  }

  try {
    const claims = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
    JSON.parse(claims);
    return claims;
  } catch {
    return undefined;
  }
}
