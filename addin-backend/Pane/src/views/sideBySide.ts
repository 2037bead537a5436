import { t } from '../texts/texts';
import { type Child, h } from './dom';

/** Longer texts are shown without their differences: comparing them would take longer than reading them. */
const MostPieces = 1200;

/** Two texts of one field, what only one of them says marked in it. */
export function sideBySide(left: string, leftText: string, right: string, rightText: string): HTMLElement {
  const [ours, theirs] =
    leftText === '' || rightText === '' ? [[leftText], [rightText]] : differences(leftText, rightText);
  return h('div', { class: 'sides' }, side(left, ours), side(right, theirs));
}

function side(label: string, pieces: readonly Child[]): HTMLElement {
  const empty = pieces.length === 1 && pieces[0] === '';
  return h(
    'div',
    {},
    h('h4', {}, label),
    h('p', { class: empty ? 'text empty' : 'text' }, ...(empty ? [t.empty] : pieces)),
  );
}

function differences(left: string, right: string): [readonly Child[], readonly Child[]] {
  const [a, b] = [piecesOf(left), piecesOf(right)];
  if (a.length > MostPieces || b.length > MostPieces) {
    return [[left], [right]];
  }

  const kept = common(a, b);
  return [
    marked(
      a,
      kept.map(one => one[0]),
    ),
    marked(
      b,
      kept.map(one => one[1]),
    ),
  ];
}

/** Words, signs and gaps, each by itself: a comma that came is not a word that changed. */
const piecesOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}’'-]+|./gu) ?? [];

/** Which words stand in both, in the same order: the longest such row. */
export function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }

  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      pairs.push([i++, j++]);
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) {
      i++;
    } else {
      j++;
    }
  }

  return pairs;
}

function marked(all: readonly string[], kept: readonly number[]): readonly Child[] {
  const stays = new Set(kept);
  const pieces: Child[] = [];
  for (let at = 0; at < all.length;) {
    const same = stays.has(at);
    let text = '';
    for (; at < all.length && stays.has(at) === same; at++) {
      text += all[at];
    }

    const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
    pieces.push(...(same || inner === '' ? [text] : [before, h('mark', {}, inner), after]));
  }

  return pieces;
}
