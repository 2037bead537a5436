import { beforeEach, describe, expect, it, vi } from 'vitest';
import { differencesOf, progressIn } from '../src/drafting/progress';
import { speak } from '../src/texts/texts';
import { Answering, inspection, opened } from './flows';
import { MemoryDocument } from './MemoryDocument';

const form = 'assessment/commitment/A';
const report = (): MemoryDocument =>
  new MemoryDocument({
    [`${form}/level`]: '☐\u00A0Non débuté\t☒\u00A0Limité\t☐\u00A0Substantiel\t☐\u00A0Complété',
    [`${form}/status`]: 'en cours',
    [`${form}/results`]: 'Douze registres.',
    [`${form}/nextSteps`]: '',
    [`${form}/milestone/M/title`]: 'Former',
    [`${form}/milestone/M/level`]: 'Complété',
    [`${form}/milestone/M/status`]: 'achevée',
  });

describe('Filling the self-assessment by typing', () => {
  beforeEach(() => speak('fr'));

  it('reads what the tables say now', async () => {
    expect(progressIn((await report().controls())!, 'A', 'fr')).toEqual({
      level: 'limited',
      status: 'en cours',
      results: 'Douze registres.',
      nextSteps: '',
      milestones: [{ id: 'M', title: 'Former', level: 'complete', status: 'achevée' }],
    });
  });

  it('writes what changed and nothing else, in the words of the document', async () => {
    const live = (await report().controls())!;
    const before = progressIn(live, 'A', 'fr')!;

    const values = differencesOf(
      live,
      { ...before, level: 'complete', milestones: [{ ...before.milestones[0]!, level: '' }] },
      'A',
      'fr',
    );

    expect(values.map(({ tag, text }) => ({ tag, text }))).toEqual([
      { tag: `${form}/level`, text: '☐\u00A0Non débuté\n☐\u00A0Limité\n☐\u00A0Substantiel\n☒\u00A0Complété' },
      { tag: `${form}/milestone/M/level`, text: '' },
    ]);
  });

  it('offers nobody the words that say nobody told anything', async () => {
    const document = report();
    document.type(`${form}/status`, 'À préciser');
    document.type(`${form}/milestone/M/status`, 'à renseigner');
    const live = (await document.controls())!;
    const now = progressIn(live, 'A', 'fr')!;

    expect([now.status, now.milestones[0]!.status]).toEqual(['', '']);
    expect(differencesOf(live, now, 'A', 'fr')).toEqual([]);
  });

  it('takes several boxes ticked for no level', async () => {
    const document = report();
    document.type(`${form}/level`, '☒ Non débuté\n☒ Limité\n☐ Substantiel\n☐ Complété');

    expect(progressIn((await document.controls())!, 'A', 'fr')!.level).toBe('');
  });

  it('keeps what is being typed while the document changes under it, then writes it in one step', async () => {
    const server = new Answering();
    server.inspection = inspection({ kind: 'midterm' });
    const document = report();
    const pane = await opened(server, document);
    await pane.press('Avancement\u00A0: Terres');
    await vi.waitFor(() => expect(pane.panel('plan').querySelector('textarea')).not.toBeNull());
    pane.panel('plan').querySelector<HTMLTextAreaElement>('[data-key=results]')!.value = 'Quinze registres.';

    await pane.drafting.again();
    await pane.press('Écrire dans le document');

    expect(document.text(`${form}/results`)).toBe('Quinze registres.');
    document.undo();
    expect(document.text(`${form}/results`)).toBe('Douze registres.');
  });
});
