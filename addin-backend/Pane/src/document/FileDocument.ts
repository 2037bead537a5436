import type { DocumentPort, LiveDocument, WholeDocument, Written } from './DocumentPort';

/** A .docx that somebody chose in a browser: read, never written; what is filled is another file. */
export class FileDocument implements DocumentPort {
  readonly kind = 'file';
  readonly can = { write: false, select: false, watch: false };

  constructor(readonly file: File) {}

  name = async (): Promise<string> => this.file.name;
  whole = async (): Promise<WholeDocument> => ({ type: 'docx', bytes: this.file });
  controls = async (): Promise<LiveDocument | null> => null;
  select = async (): Promise<boolean> => false;
  write = async (): Promise<readonly Written[]> => [];
  insertForm = async (): Promise<boolean> => false;
  watch = async (): Promise<() => void> => () => undefined;
}
