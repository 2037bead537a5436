import { OfficeMockObject } from 'office-addin-mock';
import { afterEach, expect, test, vi } from 'vitest';
import { hiddenPart } from '../src/document/word/HiddenPart';
import { kinds } from '../src/document/word/Requirements';
import { wholeDocument } from '../src/document/word/Whole';

// What Microsoft's mock can tell: that nothing is read before it was loaded and the batch sent. What Word does is told by the double
// of Word in tests/EndToEnd/Pane.

afterEach(() => {
  vi.unstubAllGlobals();
});

const stub = (sets: Readonly<Record<string, number>>): void => {
  vi.stubGlobal('Office', {
    context: { requirements: { isSetSupported: (set: string, version: string) => (sets[set] ?? 0) >= Number(version) } },
  });
};

test.each([
  [{ WordApi: 1.5 }, ['RichText', 'PlainText']],
  [{ WordApi: 1.7 }, ['RichText', 'PlainText', 'CheckBox']],
  [{ WordApi: 1.9 }, ['RichText', 'PlainText', 'CheckBox', 'DropDownList', 'ComboBox']],
  [{ WordApi: 1.9, WordApiDesktop: 1.3 }, ['RichText', 'PlainText', 'CheckBox', 'DropDownList', 'ComboBox', 'BuildingBlockGallery']],
])('no kind of control is asked for that this Word does not know: %j', (sets, known) => {
  stub(sets);

  expect(kinds()).toEqual(known);
});

test('a Word without parts is not asked for them', async () => {
  stub({ WordApi: 1.3 });

  expect(await hiddenPart({} as Word.RequestContext)).toBeUndefined();
});

test('the body is read after the batch was sent, where Word gives no file', async () => {
  stub({ WordApi: 1.3 });
  const mock = new OfficeMockObject({ body: { ooxml: '<package/>' } }, 'word' as never) as OfficeMockObject & { body: { ooxml: string } };
  const context = {
    document: { body: { getOoxml: () => { mock.load('body/ooxml'); return { get value() { return mock.body.ooxml; } }; } } },
    sync: () => mock.sync(),
  };
  vi.stubGlobal('Word', { run: (batch: (one: unknown) => Promise<unknown>) => batch(context) });

  expect(await wholeDocument()).toEqual({ type: 'flat', xml: '<package/>' });
});
