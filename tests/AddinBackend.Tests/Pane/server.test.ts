import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Server } from '../src/server/Server';
import { speak } from '../src/texts/texts';

const answers = (...all: readonly Response[]): ReturnType<typeof vi.fn> => {
  const left = [...all];
  const fetched = vi.fn(async (_address: string, _request: RequestInit) => left.shift()!);
  vi.stubGlobal('fetch', fetched);
  return fetched;
};
const problem = (status: number, detail?: string): Response =>
  new Response(JSON.stringify({ title: 'No', status, detail }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
const live = { controls: [] };

describe('Asking the server', () => {
  beforeEach(() => speak('fr'));

  it('asks in the language of the pane, and sends a document as what it is', async () => {
    const fetched = answers(Response.json({}), Response.json({}), Response.json({}));
    const server = new Server();

    await server.inspect({ type: 'docx', bytes: new Blob(['x']) });
    await server.inspect({ type: 'flat', xml: '<x/>' });
    await server.check(live, 'submission');

    expect(
      fetched.mock.calls.map(call => [
        call[0],
        (call[1] as { headers: Record<string, string> }).headers['Content-Type'],
      ]),
    ).toEqual([
      [
        '/api/v1/documents/inspect?language=fr',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['/api/v1/documents/inspect?language=fr', 'application/xml'],
      ['/api/v1/documents/check?stage=submission&language=fr', 'application/json'],
    ]);
  });

  it('tells the server’s own sentence', async () => {
    answers(problem(422, 'Ce n’est pas un plan.'));

    await expect(new Server().inspect(live)).rejects.toThrow('Ce n’est pas un plan.');
  });

  it.each([
    [413, 'trop lourd'],
    [429, 'Attendez une minute'],
    [500, 'Votre document reste tel quel'],
    [403, 'propriétaire du plan'],
    [401, 'Connectez-vous'],
  ])('says what was kept and what to do next: %i', async (status, said) => {
    answers(problem(status, 'internal'));

    await expect(new Server().inspect(live)).rejects.toThrow(said);
  });

  it('says plainly that the server is not reached', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });

    await expect(new Server().inspect(live)).rejects.toThrow('Le serveur ne répond pas.');
  });

  it('asks again with a fresh token when it is challenged for more', async () => {
    const challenge = 'Bearer claims="eyJ9"';
    const fetched = answers(
      new Response(null, { status: 401, headers: { 'WWW-Authenticate': challenge } }),
      Response.json({ findings: [] }),
    );
    const token = vi.fn(async (asked?: string) => (asked === undefined ? 'first' : 'second'));

    await new Server(token).check(live, 'draft');

    expect(token.mock.calls).toEqual([[], [challenge]]);
    expect(
      fetched.mock.calls.map(call => (call[1] as { headers: Record<string, string> }).headers['Authorization']),
    ).toEqual(['Bearer first', 'Bearer second']);
  });
});
