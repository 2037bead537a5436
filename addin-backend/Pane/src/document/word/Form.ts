import type { Base64 } from '../DocumentPort';
import { fieldsIn, type Field } from './Fields';
import { forget } from './Guidance';

/** What Word takes in one piece. */
const largest = 4 * 1024 * 1024;
const form = /^commitment\/[^/]+$/;

/**
 * Puts a form after the last one: beside its control, never around rows (Word on the web wraps the whole table instead). Word
 * on the web has lost the tags of what it inserted: such a form is taken out again, it would be nobody's.
 */
export async function insertFormAfterTheLast(docx: Base64): Promise<boolean> {
  if (docx.length * 0.75 > largest) {
    return false;
  }

  return Word.run(async (context) => {
    const before = await fieldsIn(context);
    const inserted = place(context, before, docx);
    await context.sync();

    forget();
    if (idsOf(await fieldsIn(context)).size > idsOf(before).size) {
      inserted.getRange('Start').select('Start');
      await context.sync();
      return true;
    }

    console.warn('Word inserted the form without its tags.');
    inserted.delete();
    await context.sync();
    return false;
  });
}

function place(context: Word.RequestContext, fields: readonly Field[], docx: Base64): Word.Range {
  const last = fields.filter((field) => form.test(field.tag)).at(-1);
  if (last !== undefined) {
    return last.control.getRange('Whole').insertFileFromBase64(docx, 'After');
  }

  const holder = fields.find((field) => field.tag === 'plan/commitments');
  return holder === undefined
    ? context.document.body.insertFileFromBase64(docx, 'End')
    : holder.control.insertFileFromBase64(docx, 'End');
}

function idsOf(fields: readonly Field[]): Set<string> {
  return new Set(fields.map((field) => /^commitment\/([^/]+)/.exec(field.tag)?.[1] ?? ''));
}
