import type {
  Abilities, Base64, DocumentPort, FieldValue, LiveControl, LiveDocument, WholeDocument, Written,
} from './DocumentPort';
import { fieldsIn, type Field } from './word/Fields';
import { insertFormAfterTheLast } from './word/Form';
import { flatFields } from './word/Guidance';
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
          : { controls: [...fields.map(live), ...(await unlisted(context, fields))], ...(part === undefined ? {} : { part }) };
      }),
    );
  }

  select(tag: string): Promise<boolean> {
    return this.inTurn(() =>
      Word.run(async (context) => {
        const fields = await fieldsIn(context);
        const field = nearest(tag, fields);
        // Guidance is typed over as a whole; in words of somebody's the cursor goes to their end.
        field?.control.getRange('Content').select(field.text === '' ? 'Select' : 'End');
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

/** The field; the first in it, of a row that Word on the web does not list; what it stands in, of a field that it does not list. */
function nearest(tag: string, fields: readonly Field[]): Field | undefined {
  const around = fields.filter((one) => tag.startsWith(one.tag + '/')).sort((one, other) => other.tag.length - one.tag.length);
  return fields.find((one) => one.tag === tag) ?? fields.find((one) => one.tag.startsWith(tag + '/'))
    ?? around.find((one) => one.tag.includes('commitment/'));
}

/** Fields that stand in the document and that this Word does not list. */
async function unlisted(context: Word.RequestContext, fields: readonly Field[]): Promise<LiveControl[]> {
  const listed = new Set(fields.map((one) => one.tag));
  const isUnlisted = ({ tag }: { readonly tag: string }) => !listed.has(tag);
  if (!(await flatFields(context)).some(isUnlisted)) {
    return [];
  }

  return (await flatFields(context, true)).filter(isUnlisted)
    .map(({ tag, text, placeholder }) => ({ tag, text, ...(placeholder ? { placeholder } : {}) }));
}

// Guidance goes along as it reads: whose words they are, the server judges by more than Word tells.
function live({ tag, says, placeholder, checked, table }: Field): LiveControl {
  return {
    tag, text: says,
    ...(placeholder === undefined ? {} : { placeholder }), ...(checked === undefined ? {} : { checked }),
    ...(table === undefined ? {} : { table }),
  };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
