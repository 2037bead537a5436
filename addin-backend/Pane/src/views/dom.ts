export type Child = Node | string | null | undefined | false;

export interface Properties {
  /** Names the element over redraws: focus comes back to it, an opened one stays open. */
  readonly key?: string;
  readonly class?: string;
  readonly on?: { readonly [event: string]: (event: Event) => void };
  readonly [attribute: string]: unknown;
}

/** An element with its attributes and children. Text stays text: nothing that a document says becomes markup. */
export function h<Tag extends string>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): Tag extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag] : HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value as NonNullable<Properties['on']>)) {
        element.addEventListener(event, listener);
      }
    } else if (name === 'key') {
      element.dataset['key'] = String(value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, String(value));
    }
  }

  element.append(...children.filter(one => one !== null && one !== undefined && one !== false));
  return element as never;
}

/** Puts the new in the place of the old: focus, what was unfolded and the place scrolled to stay. */
export function redraw(host: HTMLElement, ...children: readonly Child[]): void {
  const focused = host.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  const key = focused?.dataset['key'];
  const unfolded = new Map(
    [...host.querySelectorAll<HTMLDetailsElement>('details[data-key]')].map(
      one => [one.dataset['key'], one.open] as const,
    ),
  );
  const top = document.scrollingElement?.scrollTop ?? 0;
  host.replaceChildren(...children.filter(one => one !== null && one !== undefined && one !== false));
  for (const one of host.querySelectorAll<HTMLDetailsElement>('details[data-key]')) {
    one.open = unfolded.get(one.dataset['key']) ?? one.open;
  }

  if (focused !== null) {
    const again = key === undefined ? null : host.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    // What was pressed is gone: the reading place is kept at what follows it, the panel.
    (again ?? host).focus({ preventScroll: true });
  }

  document.scrollingElement?.scrollTo({ top });
}
