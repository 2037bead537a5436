/** A field's text as Word says it and as the pane and the server do: lines apart by a newline, nothing after the last word. */
export function linesOf(text: string): string {
  return text
    .replace(/\r\n|[\r\v\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '')
    .normalize('NFC');
}

/** What insertText makes lines of: new paragraphs where a control holds paragraphs, breaks where it stands inside one. */
export function inWord(text: string, holdsParagraphs: boolean): string {
  return linesOf(text).replaceAll('\n', holdsParagraphs ? '\n' : '\v');
}

const ticked = '☒';
const free = '☐';

export interface Choice {
  readonly title: string;
  readonly ticked: boolean;
}

/** The boxes of a choice, as the server reads and writes them: « ☒ Limité », a line each. */
export function linesOfChoices(choices: readonly Choice[]): string {
  return choices.map((one) => `${one.ticked ? ticked : free}\u00A0${one.title}`).join('\n');
}

/** Which boxes are ticked, line by line; null: these are no lines of boxes. */
export function ticksIn(text: string): readonly boolean[] | null {
  const lines = linesOf(text).split('\n');
  return lines.every((line) => line.startsWith(ticked) || line.startsWith(free))
    ? lines.map((line) => line.startsWith(ticked))
    : null;
}
