import { kinds, supports } from './Requirements';
import { linesOf, linesOfChoices } from './Words';

/** A control of ours in the open document. Good for one batch. */
export interface Field {
  readonly control: Word.ContentControl;
  readonly id: number;
  readonly tag: string;
  readonly text: string;
  readonly checked?: boolean;

  /** The tick boxes in it, of a choice. */
  readonly boxes?: readonly Word.ContentControl[];
  readonly table?: number;
}

const ours = /^(plan|commitment|assessment)\//;
const properties = 'id,tag,type,subtype,cannotEdit,text';

/** Whatever lists the controls in it. */
interface Scope {
  readonly contentControls: Word.ContentControlCollection;
  getContentControls(options?: Word.ContentControlOptions): Word.ContentControlCollection;
}

/** Our controls wherever they stand, with what they say. Word on the web leaves those in tables out of its own list. */
export async function fieldsIn(context: Word.RequestContext): Promise<Field[]> {
  const listed = list(context.document);
  const tables = context.document.body.tables.load('rowCount');
  await context.sync();

  const inTables = await listTables(context, tables.items);
  const found = new Map<number, Found>();
  for (const control of listed.items) {
    found.set(control.id, { control });
  }

  inTables.forEach((controls, table) =>
    controls.forEach((control) => found.set(control.id, { control: found.get(control.id)?.control ?? control, table })),
  );

  const known = [...found.values(), ...(await listPageParts(context))].filter(({ control }) => ours.test(control.tag));
  return read(context, known);
}

/** Whether others stand in it: a form, a row, the place of the forms. What it says is what they say. */
export function holdsFields(tag: string, tags: Iterable<string>): boolean {
  if (tag === 'plan/commitments') {
    return true;
  }

  for (const other of tags) {
    if (other.startsWith(tag + '/')) {
      return true;
    }
  }

  return false;
}

interface Found {
  readonly control: Word.ContentControl;
  readonly table?: number;
}

// Word has had the kinds since 1.5; before, rich text alone can be read.
function list(scope: Scope): Word.ContentControlCollection {
  return (supports('1.5') ? scope.getContentControls({ types: kinds() }) : scope.contentControls).load(properties);
}

/** For each table the controls in it: asked of its whole range, and of its cells where that lists none in any table. */
async function listTables(context: Word.RequestContext, tables: readonly Word.Table[]): Promise<Word.ContentControl[][]> {
  const whole = tables.map((table) => list(table.getRange()));
  await context.sync();
  const controls = whole.map((one) => [...one.items]);
  if (controls.some((one) => one.length > 0)) {
    return controls;
  }

  const rows = tables.map((table) => table.rows.load('cellCount'));
  await context.sync();
  const cells = rows.map((one) => one.items.flatMap((row) => row.cells.load('cellIndex')));
  await context.sync();
  const inCells = cells.map((one) => one.flatMap((row) => row.items.map((cell) => list(cell.body))));
  await context.sync();
  return inCells.map((one) => one.flatMap((cell) => cell.items));
}

// In a batch of its own: a host that has no page heads must not keep the rest from being read.
async function listPageParts(context: Word.RequestContext): Promise<Found[]> {
  try {
    const sections = context.document.sections.load('body/style');
    await context.sync();
    const parts = sections.items.flatMap((section) => [list(section.getHeader('Primary')), list(section.getFooter('Primary'))]);
    await context.sync();
    return parts.flatMap((part) => part.items.map((control) => ({ control })));
  } catch {
    return [];
  }
}

async function read(context: Word.RequestContext, found: readonly Found[]): Promise<Field[]> {
  const tags = found.map(({ control }) => control.tag);
  const readings = found.map((one) => ({ ...one, says: ask(one.control, tags) }));
  await context.sync();
  return readings.map(({ control, table, says }) => ({
    control,
    id: control.id,
    tag: control.tag,
    ...says(),
    ...(table === undefined ? {} : { table }),
  }));
}

type Said = Pick<Field, 'text' | 'checked' | 'boxes'>;

/** Asks the host for what a control says once pending changes are accepted; gives what to call after the sync. */
function ask(control: Word.ContentControl, tags: readonly string[]): () => Said {
  if (holdsFields(control.tag, tags)) {
    return () => ({ text: '' });
  }

  if (control.type === 'CheckBox') {
    const box = control.checkboxContentControl.load('isChecked');
    return () => ({ text: linesOf(control.text), checked: box.isChecked });
  }

  if (control.subtype === 'RichTextTableRow' && supports('1.7')) {
    const boxes = control.getContentControls({ types: ['CheckBox' as Word.ContentControlType] })
      .load('title,checkboxContentControl/isChecked');
    return () => {
      const choices = boxes.items.map((box) => ({ title: box.title, ticked: box.checkboxContentControl.isChecked }));
      return choices.length > 0 ? { text: linesOfChoices(choices), boxes: boxes.items } : { text: linesOf(control.text) };
    };
  }

  // Lists refuse to tell their text as reviewed.
  if (!supports('1.4') || !/^(RichText|PlainText|BuildingBlock)/.test(control.type)) {
    return () => ({ text: linesOf(control.text) });
  }

  const text = control.getReviewedText('Current');
  return () => ({ text: linesOf(text.value) });
}
