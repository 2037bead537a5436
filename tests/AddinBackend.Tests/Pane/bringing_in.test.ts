import { beforeEach, describe, expect, it } from 'vitest';
import { speak } from '../src/texts/texts';
import { Answering, opened, proposal } from './flows';
import { MemoryDocument } from './MemoryDocument';

describe('Bringing in', () => {
  let server: Answering;
  let document: MemoryDocument;

  beforeEach(() => {
    speak('fr');
    server = new Answering();
    document = new MemoryDocument({ 'commitment/A/what': 'Un site.', 'commitment/A/endDate': '' });
  });

  it('shows what waits beside what stands in the document, the difference marked', async () => {
    server.proposals = [proposal()];

    const pane = await opened(server, document);

    const sides = [...pane.panel('bringIn').querySelectorAll('.sides p')].map(one => one.textContent);
    expect(sides).toEqual(['Un site.', 'Un site et un guichet.']);
    expect([...pane.panel('bringIn').querySelectorAll('mark')].map(one => one.textContent)).toEqual(['et un guichet']);
  });

  it('inserts one text, tells it applied, and lets undo in Word take it back', async () => {
    server.proposals = [proposal()];
    const pane = await opened(server, document);

    await pane.press('Insérer\u00A0: Description');

    expect(document.text('commitment/A/what')).toBe('Un site et un guichet.');
    expect(server.askedFor('/pending/p1/applied')).toHaveLength(1);
    expect(pane.told).toEqual(['Texte inséré. «\u00A0Annuler\u00A0» dans Word revient en arrière.']);
    expect(pane.panel('bringIn').querySelectorAll('.pair')).toHaveLength(0);
    document.undo();
    expect(document.text('commitment/A/what')).toBe('Un site.');
  });

  it('inserts all at once in one step, but not what somebody changed too', async () => {
    server.proposals = [
      proposal(),
      proposal({ id: 'p2', tag: 'commitment/A/endDate', label: 'Date de clôture', proposed: '2027-06' }),
      proposal({ id: 'p3', tag: 'commitment/A/name', label: 'Intitulé', conflict: true }),
    ];
    document = new MemoryDocument({
      'commitment/A/what': 'Un site.',
      'commitment/A/endDate': '',
      'commitment/A/name': 'À moi',
    });
    const pane = await opened(server, document);

    await pane.press('Insérer les 2 textes');

    expect(document.text('commitment/A/endDate')).toBe('2027-06');
    expect(document.text('commitment/A/name')).toBe('À moi');
    expect(server.asked.filter(one => one.path.endsWith('/applied')).map(one => one.path)).toEqual([
      '/plans/tapir/pending/p1/applied',
      '/plans/tapir/pending/p2/applied',
    ]);
    document.undo();
    expect(document.text('commitment/A/what')).toBe('Un site.');
    expect(document.text('commitment/A/endDate')).toBe('');
  });

  it('replaces what somebody changed too only when they say so', async () => {
    server.proposals = [proposal({ conflict: true })];
    const pane = await opened(server, document);
    expect(pane.panel('bringIn').textContent).toContain('Vous avez changé ce champ aussi.');

    await pane.press('Remplacer mon texte\u00A0: Description');

    expect(document.text('commitment/A/what')).toBe('Un site et un guichet.');
  });

  it('says which field was locked, and keeps its proposal', async () => {
    server.proposals = [proposal()];
    document.locked.add('commitment/A/what');
    const pane = await opened(server, document);

    await pane.press('Insérer\u00A0: Description');

    expect(pane.told).toEqual([
      '! Un champ n’a pas été écrit. Description est verrouillé\u00A0: déverrouillez-le dans Word, puis réessayez.',
    ]);
    expect(server.asked.some(one => one.path.endsWith('/applied'))).toBe(false);
    expect(pane.panel('bringIn').querySelectorAll('.pair')).toHaveLength(1);
  });

  it('does not write over what a co-author wrote meanwhile', async () => {
    server.proposals = [proposal()];
    const pane = await opened(server, document);
    document.type('commitment/A/what', 'Un site et une application.', true);

    await pane.press('Insérer\u00A0: Description');

    expect(document.text('commitment/A/what')).toBe('Un site et une application.');
    expect(pane.told.at(-1)).toContain('Description vient de changer');
  });

  it('says that nothing is lost when the server cannot note what was inserted', async () => {
    server.proposals = [proposal()];
    server.failing.set('/applied', { status: 503, detail: '' });
    const pane = await opened(server, document);

    await pane.press('Insérer\u00A0: Description');

    expect(document.text('commitment/A/what')).toBe('Un site et un guichet.');
    expect(pane.told.at(-1)).toContain('Rien n’est perdu.');
  });

  it('adds a commitment that workshops made as a form of its own', async () => {
    server.proposals = [
      proposal({
        id: 'p9',
        tag: 'commitment/B',
        commitment: 'B',
        label: 'Engagement ajouté',
        kind: 'form',
        current: '',
      }),
    ];
    const pane = await opened(server, document);

    await pane.press('Insérer l’engagement\u00A0: Engagement ajouté');

    expect(document.inserted).toEqual([btoa('docx')]);
    expect(JSON.parse(server.askedFor('/documents/commitment')[0]!.body)).toMatchObject({ commitment: 'B' });
    expect(server.askedFor('/pending/p9/applied')).toHaveLength(1);
  });

  it('leaves a row to the server, and says when it comes', async () => {
    server.proposals = [proposal({ tag: 'commitment/A/milestone/M', kind: 'row' })];

    const pane = await opened(server, document);

    expect(pane.panel('bringIn').textContent).toContain('quand le document sera fermé');
    expect(pane.panel('bringIn').querySelectorAll('.pair [role=button]')).toHaveLength(0);
  });

  it('asks which plan it is where the document does not say', async () => {
    server.failing.set('/pending', { status: 404, detail: 'Inconnu' });
    server.failing.set('/changes', { status: 404, detail: 'Inconnu' });
    server.plans = [{ id: 'autre', title: 'Un autre plan' }];
    const pane = await opened(server, document);
    expect(pane.panel('bringIn').textContent).toContain('De quel plan s’agit-il\u00A0?');
    server.failing.clear();
    server.proposals = [proposal()];

    await pane.press('Choisir ce plan');

    expect(pane.panel('bringIn').querySelectorAll('.pair')).toHaveLength(1);
  });

  it('says why where the plan is known and the document is none of its own', async () => {
    server.failing.set('/pending', { status: 422, detail: 'Ce document n’est pas celui du plan.' });

    const pane = await opened(server, document);

    expect(pane.panel('bringIn').textContent).toContain('Ce document n’est pas celui du plan.');
    expect(pane.panel('bringIn').textContent).not.toContain('De quel plan');
  });

  it('proposes and does not write where Word does not let it', async () => {
    server.proposals = [proposal(), proposal({ id: 'p2' })];
    document.can = { write: false, select: true, watch: false };

    const pane = await opened(server, document);

    expect(pane.panel('bringIn').textContent).toContain('ne laisse pas écrire d’ici');
    expect(pane.panel('bringIn').textContent).not.toContain('Insérer');
  });
});
