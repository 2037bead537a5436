import type {
  Abilities, Base64, DocumentPort, FieldValue, LiveControl, LiveDocument, WholeDocument, Written,
} from './DocumentPort';
import { fieldsIn, type Field } from './word/Fields';
import { insertFormAfterTheLast } from './word/Form';
import { hiddenPart } from './word/HiddenPart';
import { supports } from './word/Requirements';
import { watchFields } from './word/Watching';
import { wholeDocument } from './word/Whole';
import { writeFields } from './word/Writing';

/** The document open in Word, through Office.js: on the desktop and on the web, while others write in it too. */
export class WordDocument implements DocumentPort {
  readonly kind = 'word';
  readonly can: Abilities = { write: supports('1.5'), select: true, watch: supports('1.5') };

  // Office is asked for one thing after the other: a check that runs while somebody brings in a text would read half of it.
  private last: Promise<unknown> = Promise.resolve();

  async name(): Promise<string> {
    const address = Office.context.document?.url ?? '';
    return decoded(address.split(/[?#]/)[0]!.split(/[\\/]/).at(-1) ?? '');
  }

  whole(): Promise<WholeDocument> {
    return this.inTurn(wholeDocument);
  }

  controls(): Promise<LiveDocument | null> {
    return this.inTurn(() =>
      Word.run(async (context) => {
        const fields = await fieldsIn(context);
        const part = await hiddenPart(context);
        return fields.length === 0 && part === undefined
          ? null
          : { controls: fields.map(live), ...(part === undefined ? {} : { part }) };
      }),
    );
  }

  select(tag: string): Promise<boolean> {
    return this.inTurn(() =>
      Word.run(async (context) => {
        const fields = await fieldsIn(context);
        // Word on the web does not list rows: the first field in one stands for it.
        const field = fields.find((one) => one.tag === tag) ?? fields.find((one) => one.tag.startsWith(tag + '/'));
        field?.control.select(field.text.length === 0 ? 'Start' : 'Select');
        await context.sync();
        return field !== undefined;
      }),
    );
  }

  write(values: readonly FieldValue[]): Promise<readonly Written[]> {
    return this.inTurn(() => writeFields(values));
  }

  insertForm(docx: Base64): Promise<boolean> {
    return this.inTurn(() => insertFormAfterTheLast(docx));
  }

  watch(changed: (tags: readonly string[], remote: boolean) => void): Promise<() => void> {
    return this.inTurn(() => watchFields(changed));
  }

  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const turn = this.last.then(ask);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

function live({ tag, text, checked, table }: Field): LiveControl {
  return { tag, text, ...(checked === undefined ? {} : { checked }), ...(table === undefined ? {} : { table }) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
