import { t } from '../texts/texts';
import { h } from './dom';
import { progress } from './parts';

/** Without Word: a file is chosen, or dropped anywhere on the page. */
export class FilePicker {
  private readonly reading = h('div', {});
  private readonly refused = h('div', { role: 'alert' });
  private readonly leaving = new AbortController();

  /** @param open Null: it is open, and the page is its. Else why not. */
  constructor(
    private readonly root: HTMLElement,
    private readonly open: (file: File) => Promise<string | null>,
  ) {
    const { signal } = this.leaving;
    root.addEventListener(
      'dragover',
      event => {
        event.preventDefault();
        root.classList.add('dropping');
      },
      { signal },
    );
    root.addEventListener('dragleave', () => root.classList.remove('dropping'), { signal });
    root.addEventListener(
      'drop',
      event => {
        event.preventDefault();
        root.classList.remove('dropping');
        void this.choose(event.dataTransfer?.files[0]);
      },
      { signal },
    );
  }

  draw(): void {
    const input = h('input', {
      type: 'file',
      id: 'file',
      'aria-describedby': 'file-privacy',
      accept: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      on: { change: () => void this.choose(input.files?.[0], input) },
    });
    this.root.replaceChildren(
      h(
        'div',
        { class: 'start' },
        h('h1', {}, t.fileHeading),
        h('p', {}, t.fileWhy),
        h(
          'div',
          { class: 'drop' },
          h('label', { for: 'file' }, t.fileLabel),
          input,
          h('p', { class: 'quiet', 'aria-hidden': 'true' }, t.fileDrop),
        ),
        this.reading,
        this.refused,
        h('p', { class: 'quiet', id: 'file-privacy' }, t.filePrivacy),
      ),
    );
  }

  private async choose(file: File | undefined, input?: HTMLInputElement): Promise<void> {
    if (file === undefined) {
      return;
    }

    this.refused.replaceChildren();
    this.reading.replaceChildren(progress(t.reading));
    const why = /\.docx$/i.test(file.name) ? await this.open(file) : t.fileNotDocx;
    this.reading.replaceChildren();
    if (why === null) {
      this.leaving.abort();
    } else {
      if (input) {
        // The same file, corrected meanwhile, can be chosen again.
        input.value = '';
      }

      this.refused.replaceChildren(
        h(
          'fluent-message-bar',
          { class: 'bar', intent: 'error' },
          h('p', {}, h('strong', {}, t.fileUnreadable(file.name))),
          h('p', {}, why),
        ),
      );
    }
  }
}
