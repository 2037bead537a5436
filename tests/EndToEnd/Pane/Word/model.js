'use strict';
// A double of Word for the browser: this part is the document. See office.js in this folder.

const ns = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  pkg: 'http://schemas.microsoft.com/office/2006/xmlPackage',
};

class RefusedByWord extends Error {
  constructor(code, message, where) {
    super(message);
    this.name = 'RichApi.Error';
    this.code = code;
    this.debugInfo = { code, message, errorLocation: where };
  }
}

/** The open document: a real .docx whose body is edited as Word edits it, and which can be had back. */
class OpenDocument {
  constructor(parts, options) {
    this.parts = parts;
    this.options = options;
    this.xml = parsed(parts.get('word/document.xml'));
    this.undoable = [];
    this.handlers = [];
    this.added = [];
    this.tracking = options.tracking ?? 'Off';
    this.selection = null;
    this.giveIds();
  }

  static async open(options) {
    return new OpenDocument(await unzipped(fromBase64(options.docx)), options);
  }

  get body() {
    return this.xml.getElementsByTagNameNS(ns.w, 'body')[0];
  }

  get isWeb() {
    return (this.options.platform ?? 'web') === 'web';
  }

  /** The document as a file. */
  docx() {
    return zipped(new Map(this.parts).set('word/document.xml', new XMLSerializer().serializeToString(this.xml)));
  }

  /** A flat package of the body, without our custom XML part: it belongs to the document, not to its body. */
  flat() {
    const serializer = new XMLSerializer();
    const part = (name, type, xml) =>
      `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    const rels = 'application/vnd.openxmlformats-package.relationships+xml';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const relationships = (all) => '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
      + all.map(([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')
      + '</Relationships>';
    const styles = parsed(this.parts.get('word/styles.xml')).documentElement;
    const wml = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
    return `<?xml version="1.0" standalone="yes"?><pkg:package xmlns:pkg="${ns.pkg}">`
      + part('_rels/.rels', rels, relationships([['officeDocument', 'word/document.xml']]))
      + part('word/_rels/document.xml.rels', rels, relationships([['styles', 'styles.xml']]))
      + part('word/document.xml', `${wml}.document.main+xml`, serializer.serializeToString(this.xml.documentElement))
      + part('word/styles.xml', `${wml}.styles+xml`, serializer.serializeToString(styles))
      + '</pkg:package>';
  }

  customXml() {
    return [...this.parts].filter(([name]) => /^customXml\/(?!itemProps)[^/]+\.xml$/.test(name))
      .map(([name, bytes]) => ({ id: `{${name}}`, xml: text(bytes), namespaceUri: parsed(bytes).documentElement.namespaceURI }));
  }

  /** One step of Word's undo: what one batch did. */
  keep() {
    this.undoable.push(new XMLSerializer().serializeToString(this.xml));
  }

  /** Tells nobody: Word has not always raised events then (office-js#3403, #6241). */
  undo() {
    const before = this.undoable.pop();
    if (before !== undefined) {
      this.xml = new DOMParser().parseFromString(before, 'application/xml');
    }

    return before !== undefined;
  }

  controls(root = this.body) {
    return [...root.getElementsByTagNameNS(ns.w, 'sdt')];
  }

  byId(id) {
    return this.controls().find((one) => idOf(one) === id);
  }

  byTag(tag) {
    const found = this.controls().find((one) => tagOf(one) === tag);
    if (found === undefined) {
      throw new Error(`There is no control ${tag} in this document.`);
    }

    return found;
  }

  tables() {
    return [...this.body.getElementsByTagNameNS(ns.w, 'tbl')].filter((one) => above(one, 'tbl') === null);
  }

  /** Somebody types over what a control holds. */
  type(tag, words, source) {
    const control = this.byTag(tag);
    this.keep();
    this.replace(control, words, 'Off');
    this.raise('onDataChanged', control, source);
  }

  replace(control, words, tracking = this.tracking) {
    const content = contentOf(control);
    const isInline = subtypeOf(control).endsWith('Inline');
    if (words.includes('\n') && isInline) {
      throw new RefusedByWord('GeneralException', 'A paragraph cannot stand inside a paragraph.', 'ContentControl.insertText');
    }

    const wasGuidance = child(propertiesOf(control), 'showingPlcHdr') !== null;
    const model = content.getElementsByTagNameNS(ns.w, 'rPr')[0] ?? null;
    const look = wasGuidance || model === null || above(model, 'r') === null ? null : model.cloneNode(true);
    child(propertiesOf(control), 'showingPlcHdr')?.remove();
    const said = words.length > 0 ? words : 'Cliquez ou appuyez ici pour entrer du texte.';
    if (words.length === 0) {
      propertiesOf(control).append(this.element('showingPlcHdr'));
    }

    if (isInline) {
      this.put(content, [this.run(said, look)], tracking === 'Off' || wasGuidance);
      return;
    }

    const holder = child(content, 'tc') ?? content;
    const paragraphs = said.split('\n').map((line) => {
      const paragraph = this.element('p');
      const style = holder.getElementsByTagNameNS(ns.w, 'pPr')[0];
      paragraph.append(...(style === undefined ? [] : [style.cloneNode(true)]));
      this.put(paragraph, [this.run(line, look)], tracking === 'Off' || wasGuidance);
      return paragraph;
    });
    if (tracking === 'Off' || wasGuidance) {
      holder.replaceChildren(...[...holder.children].filter((one) => one.localName === 'tcPr'), ...paragraphs);
      return;
    }

    for (const paragraph of [...holder.children].filter((one) => one.localName === 'p')) {
      this.strike(paragraph);
    }

    holder.append(...paragraphs);
  }

  /** Runs in place of those that stand there; where changes are tracked, those stay, struck. */
  put(holder, runs, isPlain) {
    if (isPlain) {
      holder.replaceChildren(...[...holder.children].filter((one) => one.localName === 'pPr'), ...runs);
      return;
    }

    this.strike(holder);
    const inserted = this.tracked('ins');
    inserted.append(...runs);
    holder.append(inserted);
  }

  strike(holder) {
    for (const run of [...holder.children].filter((one) => one.localName === 'r')) {
      const deleted = this.tracked('del');
      run.replaceWith(deleted);
      deleted.append(run);
      for (const word of [...run.getElementsByTagNameNS(ns.w, 't')]) {
        const struck = this.element('delText');
        struck.textContent = word.textContent;
        word.replaceWith(struck);
      }
    }

    for (const inserted of [...holder.children].filter((one) => one.localName === 'ins')) {
      inserted.remove();
    }
  }

  tracked(name) {
    const change = this.element(name);
    change.setAttributeNS(ns.w, 'w:id', String(++OpenDocument.changes));
    change.setAttributeNS(ns.w, 'w:author', 'Camille Martin');
    change.setAttributeNS(ns.w, 'w:date', '2026-03-12T14:00:00Z');
    return change;
  }

  run(words, look) {
    const run = this.element('r');
    run.append(...(look === null ? [] : [look.cloneNode(true)]));
    words.split('\v').forEach((line, index) => {
      if (index > 0) {
        run.append(this.element('br'));
      }

      const said = this.element('t');
      said.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
      said.textContent = line;
      run.append(said);
    });
    return run;
  }

  element(name) {
    return this.xml.createElementNS(ns.w, `w:${name}`);
  }

  /** Puts the body of another document after an element, or at the end of one; its controls get other ids (office-js#2759). */
  async insert(docx, after, within) {
    const other = new OpenDocument(await unzipped(fromBase64(docx)), this.options);
    const nodes = [...other.body.children].filter((one) => one.localName !== 'sectPr').map((one) => this.xml.adoptNode(one));
    for (const control of nodes.flatMap((one) => [...(one.localName === 'sdt' ? [one] : []), ...this.controls(one)])) {
      child(propertiesOf(control), 'id')?.remove();
      if (this.options.losesTags) {
        child(propertiesOf(control), 'tag')?.remove();
      }
    }

    if (after !== null) {
      after.after(...nodes);
    } else {
      const last = [...within.children].find((one) => one.localName === 'sectPr') ?? null;
      nodes.forEach((one) => within.insertBefore(one, last));
    }

    this.giveIds();
    nodes.flatMap((one) => [...(one.localName === 'sdt' ? [one] : []), ...this.controls(one)])
      .forEach((one) => this.raiseAdded(one, 'Local'));
    return nodes;
  }

  giveIds() {
    for (const control of this.controls()) {
      if (idOf(control) === 0) {
        const id = child(propertiesOf(control), 'id') ?? propertiesOf(control).appendChild(this.element('id'));
        id.setAttributeNS(ns.w, 'w:val', String(++OpenDocument.ids));
      }
    }
  }

  raise(event, control, source) {
    const id = idOf(control);
    for (const one of this.handlers.filter((handler) => handler.event === event && handler.id === id)) {
      setTimeout(() => one.call({ eventType: event, ids: [id], source }));
    }
  }

  raiseAdded(control, source) {
    for (const call of this.added) {
      setTimeout(() => call.call({ eventType: 'ContentControlAdded', ids: [idOf(control)], source }));
    }
  }
}

OpenDocument.ids = 1000;
OpenDocument.changes = 9000;

function text(bytes) {
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
}

function parsed(bytes) {
  return new DOMParser().parseFromString(text(bytes).replace(/^\uFEFF/, ''), 'application/xml');
}

function child(element, name) {
  return [...element.children].find((one) => one.localName === name) ?? null;
}

/** The nearest element of that name around it. */
function above(element, name) {
  for (let one = element.parentElement; one !== null; one = one.parentElement) {
    if (one.localName === name) {
      return one;
    }
  }

  return null;
}

const propertiesOf = (control) => child(control, 'sdtPr');
const contentOf = (control) => child(control, 'sdtContent');
const valueOf = (control, name) => child(propertiesOf(control), name)?.getAttributeNS(ns.w, 'val') ?? '';
const tagOf = (control) => valueOf(control, 'tag');
const titleOf = (control) => valueOf(control, 'alias');
const idOf = (control) => Number(valueOf(control, 'id') || 0);
const isLocked = (control) => /content/i.test(valueOf(control, 'lock'));

const kindsByElement = {
  text: 'PlainText', checkbox: 'CheckBox', dropDownList: 'DropDownList', comboBox: 'ComboBox', docPartObj: 'BuildingBlockGallery',
  docPartList: 'BuildingBlockGallery', date: 'DatePicker', picture: 'Picture', group: 'Group', repeatingSection: 'RepeatingSection',
};

function typeOf(control) {
  const named = [...propertiesOf(control).children].find((one) => one.localName in kindsByElement);
  return named === undefined ? 'RichText' : kindsByElement[named.localName];
}

function subtypeOf(control) {
  const type = typeOf(control);
  if (type !== 'RichText' && type !== 'PlainText') {
    return type;
  }

  const inside = [...contentOf(control).children].map((one) => one.localName);
  const level = above(control, 'p') !== null && above(control, 'txbxContent') === null ? 'Inline'
    : inside.includes('tr') ? 'TableRow'
    : inside.includes('tc') ? 'TableCell'
    : inside.length === 1 && inside[0] === 'tbl' ? 'Table'
    : 'Paragraphs';
  return type === 'PlainText' ? `PlainText${level === 'Inline' ? 'Inline' : 'Paragraph'}` : `RichText${level}`;
}

/** Paragraphs apart by \r, breaks as \v, as Word says them. @param reviewed Without what is struck. */
function wordsOf(element, reviewed) {
  const lines = [];
  let line = null;
  const say = (words) => (line = (line ?? '') + words);
  const visit = (one) => {
    switch (one.localName) {
      case 'p':
        if (line !== null) {
          lines.push(line);
        }

        line = '';
        [...one.children].forEach(visit);
        break;
      case 't': say(one.textContent); break;
      case 'tab': say('\t'); break;
      case 'br': case 'cr': say('\v'); break;
      case 'delText': if (!reviewed) { say(one.textContent); } break;
      case 'sdtPr': case 'pPr': case 'rPr': case 'tblPr': case 'trPr': case 'tcPr': case 'instrText': break;
      default: [...one.children].forEach(visit);
    }
  };
  [...element.children].forEach(visit);
  return [...lines, ...(line === null ? [] : [line])].join('\r');
}
