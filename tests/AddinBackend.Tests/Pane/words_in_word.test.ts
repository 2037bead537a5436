import { expect, test } from 'vitest';
import { fieldsOfFlat } from '../src/document/word/Flat';
import { holdsFields } from '../src/document/word/Tags';
import { inWord, linesOf, linesOfChoices, ticksIn } from '../src/document/word/Words';

test.each([
  ['Un\rDeux', 'Un\nDeux'],
  ['Un\vDeux', 'Un\nDeux'],
  ['Un\r\nDeux  \n\n', 'Un\nDeux'],
  ['e\u0301', 'é'],
])('lines read the same however Word says them: %j', (said, lines) => {
  expect(linesOf(said)).toBe(lines);
});

test('lines are breaks inside a paragraph and paragraphs elsewhere', () => {
  expect(inWord('Un\nDeux\n', false)).toBe('Un\vDeux');
  expect(inWord('Un\nDeux\n', true)).toBe('Un\nDeux');
});

test('boxes are lines with their marks, and back', () => {
  const lines = linesOfChoices([{ title: 'Limité', ticked: true }, { title: 'Achevé', ticked: false }]);

  expect(lines).toBe('☒\u00A0Limité\n☐\u00A0Achevé');
  expect(ticksIn(lines)).toEqual([true, false]);
  expect(ticksIn('Limité')).toBeNull();
});

test('forms and rows hold fields, fields hold none', () => {
  const tags = ['commitment/C1', 'commitment/C1/what', 'commitment/C1/milestone/M1', 'commitment/C1/milestone/M1/title', 'commitment/C10'];

  expect(tags.filter((tag) => holdsFields(tag, tags))).toEqual(['commitment/C1', 'commitment/C1/milestone/M1']);
  expect(holdsFields('plan/commitments', tags)).toBe(true);
});

test('a flat package that is none holds no fields', () => {
  expect(fieldsOfFlat('<package/>')).toEqual([]);
});
