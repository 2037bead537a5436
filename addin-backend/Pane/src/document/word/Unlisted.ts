import type { FieldValue, Written } from '../DocumentPort';
import type { Field } from './Fields';
import { placeInFlat } from './Flat';
import { isGuidance, learn } from './Guidance';
import type { Plan } from './Writing';
import { linesOf } from './Words';

/**
 * Writes a field whose control this Word does not list: by the paragraphs of the form around it, which it does list. Which of them are
 * the field's is told by their order in the body; where the two do not agree nothing is written.
 */
export function writingUnlisted(value: FieldValue, fields: readonly Field[]): Plan {
  const text = linesOf(value.text);
  let answer: Written = { tag: value.tag, done: false, why: 'failed' };
  let range: Word.Range | undefined;
  return {
    prepare: async (context) => {
      const form = formAround(value.tag, fields);
      if (form === undefined) {
        return;
      }

      const body = context.document.body.getOoxml();
      const paragraphs = form.control.paragraphs.load('text');
      await context.sync();
      const place = placeInFlat(body.value, form.tag, value.tag);
      const own = place === null ? [] : paragraphs.items.slice(place.first, place.first + place.lines.length);
      if (place === null || place.all !== paragraphs.items.length || own.some((one, at) => linesOf(one.text) !== place.lines[at])) {
        return;
      }

      const says = linesOf(place.lines.join('\n'));
      learn(body.value);
      const stands = isGuidance(value.tag, says) ? '' : says;
      if (stands === text) {
        answer = { tag: value.tag, done: true };
      } else if (value.seen !== undefined && ![says, stands].includes(linesOf(value.seen))) {
        answer = { tag: value.tag, done: false, why: 'changed' };
      } else {
        range = own.length === 1 ? own[0]!.getRange('Content') : own[0]!.getRange('Content').expandTo(own.at(-1)!.getRange('Content'));
      }
    },
    write: () => {
      if (range !== undefined) {
        range.insertText(text, 'Replace');
        answer = { tag: value.tag, done: true };
      }
    },
    answer: () => answer,
  };
}

function formAround(tag: string, fields: readonly Field[]): Field | undefined {
  return fields.filter((one) => tag.startsWith(one.tag + '/')).sort((one, other) => other.tag.length - one.tag.length)[0];
}
