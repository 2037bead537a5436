import { flatFields, isGuidance } from './Guidance';
import { kinds, supports } from './Requirements';
import { holdsFields, ours } from './Tags';
import { linesOf, linesOfChoices } from './Words';

/** A control of ours in the open document. Good for one batch. */
export interface Field {
  readonly control: Word.ContentControl;
  readonly id: number;
  readonly tag: string;

  /** Empty where it shows guidance. */
  readonly text: string;

  /** Guidance as well. */
  readonly says: string;
  readonly placeholder?: boolean;
  readonly checked?: boolean;

  /** The tick boxes in it, of a choice. */
  readonly boxes?: readonly Word.ContentControl[];
  readonly table?: number;
}

interface Found {
  readonly control: Word.ContentControl;
  readonly table?: number;
}

/** Whatever lists the controls in it. */
interface Scope {
  readonly contentControls: Word.ContentControlCollection;
  getContentControls(options?: Word.ContentControlOptions): Word.ContentControlCollection;
}

const properties = 'id,tag,title,type,subtype,cannotEdit,text';

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

  const boxes = await boxesOf(context, found);
  const known = [...found.values(), ...(await listPageParts(context))].filter(({ control }) => ours.test(control.tag));
  return read(context, known, boxes);
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

/**
 * The boxes of each choice, by the id of its control: boxes have no tag, and the control around a row of them is found by them
 * alone where rows are not listed.
 */
async function boxesOf(context: Word.RequestContext, found: Map<number, Found>): Promise<Map<number, Word.ContentControl[]>> {
  const boxes = [...found.values()].filter(({ control }) => control.type === 'CheckBox' && control.tag === '');
  const around = boxes.map(({ control, table }) => {
    control.checkboxContentControl.load('isChecked');
    return { box: control, table, parent: control.parentContentControlOrNullObject.load(properties) };
  });
  if (around.length > 0) {
    await context.sync();
  }

  const choices = new Map<number, Word.ContentControl[]>();
  for (const { box, table, parent } of around.filter((one) => !one.parent.isNullObject)) {
    choices.set(parent.id, [...(choices.get(parent.id) ?? []), box]);
    if (!found.has(parent.id)) {
      found.set(parent.id, table === undefined ? { control: parent } : { control: parent, table });
    }
  }

  return choices;
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

async function read(
  context: Word.RequestContext, found: readonly Found[], boxes: ReadonlyMap<number, readonly Word.ContentControl[]>,
): Promise<Field[]> {
  if (found.length > 0) {
    await flatFields(context);
  }

  const tags = found.map(({ control }) => control.tag);
  const readings = found.map((one) => ({ ...one, says: ask(one.control, tags, boxes.get(one.control.id)) }));
  await context.sync();
  return readings.map(({ control, table, says }) => {
    const said = says();
    const placeholder = isGuidance(control.tag, said.text);
    return {
      control, id: control.id, tag: control.tag, ...said, says: said.text, ...(placeholder ? { text: '', placeholder } : {}),
      ...(table === undefined ? {} : { table }),
    };
  });
}

type Said = Pick<Field, 'text' | 'checked' | 'boxes'>;

/** Asks the host for what a control says once pending changes are accepted; gives what to call after the sync. */
function ask(control: Word.ContentControl, tags: readonly string[], boxes: readonly Word.ContentControl[] | undefined): () => Said {
  if (holdsFields(control.tag, tags)) {
    return () => ({ text: '' });
  }

  if (boxes !== undefined) {
    const text = linesOfChoices(boxes.map((box) => ({ title: box.title, ticked: box.checkboxContentControl.isChecked })));
    return () => ({ text, boxes });
  }

  if (control.type === 'CheckBox') {
    const box = control.checkboxContentControl.load('isChecked');
    return () => ({ text: linesOf(control.text), checked: box.isChecked });
  }

  // Lists refuse to tell their text as reviewed.
  if (!supports('1.4') || !/^(RichText|PlainText|BuildingBlock)/.test(control.type)) {
    return () => ({ text: linesOf(control.text) });
  }

  const text = control.getReviewedText('Current');
  return () => ({ text: linesOf(text.value) });
}
