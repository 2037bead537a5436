import { holdsFields, ours } from './Tags';
import { linesOf } from './Words';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A control of ours in a flat package: with what no list of controls tells. */
export interface FlatField {
  readonly tag: string;
  readonly text: string;

  /** Its words are guidance: nobody's. */
  readonly placeholder: boolean;
}

export function fieldsOfFlat(flat: string): readonly FlatField[] {
  const xml = new DOMParser().parseFromString(flat, 'application/xml');
  const controls = [...xml.getElementsByTagNameNS(w, 'sdt')].map((control) => ({ control, tag: property(control, 'tag') ?? '' }));
  const known = controls.filter(({ tag }) => ours.test(tag));
  const tags = known.map(({ tag }) => tag);
  return known.filter(({ tag }) => !holdsFields(tag, tags)).map(({ control, tag }) => ({
    tag,
    text: linesOf(textOf(child(control, 'sdtContent'))),
    placeholder: property(control, 'showingPlcHdr') !== null,
  }));
}

export interface PlaceInFlat {
  /** How many paragraphs the form has, the field's first among them, and what each of the field's says. */
  readonly all: number;
  readonly first: number;
  readonly lines: readonly string[];
}

/** Null: it is not there, or not of whole paragraphs. */
export function placeInFlat(flat: string, form: string, field: string): PlaceInFlat | null {
  const xml = new DOMParser().parseFromString(flat, 'application/xml');
  const tagged = (root: Element | XMLDocument, tag: string) =>
    [...root.getElementsByTagNameNS(w, 'sdt')].find((one) => property(one, 'tag') === tag);
  const around = tagged(xml, form);
  const control = around === undefined ? undefined : tagged(around, field);
  if (around === undefined || control === undefined) {
    return null;
  }

  const all = [...around.getElementsByTagNameNS(w, 'p')];
  const own = [...control.getElementsByTagNameNS(w, 'p')];
  return own.length === 0 ? null : {
    all: all.length, first: all.indexOf(own[0]!), lines: own.map((one) => linesOf(textOf(one))),
  };
}

function property(control: Element, name: string): string | null {
  const found = child(child(control, 'sdtPr'), name);
  return found === undefined ? null : (found.getAttributeNS(w, 'val') ?? '');
}

function child(element: Element | undefined, name: string): Element | undefined {
  return element === undefined ? undefined : [...element.children].find((one) => one.localName === name);
}

/** Once pending changes are accepted. */
function textOf(element: Element | undefined): string {
  const lines: string[] = [];
  const visit = (one: Element): void => {
    switch (one.localName) {
      case 'p':
        lines.push('');
        [...one.children].forEach(visit);
        break;
      case 't':
        say(one.textContent ?? '');
        break;
      case 'br':
      case 'cr':
        say('\n');
        break;
      case 'tab':
        say('\t');
        break;
      case 'del':
      case 'moveFrom':
      case 'sdtPr':
      case 'pPr':
      case 'rPr':
        break;
      default:
        [...one.children].forEach(visit);
    }
  };
  const say = (words: string) => lines.push((lines.pop() ?? '') + words);
  [...(element?.children ?? [])].forEach(visit);
  return lines.join('\n');
}
