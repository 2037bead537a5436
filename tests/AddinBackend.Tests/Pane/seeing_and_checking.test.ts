import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '../src/server/Answers';
import { watch } from '../src/drafting/watching';
import { speak } from '../src/texts/texts';
import { Answering, inspection, opened, settled } from './flows';
import { MemoryDocument } from './MemoryDocument';

const finding = (change: Partial<Finding> = {}): Finding => ({
  id: 'B29',
  severity: 'error',
  commitment: 'A',
  field: 'what',
  message: 'Dites quel est l’engagement.',
  source: 'Manuel, section 7',
  tag: 'commitment/A/what',
  ...change,
});

describe('Seeing the plan', () => {
  let server: Answering;
  const document = (): MemoryDocument => new MemoryDocument({ 'commitment/A/what': '', 'commitment/A/number': '1' });

  beforeEach(() => {
    speak('fr');
    server = new Answering();
  });

  it('tells how far each commitment is, and puts the cursor in a missing field', async () => {
    const word = document();
    const pane = await opened(server, word);
    expect(pane.panel('plan').querySelector('summary')!.textContent).toBe('1. Terres9 champs sur 11');

    await pane.press('Aller au champ\u00A0: Description');

    expect(word.selected).toBe('commitment/A/what');
  });

  it('says when the field is gone', async () => {
    const pane = await opened(server, document());

    await pane.press('Aller au champ\u00A0: Date de clôture');

    expect(pane.told).toEqual(['! Ce champ n’est plus dans le document.']);
  });

  it('never makes markup of what a document says', async () => {
    server.inspection = inspection({
      plan: { plan: { id: 'tapir', title: '<img src=x onerror=alert(1)>' }, commitments: [] },
      unrecognised: ['<script>alert(1)</script>'],
    });

    const pane = await opened(server, document());

    expect(pane.root.querySelector('img, script')).toBeNull();
    expect(pane.root.querySelector('h1')!.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('shows adoption, amendments, the twin and what stands in no field', async () => {
    server.inspection = inspection({
      plan: {
        plan: {
          id: 'tapir',
          title: 'Plan',
          adopted: { date: '2026-06-30' },
          submission: { amendments: [{ date: '2026-10-01', commitment: 'A', summary: 'La clôture est reportée.' }] },
        },
        commitments: [],
        translations: [{ language: 'en' }],
      },
      unrecognised: ['À relire'],
    });

    const pane = await opened(server, document());

    expect(pane.root.querySelector('.head .quiet')!.textContent).toBe(
      'Adopté le 30 juin 2026 · 1 modification depuis · Avec une version anglaise',
    );
    expect(pane.panel('plan').textContent).toContain('La clôture est reportée.');
    expect(pane.panel('plan').textContent).toContain('Un passage n’est dans aucun champ');
  });

  it('says plainly that a document is not a plan, in the server’s words, and tries again', async () => {
    server.failing.set('/inspect', { status: 422, detail: 'Ce document n’a aucun champ d’un plan.' });
    const pane = await opened(server, document());
    expect(pane.root.textContent).toContain('Ce document n’a aucun champ d’un plan.');
    server.failing.clear();

    await pane.press('Réessayer');

    await vi.waitFor(() => expect(pane.root.querySelector('h1')!.textContent).toBe('Plan de Tapir'));
  });

  it('adds a commitment after the last, and numbers them in the document’s order', async () => {
    server.inspection = inspection({
      commitments: ['3', '1', '2'].map((number, at) => ({
        id: `C${at}`,
        number,
        name: `N${at}`,
        filled: 1,
        fields: 1,
        missing: [],
      })),
    });
    const word = new MemoryDocument({
      'commitment/C0/number': '3',
      'commitment/C1/number': '1',
      'commitment/C2/number': '2',
    });
    const pane = await opened(server, word);

    await pane.press('Renuméroter');
    await pane.press('Ajouter un engagement');

    expect(['C0', 'C1', 'C2'].map(id => word.text(`commitment/${id}/number`))).toEqual(['1', '2', '3']);
    expect(word.inserted).toHaveLength(1);
    expect(JSON.parse(server.askedFor('/documents/commitment')[0]!.body).commitment).toBeUndefined();
  });

  it('leaves numbers of people’s own kind alone', async () => {
    server.inspection = inspection({
      commitments: ['1', '2 bis', '2'].map((number, at) => ({
        id: `C${at}`,
        number,
        name: '',
        filled: 1,
        fields: 1,
        missing: [],
      })),
    });

    const pane = await opened(server, document());

    expect(pane.drafting.misnumbered).toEqual([]);
  });

  it('keeps focus and what was unfolded when it is drawn again', async () => {
    const pane = await opened(server, document());
    const field = pane.panel('plan').querySelector<HTMLElement>('[data-key="go-commitment/A/what"]')!;
    field.tabIndex = 0;
    field.focus();
    pane.panel('plan').querySelector('details')!.open = true;

    await pane.drafting.again();

    expect(pane.panel('plan').querySelector('details')!.open).toBe(true);
    expect(globalThis.document.activeElement).not.toBe(globalThis.document.body);
  });
});

describe('Checking', () => {
  let server: Answering;
  const document = (): MemoryDocument => new MemoryDocument({ 'commitment/A/what': '' });

  beforeEach(() => {
    speak('fr');
    server = new Answering();
    server.findings = [
      finding(),
      finding({
        id: 'B33',
        severity: 'warning',
        commitment: null,
        field: null,
        tag: null,
        message: 'Peu d’engagements.',
      }),
    ];
  });

  it('tells the most urgent first, what to do, and where the rule comes from', async () => {
    const pane = await opened(server, document());

    const [first, second] = pane.panel('check').querySelectorAll('.finding');
    expect(first!.textContent).toContain('À corriger');
    expect(second!.textContent).toBe('À revoirPeu d’engagements.Source\u00A0: Manuel, section 7');
    expect(pane.root.querySelector('#tab-check')!.getAttribute('aria-label')).toBe('Vérifier, 2');
  });

  it('reads the controls and not the file', async () => {
    await opened(server, document());

    expect(server.askedFor('/documents/check')[0]!.type).toBe('application/json');
    expect(JSON.parse(server.askedFor('/documents/check')[0]!.body).controls).toEqual([
      { tag: 'commitment/A/what', text: '' },
    ]);
  });

  it('checks for handing in when asked to', async () => {
    const pane = await opened(server, document());

    const radio = pane.panel('check').querySelector<HTMLInputElement>('input[value=submission]')!;
    radio.checked = true;
    radio.dispatchEvent(new Event('change'));
    await settled(pane.drafting);

    expect(pane.drafting.stage).toBe('submission');
  });

  it('shows one severity alone', async () => {
    const pane = await opened(server, document());

    const select = pane.panel('check').querySelector<HTMLSelectElement>('select')!;
    select.value = 'error';
    select.dispatchEvent(new Event('change'));

    expect(pane.panel('check').querySelectorAll('.finding')).toHaveLength(1);
  });

  it('checks again once somebody, or a co-author, has stopped writing', async () => {
    const word = document();
    const pane = await opened(server, word);
    const stop = await watch(pane.drafting);
    vi.useFakeTimers();
    const before = server.askedFor('/documents/check').length;

    word.type('commitment/A/what', 'Un');
    word.type('commitment/A/what', 'Un site', true);
    await vi.advanceTimersByTimeAsync(1400);
    expect(server.askedFor('/documents/check')).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await settled(pane.drafting);

    expect(server.askedFor('/documents/check')).toHaveLength(before + 1);
    stop();
    expect(word.isWatched).toBe(false);
  });

  it('keeps what it knew while the server is away, and says so', async () => {
    const pane = await opened(server, document());
    server.offline = true;

    await pane.drafting.check();

    expect(pane.panel('check').querySelectorAll('.finding')).toHaveLength(2);
    expect(pane.panel('check').textContent).toContain('Le serveur ne répond pas. Votre document reste tel quel');
  });
});
