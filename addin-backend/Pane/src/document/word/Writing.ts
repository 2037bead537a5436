import type { FieldValue, Written } from '../DocumentPort';
import { fieldsIn, type Field } from './Fields';
import { flatFields } from './Guidance';
import { supports } from './Requirements';
import { holdsFields } from './Tags';
import { writingUnlisted } from './Unlisted';
import { inWord, linesOf, ticksIn } from './Words';

/**
 * Reads the fields, leaves alone what somebody changed meanwhile, and writes the rest in one batch: what Word's undo takes back
 * in as few steps as it can. Whether changes are tracked is the drafter's choice and stays as it is.
 */
export async function writeFields(values: readonly FieldValue[]): Promise<readonly Written[]> {
  return Word.run(async (context) => {
    const fields = await fieldsIn(context);
    const unlisted = new Set((await flatFields(context)).map((one) => one.tag));
    const plans = values.map((value) => planOf(value, fields, unlisted));
    for (const plan of plans) {
      await plan.prepare?.(context);
    }

    try {
      plans.forEach((plan) => plan.write?.());
      await context.sync();
      return plans.map((plan) => plan.answer());
    } catch (failure) {
      console.warn('Word refused what was written; what stands in the fields is read again.', failure);
      return await whatStands(values, plans);
    }
  });
}

/** What is to be done for one field: what it has to ask first, what it writes in the batch of all, how it went. */
export interface Plan {
  readonly prepare?: (context: Word.RequestContext) => Promise<void>;
  readonly write?: () => void;
  answer(): Written;
}

const refused = (tag: string, why: 'gone' | 'locked' | 'changed' | 'failed'): Written => ({ tag, done: false, why });

function planOf(value: FieldValue, fields: readonly Field[], unlisted: ReadonlySet<string>): Plan {
  // A copied form bears the tags of the first: what is written goes to the first.
  const field = fields.find((one) => one.tag === value.tag);
  const text = linesOf(value.text);
  if (field === undefined) {
    return unlisted.has(value.tag) ? writingUnlisted(value, fields) : { answer: () => refused(value.tag, 'gone') };
  }

  if (field.control.cannotEdit || holdsFields(field.tag, fields.map((one) => one.tag))) {
    return { answer: () => refused(value.tag, 'locked') };
  }

  const done = (): Written => ({ tag: value.tag, done: true });
  if (says(field, text)) {
    return { answer: done };
  }

  if (value.seen !== undefined && ![field.text, field.says].includes(linesOf(value.seen))) {
    return { answer: () => refused(value.tag, 'changed') };
  }

  return writing(value.tag, field, text, done);
}

function writing(tag: string, field: Field, text: string, done: () => Written): Plan {
  const { control } = field;
  if (field.checked !== undefined) {
    return { write: () => (control.checkboxContentControl.isChecked = text === 'true'), answer: done };
  }

  if (field.boxes !== undefined) {
    const ticks = ticksIn(text);
    const boxes = field.boxes;
    return ticks?.length !== boxes.length
      ? { answer: () => refused(tag, 'failed') }
      : { write: () => boxes.forEach((box, index) => (box.checkboxContentControl.isChecked = ticks[index]!)), answer: done };
  }

  if (control.type === 'DropDownList' || control.type === 'ComboBox') {
    return choosing(tag, control, text, done);
  }

  // Words cannot stand where rows or tables belong.
  if (control.subtype === 'RichTextTable' || control.subtype === 'RichTextTableRow') {
    return { answer: () => refused(tag, 'locked') };
  }

  const holdsParagraphs =
    control.subtype === 'RichTextParagraphs' || control.subtype === 'RichTextTableCell' || control.type === 'BuildingBlockGallery';
  return { write: () => control.insertText(inWord(text, holdsParagraphs), 'Replace'), answer: done };
}

function choosing(tag: string, control: Word.ContentControl, text: string, done: () => Written): Plan {
  if (!supports('1.9')) {
    return { answer: () => refused(tag, 'failed') };
  }

  let chosen: Word.ContentControlListItem | undefined;
  return {
    prepare: async (context) => {
      const list = control.type === 'ComboBox' ? control.comboBoxContentControl : control.dropDownListContentControl;
      const items = list.listItems.load('displayText');
      await context.sync();
      chosen = items.items.find((item) => linesOf(item.displayText) === text);
    },
    write: () => chosen?.select(),
    answer: () => (chosen === undefined ? refused(tag, 'failed') : done()),
  };
}

/** Word stops at the first thing it refuses: what came before it stands. */
async function whatStands(values: readonly FieldValue[], plans: readonly Plan[]): Promise<readonly Written[]> {
  const fields = await Word.run(fieldsIn);
  return values.map((value, index) => {
    const answer = plans[index]!.answer();
    const field = fields.find((one) => one.tag === value.tag);
    return !answer.done || (field !== undefined && says(field, linesOf(value.text))) ? answer : refused(value.tag, 'failed');
  });
}

const says = (field: Field, text: string): boolean =>
  field.checked === undefined ? field.text === text : field.checked === (text === 'true');
