import type { WholeDocument } from '../DocumentPort';
import { withPart } from './FlatPackage';
import { learn } from './Guidance';
import { hiddenPart } from './HiddenPart';
import { supports } from './Requirements';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const sliceSize = 4 * 1024 * 1024;

/** The file as it stands, unsaved changes included; where Word gives no file (on the web), the body as a flat package. */
export async function wholeDocument(): Promise<WholeDocument> {
  if (supports('1.1', 'CompressedFile')) {
    try {
      return { type: 'docx', bytes: new Blob(await fileSlices(), { type: docx }) };
    } catch (refused) {
      console.warn('Word gives no file, its body is read instead.', refused);
    }
  }

  return Word.run(async (context) => {
    const body = context.document.body.getOoxml();
    await context.sync();
    learn(body.value);
    return { type: 'flat', xml: withPart(body.value, await hiddenPart(context)) };
  });
}

async function fileSlices(): Promise<BlobPart[]> {
  const file = await told<Office.File>((answer) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, answer),
  );
  try {
    const slices: BlobPart[] = [];
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await told<Office.Slice>((answer) => file.getSliceAsync(index, answer));
      slices.push(new Uint8Array(slice.data as ArrayLike<number>));
    }

    return slices;
  } finally {
    // Word keeps no more than two files in memory.
    file.closeAsync();
  }
}

function told<T>(ask: (answer: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask((result) => (result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error))),
  );
}
