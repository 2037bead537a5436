/**
 * The document under the pane: the live one in Word, or a file that somebody chose in a browser. Everything the pane does to a
 * document goes through here; nothing else names Office.js.
 */
export interface DocumentPort {
  readonly kind: 'word' | 'file';

  /** Asked of the requirement sets, never of the name of the host. */
  readonly can: Abilities;

  /** What people call it; empty where the host does not say. */
  name(): Promise<string>;

  /** Its content as a server reads it: heavy, for opening and for what controls alone do not tell. */
  whole(): Promise<WholeDocument>;

  /** Its content controls and our hidden part: light, for checking while somebody writes. Null: none of them is ours. */
  controls(): Promise<LiveDocument | null>;

  /** Puts the cursor into a field and brings it into view. False: it is not there any more. */
  select(tag: string): Promise<boolean>;

  /** Writes into fields, as one step that Word's own undo takes back. An answer for each, in their order. */
  write(values: readonly FieldValue[]): Promise<readonly Written[]>;

  /** Puts a commitment's form after the last one of the document. */
  insertForm(docx: Base64): Promise<boolean>;

  /** Tells which fields changed, and whether somebody else did it; gives the way to stop. */
  watch(changed: (tags: readonly string[], remote: boolean) => void): Promise<() => void>;
}

export interface Abilities {
  readonly write: boolean;
  readonly select: boolean;

  /** Events of controls exist (WordApi 1.5): checked again without being asked. */
  readonly watch: boolean;
}

/** A .docx in base64. */
export type Base64 = string;

export type WholeDocument =
  | { readonly type: 'docx'; readonly bytes: Blob }
  /** What body.getOoxml() gives: a flat package. */
  | { readonly type: 'flat'; readonly xml: string };

/** Sent to the server as application/json. */
export interface LiveDocument {
  readonly controls: readonly LiveControl[];

  /** Our custom XML part, whole; absent where the host cannot read it, or it is not there. */
  readonly part?: string;
}

export interface LiveControl {
  readonly tag: string;

  /** As it reads once pending changes are accepted, paragraphs apart by a newline. */
  readonly text: string;

  /** It shows its guidance, nothing was typed. */
  readonly placeholder?: boolean;

  /** Of a tick box. */
  readonly checked?: boolean;

  /** Which table it stands in, counted from 0 through the document: tells copies of a form apart. */
  readonly table?: number;
}

export interface FieldValue {
  /** Of the control, exactly. */
  readonly tag: string;

  /** Paragraphs apart by a newline; empty: the field is emptied. Of a tick box: `true` or `false`. Of several boxes under
   *  one tag (the completion level): a line for each, « ☒ Limité », « ☐ Substantiel ». */
  readonly text: string;

  /** What stood there when the person decided, empty where nothing did: the field is left alone if it reads otherwise by now. */
  readonly seen?: string;
}

export type Written =
  | { readonly tag: string; readonly done: true }
  /**
   * `gone`: no such control. `locked`: it may not be edited. `changed`: somebody wrote in it meanwhile. `failed`: the host
   * says why in the log.
   */
  | { readonly tag: string; readonly done: false; readonly why: 'gone' | 'locked' | 'changed' | 'failed' };
