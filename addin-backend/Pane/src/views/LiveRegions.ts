import { h } from './dom';

/** What happened, said to a screen reader and shown at the foot of the pane. */
export class LiveRegions {
  private readonly polite = h('p', { class: 'told', role: 'status', 'aria-live': 'polite' });
  private readonly assertive = h('p', { class: 'told warned', role: 'alert', 'aria-live': 'assertive' });
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly unseen = h('p', { class: 'unseen', 'aria-live': 'polite' });

  constructor(host: HTMLElement) {
    host.append(h('div', { class: 'telling' }, this.polite, this.assertive, this.unseen));
  }

  /** What whoever sees the pane sees by themselves. */
  readonly murmur = (text: string): void => {
    this.unseen.textContent = text;
  };

  readonly say = (text: string): void => {
    this.assertive.textContent = '';
    this.polite.textContent = text;
    clearTimeout(this.timer);
    // Long enough to be read at leisure; what stays to be done stands in its view.
    this.timer = setTimeout(() => (this.polite.textContent = ''), 12_000);
  };

  /** Stays until something else is said. */
  readonly warn = (text: string): void => {
    this.polite.textContent = '';
    this.assertive.textContent = text;
  };
}
