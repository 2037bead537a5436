import type {
  Abilities,
  Base64,
  DocumentPort,
  FieldValue,
  LiveControl,
  LiveDocument,
  WholeDocument,
  Written,
} from '../src/document/DocumentPort';

/** A double: stands for Word. Fields by tag, an undo stack, and others who write meanwhile. */
export class MemoryDocument implements DocumentPort {
  readonly kind = 'word';
  can: Abilities = { write: true, select: true, watch: true };
  selected: string | null = null;
  inserted: Base64[] = [];
  locked = new Set<string>();
  private fields: ReadonlyMap<string, string>;
  private readonly before: ReadonlyMap<string, string>[] = [];
  private readonly watching = new Set<(tags: readonly string[], remote: boolean) => void>();

  constructor(fields: Readonly<Record<string, string>> = {}) {
    this.fields = new Map(Object.entries(fields));
  }

  name = async (): Promise<string> => 'Plan.docx';
  whole = async (): Promise<WholeDocument> => ({ type: 'flat', xml: '<package/>' });
  controls = async (): Promise<LiveDocument | null> =>
    this.fields.size === 0 ? null : { controls: [...this.fields].map(([tag, text]): LiveControl => ({ tag, text })) };

  async select(tag: string): Promise<boolean> {
    this.selected = this.fields.has(tag) ? tag : this.selected;
    return this.fields.has(tag);
  }

  async write(values: readonly FieldValue[]): Promise<readonly Written[]> {
    this.before.push(this.fields);
    const now = new Map(this.fields);
    const written = values.map(({ tag, text, seen }): Written => {
      const stands = this.fields.get(tag);
      const why =
        stands === undefined
          ? 'gone'
          : this.locked.has(tag)
            ? 'locked'
            : seen !== undefined && seen !== stands
              ? 'changed'
              : null;
      if (why !== null) {
        return { tag, done: false, why };
      }

      now.set(tag, text);
      return { tag, done: true };
    });
    this.fields = now;
    return written;
  }

  async insertForm(docx: Base64): Promise<boolean> {
    this.inserted.push(docx);
    return true;
  }

  async watch(changed: (tags: readonly string[], remote: boolean) => void): Promise<() => void> {
    this.watching.add(changed);
    return () => this.watching.delete(changed);
  }

  /** The person in Word, or a co-author. */
  type(tag: string, text: string, remote = false): void {
    this.fields = new Map(this.fields).set(tag, text);
    this.watching.forEach(changed => changed([tag], remote));
  }

  undo(): void {
    this.fields = this.before.pop() ?? this.fields;
  }

  text = (tag: string): string | undefined => this.fields.get(tag);

  get isWatched(): boolean {
    return this.watching.size > 0;
  }
}
