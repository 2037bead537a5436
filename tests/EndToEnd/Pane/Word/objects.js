'use strict';
// A double of Word for the browser: this part is the object model that add-ins see. See office.js in this folder.

const sets = {
  web: { WordApi: 1.9, NestedAppAuth: 1.1 },
  desktop: { WordApi: 1.9, WordApiDesktop: 1.4, CompressedFile: 1.1, NestedAppAuth: 1.1 },
};

/** What is asked for is done when the batch is sent, in its order; the first thing refused ends it. */
class RequestContext {
  constructor(word) {
    this.word = word;
    this.queue = [];
    this.document = new DocumentObject(this, () => word.document);
    this.isOver = false;
  }

  ask(act) {
    this.queue.push(act);
  }

  async sync() {
    const asked = this.queue.splice(0);
    await new Promise((resolve) => setTimeout(resolve, this.word.options.delay ?? 0));
    const before = new XMLSerializer().serializeToString(this.word.document.xml);
    try {
      for (const act of asked) {
        await act();
      }
    } finally {
      if (new XMLSerializer().serializeToString(this.word.document.xml) !== before) {
        this.word.document.undoable.push(before);
      }
    }

    this.word.syncs++;
  }
}

class ClientResult {
  get value() {
    if (!this.isThere) {
      throw new RefusedByWord('ValueNotLoaded', 'Call context.sync() before the result is read.', 'ClientResult.value');
    }

    return this.said;
  }

  set(said) {
    this.said = said;
    this.isThere = true;
  }
}

/** @param find What it stands for, looked up anew by each request: the document changes under it. */
class ClientObject {
  constructor(context, find) {
    this.context = context;
    this.find = find;
    this.loaded = new Map();
    this.isTracked = false;
  }

  load(names) {
    const asked = (Array.isArray(names) ? names : String(names).split(',')).map((one) => one.trim());
    this.ask('load', () => this.take(asked));
    return this;
  }

  track() {
    this.isTracked = true;
    return this;
  }

  take(names) {
    const target = this.target('load');
    if (target === undefined) {
      return;
    }

    for (const name of names) {
      const [first, ...rest] = name.split('/');
      if (rest.length > 0) {
        this[first].take([rest.join('/')]);
        continue;
      }

      const read = this.constructor.reads[first];
      if (read === undefined) {
        throw new RefusedByWord('InvalidArgument', `There is no property ${first} to load.`, `${this.constructor.name}.load`);
      }

      this.loaded.set(first, read(target, this.context.word));
    }
  }

  target(member) {
    const found = this.find();
    if (found === undefined || found === null) {
      throw new RefusedByWord('ItemNotFound', 'The requested item does not exist.', `${this.constructor.name}.${member}`);
    }

    return found;
  }

  ask(member, act) {
    if (this.context.isOver && !this.isTracked) {
      throw new RefusedByWord('InvalidObjectPath', 'The object belongs to a batch that is over, and was not tracked.', member);
    }

    this.context.ask(act);
  }

  result(member, read) {
    const result = new ClientResult();
    this.ask(member, () => result.set(read(this.target(member))));
    return result;
  }

  needs(set, version, member) {
    if (!this.context.word.supports(set, version)) {
      this.ask(member, () => {
        throw new RefusedByWord('ApiNotFound', `This Word has no ${member}.`, `${this.constructor.name}.${member}`);
      });
    }
  }

  /** Reading what was not loaded throws, as Office.js does. */
  static properties(reads) {
    this.reads = reads;
    for (const name of Object.keys(reads)) {
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        get() {
          if (!this.loaded.has(name)) {
            throw new RefusedByWord('PropertyNotLoaded', `The property '${name}' is not available: load and sync come first.`, name);
          }

          return this.loaded.get(name);
        },
      });
    }
  }
}

class Collection extends ClientObject {
  constructor(context, find, make) {
    super(context, find);
    this.make = make;
  }

  get items() {
    if (this.all === undefined) {
      throw new RefusedByWord('PropertyNotLoaded', "The property 'items' is not available: load the collection first.", 'items');
    }

    return this.all;
  }

  take(names) {
    this.all = this.target('load').map(this.make);
    this.all.forEach((one) => one.take(names.map((name) => name.replace(/^items\//, ''))));
  }
}

/** Which controls a question lists. Rich text alone unless kinds are named; on the web not those in tables (office-js#2040). */
function listed(word, controls, kinds, isOfOneCell) {
  const known = ['RichText', ...(kinds ?? [])];
  return controls.filter((one) => known.includes(typeOf(one)) && (kinds !== undefined || typeOf(one) === 'RichText'))
    .filter((one) => !word.document.isWeb || isOfOneCell || above(one, 'tbl') === null);
}

function controlsOf(owner, find, isOfOneCell) {
  const { context } = owner;
  const make = (element) => controlWithId(context, idOf(element));
  return (kinds) => new Collection(context, () => listed(context.word, find(), kinds, isOfOneCell), make);
}

function controlWithId(context, id) {
  return new ContentControl(context, () => context.word.document.byId(id), id);
}

/** @param options Kinds by name: a kind this Word does not know makes it refuse the question. */
function asked(owner, options, list) {
  owner.needs('WordApi', 1.5, 'getContentControls');
  const word = owner.context.word;
  const known = ['RichText', 'PlainText', ...(word.supports('WordApi', 1.7) ? ['CheckBox'] : []),
    ...(word.supports('WordApi', 1.9) ? ['DropDownList', 'ComboBox'] : []),
    ...(word.supports('WordApiDesktop', 1.3) ? ['BuildingBlockGallery', 'DatePicker', 'RepeatingSection', 'Picture', 'Group'] : [])];
  const strange = (options?.types ?? []).find((kind) => !known.includes(kind));
  if (strange !== undefined) {
    owner.ask('getContentControls', () => {
      throw new RefusedByWord('InvalidArgument', `This Word knows no kind ${strange}.`, 'getContentControls');
    });
  }

  return list(options?.types);
}

class ContentControl extends ClientObject {
  constructor(context, find, id) {
    super(context, find);
    this.checkboxContentControl = new CheckBox(context, find);
    this.dropDownListContentControl = new ChoiceList(context, find);
    this.comboBoxContentControl = new ChoiceList(context, find);
    for (const event of ['onDataChanged', 'onDeleted', 'onEntered', 'onExited']) {
      this[event] = handlers(this, event, () => ({ event, id, document: context.word.document }));
    }
  }

  getContentControls(options) {
    return asked(this, options, controlsOf(this, () => this.context.word.document.controls(this.target('contentControls')), true));
  }

  /** @returns An object that says whether it is there, once loaded. */
  get parentContentControlOrNullObject() {
    const { context } = this;
    const find = () => above(this.target('parentContentControl'), 'sdt');
    const parent = new ContentControl(context, find);
    parent.target = () => {
      parent.isNullObject = find() === null;
      return find() ?? undefined;
    };
    return parent;
  }

  getReviewedText(version) {
    this.needs('WordApi', 1.4, 'getReviewedText');
    return this.result('getReviewedText', (control) => {
      if (!/^(Rich|Plain)|^BuildingBlock/.test(typeOf(control))) {
        throw new RefusedByWord('NotAllowed', 'Not of this kind of control.', 'ContentControl.getReviewedText');
      }

      return wordsOf(contentOf(control), version === 'Current');
    });
  }

  get paragraphs() {
    const { context } = this;
    const find = () => [...this.target('paragraphs').getElementsByTagNameNS(ns.w, 'p')];
    return new Collection(context, find, (paragraph) => new Paragraph(context, () => paragraph));
  }

  getOoxml() {
    return this.result('getOoxml', () => this.context.word.document.flat());
  }

  getRange(location = 'Whole') {
    return new RangeObject(this.context, this.find, location);
  }

  insertText(words, location) {
    this.ask('insertText', () => {
      const control = this.target('insertText');
      if (isLocked(control)) {
        throw new RefusedByWord('AccessDenied', 'The control may not be edited.', 'ContentControl.insertText');
      }

      if (location !== 'Replace' || /Table(Row)?$/.test(subtypeOf(control))) {
        throw new RefusedByWord('NotAllowed', 'Not in this kind of control.', 'ContentControl.insertText');
      }

      this.context.word.document.replace(control, words);
      this.context.word.document.raise('onDataChanged', control, 'Local');
    });
    return this.getRange('Content');
  }

  insertFileFromBase64(docx, location) {
    let inserted;
    this.ask('insertFileFromBase64', async () => {
      tooLarge(docx);
      inserted = await this.context.word.document.insert(docx, null, contentOf(this.target('insertFileFromBase64')));
    });
    return new RangeObject(this.context, () => inserted?.[0], location, () => inserted);
  }

  insertParagraph() {
    this.ask('insertParagraph', () => {
      throw new RefusedByWord('NotAllowed', 'The action isn’t supported by Word in a browser.', 'ContentControl.insertParagraph');
    });
  }

  select(mode = 'Select') {
    this.ask('select', () => (this.context.word.document.selection = { tag: tagOf(this.target('select')), mode }));
  }
}

ContentControl.properties({
  id: idOf,
  tag: tagOf,
  title: titleOf,
  type: typeOf,
  subtype: subtypeOf,
  cannotEdit: isLocked,
  cannotDelete: (control) => /^sdt/i.test(valueOf(control, 'lock')),
  text: (control) => wordsOf(contentOf(control), false),
});
Object.defineProperty(ContentControl.prototype, 'placeholderText', {
  set() {
    this.ask('placeholderText', () => {
      throw new RefusedByWord('NotAllowed', 'The action isn’t supported by Word in a browser.', 'ContentControl.placeholderText');
    });
  },
});

class CheckBox extends ClientObject {}
CheckBox.properties({ isChecked: (control) => stateOf(control).getAttributeNS(ns.w14, 'val') === '1' });
Object.defineProperty(CheckBox.prototype, 'isChecked', {
  get: Object.getOwnPropertyDescriptor(CheckBox.prototype, 'isChecked').get,
  set(checked) {
    this.ask('isChecked', () => {
      const control = this.target('isChecked');
      stateOf(control).setAttributeNS(ns.w14, 'w14:val', checked ? '1' : '0');
      contentOf(control).getElementsByTagNameNS(ns.w, 't')[0].textContent = checked ? '☒' : '☐';
      this.context.word.document.raise('onDataChanged', control, 'Local');
    });
  },
});

function stateOf(control) {
  return child(child(propertiesOf(control), 'checkbox'), 'checked');
}

class ChoiceList extends ClientObject {
  get listItems() {
    const find = () => [...child(propertiesOf(this.target('listItems')), 'dropDownList').children]
      .filter((one) => one.localName === 'listItem');
    return new Collection(this.context, find, (item) => new ListItem(this.context, () => item, this.find));
  }
}

class ListItem extends ClientObject {
  constructor(context, find, findControl) {
    super(context, find);
    this.findControl = findControl;
  }

  select() {
    this.ask('select', () => {
      this.context.word.document.replace(this.findControl(), this.target('select').getAttributeNS(ns.w, 'displayText'));
      this.context.word.document.raise('onDataChanged', this.findControl(), 'Local');
    });
  }
}

ListItem.properties({
  displayText: (item) => item.getAttributeNS(ns.w, 'displayText'),
  value: (item) => item.getAttributeNS(ns.w, 'value'),
});

class RangeObject extends ClientObject {
  constructor(context, find, location, findAll) {
    super(context, find);
    this.location = location;
    this.findAll = findAll ?? (() => [find()]);
  }

  getRange(location) {
    return new RangeObject(this.context, this.find, location, this.findAll);
  }

  get contentControls() {
    return controlsOf(this, () => this.context.word.document.controls(this.target('contentControls')), false)(undefined);
  }

  getContentControls(options) {
    return asked(this, options, controlsOf(this, () => this.context.word.document.controls(this.target('contentControls')), false));
  }

  insertFileFromBase64(docx, location) {
    let inserted;
    this.ask('insertFileFromBase64', async () => {
      tooLarge(docx);
      if (location !== 'After') {
        throw new RefusedByWord('NotImplemented', `The double does not insert ${location} a range.`, 'Range.insertFileFromBase64');
      }

      inserted = await this.context.word.document.insert(docx, this.target('insertFileFromBase64'), null);
    });
    return new RangeObject(this.context, () => inserted?.[0], location, () => inserted);
  }

  /** Around a row: the whole table is wrapped, or nothing where it has other rows (office-js#4251). */
  insertContentControl() {
    this.ask('insertContentControl', () => {
      const element = this.target('insertContentControl');
      const table = element.localName === 'tbl' ? element : above(element, 'tbl');
      if (table !== null && table.getElementsByTagNameNS(ns.w, 'tr').length > 1) {
        throw new RefusedByWord('GeneralException', 'Sorry, something went wrong.', 'Range.insertContentControl');
      }
    });
    return controlWithId(this.context, -1);
  }

  delete() {
    this.ask('delete', () => this.findAll().forEach((one) => one.remove()));
  }

  select(mode = 'Select') {
    this.ask('select', () => (this.context.word.document.selection = { tag: tagOfAny(this.target('select')), mode }));
  }
}

const tagOfAny = (element) => (element.localName === 'sdt' ? tagOf(element) : '');

function tooLarge(docx) {
  if (docx.length * 0.75 > 4 * 1024 * 1024) {
    throw new RefusedByWord('GeneralException', 'At most 4 MB.', 'insertFileFromBase64');
  }
}

class Body extends ClientObject {
  get tables() {
    const { context } = this;
    return new Collection(context, () => context.word.document.tables(), (table) => new TableObject(context, () => table));
  }

  get contentControls() {
    return controlsOf(this, () => this.context.word.document.controls(this.target('contentControls')), true)(undefined);
  }

  getContentControls(options) {
    const isOfOneCell = () => this.target('contentControls').localName === 'tc';
    const { context } = this;
    return asked(this, options, (kinds) => new Collection(
      context, () => listed(context.word, context.word.document.controls(this.target('contentControls')), kinds, isOfOneCell()),
      (element) => controlWithId(context, idOf(element))));
  }

  getOoxml() {
    return this.result('getOoxml', () => this.context.word.document.flat());
  }

  insertFileFromBase64(docx, location) {
    let inserted;
    this.ask('insertFileFromBase64', async () => {
      tooLarge(docx);
      inserted = await this.context.word.document.insert(docx, null, this.target('insertFileFromBase64'));
    });
    return new RangeObject(this.context, () => inserted?.[0], location, () => inserted);
  }
}

Body.properties({ style: () => 'Normal' });

class TableObject extends ClientObject {
  getRange() {
    return new RangeObject(this.context, this.find, 'Whole');
  }

  get rows() {
    const { context } = this;
    const find = () => [...this.target('rows').getElementsByTagNameNS(ns.w, 'tr')]
      .filter((row) => above(row, 'tbl') === this.target('rows'));
    return new Collection(context, find, (row) => new Row(context, () => row));
  }
}

TableObject.properties({ rowCount: (table) => table.getElementsByTagNameNS(ns.w, 'tr').length });

class Row extends ClientObject {
  get cells() {
    const { context } = this;
    const find = () => [...this.target('cells').getElementsByTagNameNS(ns.w, 'tc')]
      .filter((cell) => above(cell, 'tr') === this.target('cells'));
    return new Collection(context, find, (cell) => new Cell(context, () => cell));
  }
}

Row.properties({ cellCount: (row) => row.getElementsByTagNameNS(ns.w, 'tc').length });

class Cell extends ClientObject {
  get body() {
    return new Body(this.context, this.find);
  }
}

Cell.properties({ cellIndex: (cell) => [...cell.parentElement.children].indexOf(cell) });

class Paragraph extends ClientObject {
  getRange() {
    return new Lines(this.context, this.find, this.find);
  }
}

Paragraph.properties({ text: (paragraph) => wordsOf({ children: [paragraph] }, false) });

/** From one paragraph to another, their marks apart. What shows guidance keeps its mark, as many programs leave it. */
class Lines extends ClientObject {
  constructor(context, find, findLast) {
    super(context, find);
    this.findLast = findLast;
  }

  expandTo(other) {
    return new Lines(this.context, this.find, other.findLast);
  }

  insertText(words) {
    this.ask('insertText', () => {
      const { document } = this.context.word;
      const [first, last] = [this.target('insertText'), this.findLast()];
      while (first !== last && first.nextElementSibling !== last) {
        first.nextElementSibling.remove();
      }

      if (first !== last) {
        last.remove();
      }

      const [line, ...more] = words.split('\n');
      document.put(first, [document.run(line, null)], true);
      more.reverse().forEach((one) => {
        const paragraph = document.element('p');
        document.put(paragraph, [document.run(one, null)], true);
        first.after(paragraph);
      });
    });
  }
}

class CustomXmlPart extends ClientObject {
  getXml() {
    return this.result('getXml', (part) => part.xml);
  }
}

CustomXmlPart.properties({ id: (part) => part.id, namespaceUri: (part) => part.namespaceUri });

class DocumentObject extends ClientObject {
  constructor(context, find) {
    super(context, find);
    this.body = new Body(context, () => this.target('body').body);
    this.onContentControlAdded = handlers(this, 'onContentControlAdded', null);
  }

  get contentControls() {
    return controlsOf(this, () => this.context.word.document.controls(), false)(undefined);
  }

  getContentControls(options) {
    return asked(this, options, controlsOf(this, () => this.context.word.document.controls(), false));
  }

  get sections() {
    const { context } = this;
    return new Collection(context, () => [context.word.document.body], () => new Section(context, () => context.word.document.body));
  }

  get customXmlParts() {
    const { context } = this;
    return {
      getByNamespace: (namespace) => {
        this.needs('WordApi', 1.4, 'customXmlParts');
        const find = () => context.word.document.customXml().filter((one) => one.namespaceUri === namespace);
        return new Collection(context, find, (part) => new CustomXmlPart(context, () => part));
      },
    };
  }
}

DocumentObject.properties({ changeTrackingMode: (document) => document.tracking });
Object.defineProperty(DocumentObject.prototype, 'changeTrackingMode', {
  get: Object.getOwnPropertyDescriptor(DocumentObject.prototype, 'changeTrackingMode').get,
  set(mode) {
    this.ask('changeTrackingMode', () => {
      this.context.word.trackingWas.push(mode);
      this.context.word.document.tracking = mode;
    });
  },
});

class Section extends ClientObject {
  constructor(context, find) {
    super(context, find);
    this.body = new Body(context, find);
  }

  getHeader() {
    return new Body(this.context, () => this.context.word.document.element('hdr'));
  }

  getFooter() {
    return new Body(this.context, () => this.context.word.document.element('ftr'));
  }
}

/** Handlers are added, and removed, when their batch is sent. */
function handlers(owner, event, of) {
  return {
    add(call) {
      owner.needs('WordApi', 1.5, event);
      const handler = { call, ...(of === null ? {} : of()) };
      const all = () => (of === null ? owner.context.word.document.added : owner.context.word.document.handlers);
      owner.ask(event, () => all().push(handler));
      return { context: owner.context, remove: () => owner.context.ask(() => all().splice(all().indexOf(handler), 1)) };
    },
  };
}
