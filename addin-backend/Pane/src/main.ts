import './style.css';
import './start/components';
import { FileDocument } from './document/FileDocument';
import type { DocumentPort } from './document/DocumentPort';
import { Drafting } from './drafting/Drafting';
import { watch } from './drafting/watching';
import { Server, settingsOf } from './server/Server';
import { signInFor } from './signin/SignIn';
import { type Host, hostWithin } from './start/office';
import { followTheme } from './start/theme';
import { known } from './drafting/Doing';
import { languageOf, speak, language, t } from './texts/texts';
import { FilePicker } from './views/FilePicker';
import { progress } from './views/parts';
import { LiveRegions } from './views/LiveRegions';
import { PaneView } from './views/PaneView';

/** How long Word is waited for; without it the page works on files. */
const Wait = 2000;

const root = document.getElementById('pane')!;
const regions = new LiveRegions(document.body);

async function start(): Promise<void> {
  speak(languageOf(new URLSearchParams(location.search).get('language'), navigator.language));
  followTheme(undefined);
  root.replaceChildren(progress(t.reading));
  const settings = settingsOf();
  const begin = async (host: Host | null): Promise<void> => {
    speak(languageOf(new URLSearchParams(location.search).get('language'), host?.displayLanguage, navigator.language));
    document.documentElement.lang = language;
    document.title = t.productName;
    followTheme(host?.background);
    const asked = await settings;
    const { plans } = asked;
    const server = new Server(signInFor(asked));
    if (host?.isWord) {
      await inWord(server, plans);
    } else {
      withoutWord(server, plans);
    }
  };
  await begin(await hostWithin(Wait, late => (late.isWord ? void begin(late) : undefined)));
}

async function inWord(server: Server, plans: boolean): Promise<void> {
  // Not sent to those who have no Word.
  const { WordDocument } = await import('./document/WordDocument');
  const port = new WordDocument();
  const view: PaneView = new PaneView(
    root,
    drafting(port, server, plans, () => view.draw()),
  );
  // Listened to as soon as it was read: what others write during the first check is seen too.
  const opening = view.drafting.open();
  await watch(view.drafting);
  await opening;
}

function withoutWord(server: Server, plans: boolean): void {
  const picker = new FilePicker(root, async file => {
    const isOpen = (): boolean => known(read.inspection) !== undefined;
    const read = drafting(new FileDocument(file), server, plans, () => {
      if (isOpen()) {
        const first = !root.contains(view.head);
        view.draw();
        if (first) {
          // At once, not when the checks are done: by then people may be elsewhere.
          regions.murmur(t.fileOpened(file.name));
          root.focus();
        }
      }
    });
    const view = new PaneView(root, read, () => withoutWord(server, plans));
    await read.open();
    return read.inspection.is === 'failed' && !isOpen() ? read.inspection.why : null;
  });
  picker.draw();
}

const drafting = (port: DocumentPort, server: Server, plans: boolean, draw: () => void): Drafting =>
  new Drafting(port, server, plans, draw, regions.say, regions.warn);

void start();
