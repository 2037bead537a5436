'use strict';
// A double of Word for the browser, served in place of Microsoft's office.js: it opens a real .docx, refuses what Word refuses, and
// gives the document back. Tests say which in `wordDouble` before the page is loaded, and act as people by `word`.

/** Word with one document, as one person sees it. */
class WordApplication {
  constructor(options) {
    this.options = options;
    this.syncs = 0;
    this.trackingWas = [];
    this.opened = OpenDocument.open(options).then((document) => (this.document = document));
  }

  supports(set, version) {
    const supported = { ...sets[this.options.platform ?? 'web'], ...this.options.sets }[set];
    return supported !== undefined && supported >= Number(version);
  }

  /** Somebody here types over a field. */
  type(tag, words) {
    this.document.type(tag, words, 'Local');
  }

  /** A co-author types over a field, somewhere else. */
  remote(tag, words) {
    this.document.type(tag, words, 'Remote');
  }

  remove(tag) {
    const control = this.document.byTag(tag);
    this.document.keep();
    control.remove();
    this.document.raise('onDeleted', control, 'Local');
  }

  lock(tag) {
    const properties = propertiesOf(this.document.byTag(tag));
    child(properties, 'lock')?.remove();
    const lock = properties.appendChild(this.document.element('lock'));
    lock.setAttributeNS(ns.w, 'w:val', 'sdtContentLocked');
  }

  /** The nth text written from now on is refused, for reasons of Word's own. */
  refuse(nth) {
    const write = this.document.replace;
    let count = 0;
    this.document.replace = function (...given) {
      if (++count === nth) {
        throw new RefusedByWord('GeneralException', 'Sorry, something went wrong.', 'ContentControl.insertText');
      }

      write.apply(this, given);
    };
  }

  undo() {
    return this.document.undo();
  }

  reads(tag) {
    return wordsOf(contentOf(this.document.byTag(tag)), true);
  }

  file() {
    return toBase64(this.document.docx());
  }

  /** Whether the add-in listens to a field. */
  hears(tag) {
    const id = idOf(this.document.byTag(tag));
    return this.document.handlers.some((one) => one.id === id);
  }

  get selection() {
    return this.document.selection;
  }

  get listeners() {
    return this.document.handlers.length + this.document.added.length;
  }
}

function officeOf(word) {
  const { options } = word;
  const fail = (answer, code, message) => answer({ status: 'failed', error: { code, name: 'Office', message } });
  const file = (bytes) => ({
    sliceCount: Math.ceil(bytes.length / 65536),
    size: bytes.length,
    getSliceAsync: (index, answer) =>
      answer({ status: 'succeeded', value: { index, data: [...bytes.subarray(index * 65536, (index + 1) * 65536)] } }),
    closeAsync: () => word.filesOpen--,
  });
  return {
    onReady: async (call) => {
      await word.opened;
      const info = { host: 'Word', platform: word.document.isWeb ? 'OfficeOnline' : 'PC' };
      call?.(info);
      return info;
    },
    HostType: { Word: 'Word' },
    PlatformType: { OfficeOnline: 'OfficeOnline', PC: 'PC' },
    FileType: { Compressed: 'compressed' },
    AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
    EventType: { DialogMessageReceived: 'dialogMessageReceived', DialogEventReceived: 'dialogEventReceived' },
    context: {
      host: 'Word',
      platform: (options.platform ?? 'web') === 'web' ? 'OfficeOnline' : 'PC',
      displayLanguage: options.language ?? 'fr-FR',
      contentLanguage: options.language ?? 'fr-FR',
      officeTheme: options.theme,
      requirements: { isSetSupported: (set, version = '1.1') => word.supports(set, version) },
      document: {
        url: options.url ?? 'https://exemple.sharepoint.com/sites/pgo/Documents/Plan%20d%27action.docx',
        getFileAsync: (_, settings, answer) => {
          if (word.document.isWeb) {
            fail(answer, 5012, 'Word on the web gives no file.');
            return;
          }

          word.filesOpen = (word.filesOpen ?? 0) + 1;
          answer({ status: 'succeeded', value: file(word.document.docx()) });
        },
      },
    },
    auth: { getAuthContext: async () => ({ userPrincipalName: 'camille.martin@exemple.gouv.fr' }) },
  };
}

if (globalThis.wordDouble !== undefined) {
  // Office.js does the same: routing by addresses breaks under it.
  history.pushState = null;
  history.replaceState = null;

  const word = new WordApplication(globalThis.wordDouble);
  globalThis.word = word;
  globalThis.Office = officeOf(word);
  globalThis.Word = {
    run: async (...given) => {
      const batch = given.at(-1);
      const context = given.length > 1 ? given[0] : new RequestContext(word);
      try {
        const answer = await batch(context);
        await context.sync();
        return answer;
      } finally {
        context.isOver = true;
      }
    },
  };
}
