import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../src/server/Answers';
import { speak } from '../src/texts/texts';
import { Answering, opened } from './flows';
import { MemoryDocument } from './MemoryDocument';

const change = (one: Partial<Change> = {}): Change => ({
  field: 'commitment/A/what',
  commitment: 'A',
  label: 'Description',
  kind: 'changed',
  plan: 'Un site.',
  document: 'Un site et un guichet.',
  conflict: false,
  seen: 's1',
  ...one,
});

describe('Saving back', () => {
  let server: Answering;
  const document = new MemoryDocument({ 'commitment/A/what': 'Un site et un guichet.' });

  beforeEach(() => {
    speak('fr');
    server = new Answering();
    server.changes = {
      mayDecide: true,
      seenAll: 'all',
      changes: [
        change(),
        change({ field: 'commitment/A/name', label: 'Nom', seen: 's3' }),
        change({ field: 'x', kind: 'beside', label: 'À côté', plan: '', document: 'Note', seen: 's2' }),
      ],
    };
  });

  it('takes one change over, as it was seen', async () => {
    const pane = await opened(server, document);
    server.changes = { mayDecide: true, seenAll: '', changes: [] };

    await pane.press('Reprendre dans le plan\u00A0: Description');

    expect(server.askedFor('/changes/decisions').map(one => ({ ...one.query, body: one.body }))).toEqual([
      { decision: 'take', field: 'commitment/A/what', seen: 's1', language: 'fr', body: '<package/>' },
    ]);
    expect(pane.told).toEqual(['Repris dans le plan.']);
    expect(pane.panel('saveBack').textContent).toContain('Rien n’attend');
  });

  it('keeps the plan’s, and takes all', async () => {
    const pane = await opened(server, document);

    await pane.press('Garder celui du plan\u00A0: Description');
    await pane.press('Tout reprendre');

    expect(server.askedFor('/changes/decisions').map(one => one.query)).toEqual([
      { decision: 'keep', field: 'commitment/A/what', seen: 's1', language: 'fr' },
      { decision: 'takeAll', field: '', seen: 'all', language: 'fr' },
    ]);
  });

  it('offers to leave words that stand in no field, not to take them', async () => {
    const pane = await opened(server, document);

    const buttons = [...pane.panel('saveBack').querySelectorAll('.pair:last-child [role=button]')].map(
      one => one.textContent,
    );
    expect(buttons).toEqual(['Laisser dans Word']);
  });

  it('does not show an answer about the document as it was before', async () => {
    const pane = await opened(server, document);
    const slow = pane.drafting.compare();
    server.changes = { mayDecide: true, seenAll: '', changes: [change({ document: 'Ce qui vient d’être écrit.' })] };

    await pane.drafting.compare();
    await slow;

    expect(pane.panel('saveBack').textContent).toContain('Ce qui vient d’être écrit.');
    expect(pane.panel('saveBack').querySelectorAll('.pair')).toHaveLength(1);
  });

  it('shows what waits now when somebody changed it meanwhile', async () => {
    const pane = await opened(server, document);
    server.failing.set('/decisions', { status: 409, detail: 'Word ou le plan a changé.' });
    server.changes = { mayDecide: true, seenAll: '', changes: [change({ document: 'Un autre texte.', seen: 's9' })] };

    await pane.press('Reprendre dans le plan\u00A0: Description');

    expect(pane.told).toEqual(['! Word ou le plan a changé.']);
    expect(pane.panel('saveBack').textContent).toContain('Un autre texte.');
  });

  it('tells whoever may not decide that it waits for the owners', async () => {
    server.changes = { mayDecide: false, seenAll: '', changes: [change()] };

    const pane = await opened(server, document);

    expect(pane.panel('saveBack').textContent).toContain('1 changement attend les propriétaires du plan.');
    expect(pane.panel('saveBack').querySelectorAll('.pair [role=button]')).toHaveLength(0);
  });
});
