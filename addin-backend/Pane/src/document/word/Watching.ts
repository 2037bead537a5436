import { fieldsIn } from './Fields';

type Changed = (tags: readonly string[], remote: boolean) => void;
interface Hook {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Letters typed one after the other are told as one change. */
const quiet = 300;

/**
 * Hears of every change in our controls, of those added later too. Word on Windows and Mac speaks when the caret leaves a
 * control, on the web while somebody types; not always after an undo: what is shown is read again on demand as well.
 */
export async function watchFields(changed: Changed): Promise<() => void> {
  const heard = new Heard(changed);
  let hooks: Hook[] = [];
  let stopped = false;
  let later: ReturnType<typeof setTimeout> | undefined;

  const hook = async () => {
    const earlier = hooks;
    hooks = [];
    await unhook(earlier);
    hooks.push(...(await hookAll(heard, soon)));
    if (stopped) {
      await unhook(hooks.splice(0));
    }
  };

  // A form brings many controls at once.
  const soon = () => {
    clearTimeout(later);
    later = setTimeout(() => void hook().catch(warn), quiet);
  };
  await hook();

  return () => {
    stopped = true;
    clearTimeout(later);
    heard.stop();
    void unhook(hooks.splice(0)).catch(warn);
  };
}

async function hookAll(heard: Heard, added: () => void): Promise<Hook[]> {
  return Word.run(async (context) => {
    const fields = await fieldsIn(context);
    const tags = new Map(fields.map((field) => [field.id, field.tag]));
    const hear = async (event: { readonly ids: readonly number[]; readonly source: string }) =>
      heard.add(event.ids.map((id) => tags.get(id)).filter((tag) => tag !== undefined), event.source === 'Remote');
    const hooks: Hook[] = fields.flatMap(({ control }) => [control.onDataChanged.add(hear), control.onDeleted.add(hear)]);
    hooks.push(
      context.document.onContentControlAdded.add(async (event) => {
        heard.add([], event.source === 'Remote');
        added();
      }),
    );
    fields.forEach(({ control }) => control.track());
    await context.sync();
    return hooks;
  });
}

/** In the batch each was made in: Word knows it in no other. */
async function unhook(hooks: readonly Hook[]): Promise<void> {
  for (const context of new Set(hooks.map((one) => one.context))) {
    await Word.run(context as unknown as OfficeExtension.ClientObject, async () => {
      hooks.filter((one) => one.context === context).forEach((one) => one.remove());
      await context.sync();
    });
  }
}

function warn(refused: unknown): void {
  console.warn('Word no longer tells of changes.', refused);
}

/** Changes wait for a moment of quiet, ours and those of others apart. */
class Heard {
  private readonly waiting = { local: new Set<string>(), remote: new Set<string>() };
  private readonly any = { local: false, remote: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: Changed) {}

  add(tags: readonly string[], remote: boolean): void {
    const who = remote ? 'remote' : 'local';
    this.any[who] = true;
    tags.forEach((tag) => this.waiting[who].add(tag));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tell(), quiet);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private tell(): void {
    for (const who of ['local', 'remote'] as const) {
      if (this.any[who]) {
        const tags = [...this.waiting[who]];
        this.any[who] = false;
        this.waiting[who].clear();
        this.changed(tags, who === 'remote');
      }
    }
  }
}
