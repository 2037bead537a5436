import type { Drafting } from '../drafting/Drafting';
import type { Doing } from '../drafting/Doing';
import { t } from '../texts/texts';
import { type Child, h } from './dom';

interface ButtonLook {
  readonly key: string;
  readonly primary?: boolean;
  readonly subtle?: boolean;
  readonly disabled?: boolean;

  /** Where several buttons read the same: which one it is, for a screen reader. */
  readonly label?: string;
}

export function button(text: string, look: ButtonLook, press: () => void): HTMLElement {
  // Fluent gives the role to assistive technology only, not to what inspects the page.
  return h(
    'fluent-button',
    {
      role: 'button',
      key: look.key,
      'aria-label': look.label,
      'disabled-focusable': look.disabled,
      'aria-disabled': look.disabled ? 'true' : undefined,
      appearance: look.primary ? 'primary' : look.subtle ? 'subtle' : undefined,
      on: { click: () => (look.disabled ? undefined : press()) },
    },
    text,
  );
}

/** What stands in the way, and a way on. */
export function trouble(why: string, key: string, retry: () => void): HTMLElement {
  return h(
    'fluent-message-bar',
    { class: 'bar', intent: 'error', layout: 'multiline' },
    h('p', {}, why),
    h('span', { slot: 'actions' }, button(t.retry, { key }, retry)),
  );
}

export function note(text: string, intent: 'info' | 'warning' | 'success' = 'info'): HTMLElement {
  return h('fluent-message-bar', { class: 'bar', intent }, h('p', {}, text));
}

/** Shown only after half a second (style.css): what is quick is not worth a flicker. */
export function progress(text: string): HTMLElement {
  return h(
    'div',
    { class: 'progress', role: 'status' },
    h('fluent-spinner', { size: 'tiny', 'aria-hidden': 'true' }),
    h('span', {}, text),
  );
}

/** Of what is asked: the progress before the first answer, why it failed, and what is known meanwhile. */
export function around(doing: Doing<unknown>, text: string, key: string, retry: () => void): readonly Child[] {
  return [doing.is === 'going' ? progress(text) : null, doing.is === 'failed' ? trouble(doing.why, key, retry) : null];
}

/** Several lines of somebody's text. */
export const words = (text: string): HTMLElement =>
  text === '' ? h('p', { class: 'text empty' }, t.empty) : h('p', { class: 'text' }, text);

/** The name of the commitment that a field belongs to; empty: of the plan itself. */
export function commitmentOf(drafting: Drafting, id: string | null): string {
  const one = drafting.document?.commitments.find(each => each.id === id);
  return one === undefined ? '' : t.numbered(one.number, one.name || t.unnamed);
}
