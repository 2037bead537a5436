import { fieldsOfFlat, type FlatField } from './Flat';

/** What Word shows itself in a field that was emptied: on the web in place of our guidance (office-js#1515). */
const ofWord = ['Cliquez ou appuyez ici pour entrer du texte.', 'Click or tap here to enter text.'];

/**
 * What the body said as a flat package, the last time it was read whole: which words are guidance, and which controls Word does not
 * list. A page has one document.
 */
let last: readonly FlatField[] | undefined;

/** Of each field, as first met: hosts leave the mark of guidance where words came. */
const guidance = new Map<string, string>();

export function learn(flat: string): readonly FlatField[] {
  last = fieldsOfFlat(flat).map((field) => {
    if (field.placeholder && !guidance.has(field.tag)) {
      guidance.set(field.tag, field.text);
    }

    return { ...field, placeholder: field.placeholder && isGuidance(field.tag, field.text) };
  });
  return last;
}

/** Heavy: read once, and again only where controls are told by nothing else. */
export async function flatFields(context: Word.RequestContext, isFresh = false): Promise<readonly FlatField[]> {
  if (last !== undefined && !isFresh) {
    return last;
  }

  const flat = context.document.body.getOoxml();
  await context.sync();
  return learn(flat.value);
}

/** Forms came: theirs is guidance that was not read yet. */
export function forget(): void {
  last = undefined;
}

export function isGuidance(tag: string, text: string): boolean {
  return ofWord.includes(text) || (text !== '' && guidance.get(tag) === text);
}
