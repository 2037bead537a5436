import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FileDocument } from '../src/document/FileDocument';
import { Drafting } from '../src/drafting/Drafting';
import { Server } from '../src/server/Server';
import { speak } from '../src/texts/texts';
import { FilePicker } from '../src/views/FilePicker';
import { PaneView } from '../src/views/PaneView';
import { Answering } from './flows';

const file = (name = 'Plan.docx'): File => new File(['PK'], name);

describe('Without Word', () => {
  let server: Answering;
  let root: HTMLElement;

  beforeEach(() => {
    speak('fr');
    server = new Answering();
    document.body.innerHTML = '<main id="pane" tabindex="-1"></main>';
    root = document.getElementById('pane')!;
  });

  const picked = (open: (file: File) => Promise<string | null>): HTMLInputElement => {
    new FilePicker(root, open).draw();
    return root.querySelector('input')!;
  };

  const choose = (input: HTMLInputElement, chosen: File): void => {
    Object.defineProperty(input, 'files', { value: [chosen], configurable: true });
    input.dispatchEvent(new Event('change'));
  };

  it('tells in a live region why a file was not read, and takes another', async () => {
    const opened: string[] = [];
    const input = picked(async chosen => {
      opened.push(chosen.name);
      return chosen.name === 'mauvais.docx' ? 'ce n’est pas un document Word' : null;
    });

    choose(input, file('mauvais.docx'));
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')!.textContent).toBe(
        '«\u00A0mauvais.docx\u00A0» n’a pas pu être lu.ce n’est pas un document Word',
      ),
    );
    choose(input, file());

    await vi.waitFor(() => expect(opened).toEqual(['mauvais.docx', 'Plan.docx']));
    expect(root.querySelector('[role=alert]')!.textContent).toBe('');
  });

  it('does not send what is no Word document', async () => {
    const open = vi.fn(async () => null);

    choose(picked(open), file('notes.pdf'));

    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')!.textContent).toContain('Ce n’est pas un document Word.'),
    );
    expect(open).not.toHaveBeenCalled();
  });

  it('offers no field to go to, and nothing to write', async () => {
    const view: PaneView = new PaneView(
      root,
      new Drafting(
        new FileDocument(file()),
        new Server(),
        false,
        () => view.draw(),
        () => undefined,
        () => undefined,
      ),
      () => undefined,
    );

    await view.drafting.open();

    expect([...root.querySelectorAll('[role=tab]')].map(one => one.textContent)).toEqual([
      'Plan',
      'Vérifier',
      'Remplir',
    ]);
    expect(root.querySelector('#panel-plan')!.textContent).toContain('Date de clôture');
    expect(root.querySelectorAll('#panel-plan [role=button]')).toHaveLength(0);
    expect(server.asked.map(one => one.type)).toEqual(
      Array<string>(2).fill('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    );
  });
});
