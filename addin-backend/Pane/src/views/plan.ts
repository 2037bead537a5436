import type { Drafting } from '../drafting/Drafting';
import type { InspectedCommitment, Inspection } from '../server/Answers';
import { t } from '../texts/texts';
import { dateInWords } from '../texts/texts';
import { type Child, h } from './dom';
import { button, progress } from './parts';

/** The commitments, how complete each is, and what to write next. */
export function planView(drafting: Drafting, type: (commitment: string) => void): readonly Child[] {
  const document = drafting.document;
  if (document === undefined) {
    return [];
  }

  const isDone = (one: InspectedCommitment): boolean => one.missing.length === 0;
  const next = document.commitments.find(one => !isDone(one));
  return [
    h(
      'div',
      { class: 'heading' },
      h('h2', {}, t.commitments),
      document.commitments.length === 0
        ? null
        : h(
            'span',
            { class: 'quiet' },
            t.commitmentsDone(document.commitments.filter(isDone).length, document.commitments.length),
          ),
    ),
    document.commitments.length === 0
      ? h('p', { class: 'quiet' }, t.noCommitments)
      : h(
          'ul',
          { class: 'plain' },
          ...document.commitments.map(one => h('li', {}, commitment(drafting, document, one, one === next, type))),
        ),
    drafting.busy === null ? null : progress(drafting.busy),
    drafting.port.can.write ? actions(drafting, document) : null,
    beside(document),
    met(document),
    amendments(document),
  ];
}

function commitment(
  drafting: Drafting,
  document: Inspection,
  one: InspectedCommitment,
  open: boolean,
  type: (commitment: string) => void,
): HTMLElement {
  const done = one.missing.length === 0;
  return h(
    'details',
    { class: 'commitment', key: `commitment-${one.id}`, open },
    h(
      'summary',
      { key: `summary-${one.id}` },
      h('span', { class: 'name' }, t.numbered(one.number, one.name || t.unnamed)),
      h('span', { class: done ? 'state done' : 'state' }, done ? t.complete : t.fieldsFilled(one.filled, one.fields)),
      h('span', { class: 'bar-of', 'aria-hidden': 'true' }, part(one.filled, one.fields)),
    ),
    h(
      'div',
      { class: 'inside' },
      done ? h('p', { class: 'quiet' }, t.nothingMissing) : h('p', { class: 'quiet' }, t.missing(one.missing.length)),
      done
        ? null
        : h(
            'ul',
            { class: 'plain fields' },
            ...one.missing.map(field =>
              h(
                'li',
                {},
                drafting.port.can.select
                  ? button(
                      field.label,
                      { key: `go-${field.tag}`, subtle: true, label: t.goToFieldNamed(field.label) },
                      () => void drafting.goTo(field.tag),
                    )
                  : field.label,
              ),
            ),
          ),
      document.kind !== 'plan' && drafting.port.can.write
        ? button(t.fillProgress, { key: `type-${one.id}`, label: t.progressHeading(one.name || t.unnamed) }, () =>
            type(one.id),
          )
        : null,
    ),
  );
}

/** A width in tenths: no style attribute, which the page's policy would refuse. */
const part = (filled: number, fields: number): HTMLElement =>
  h('span', { class: `part of-${fields === 0 ? 10 : Math.floor((10 * filled) / fields)}` });

function actions(drafting: Drafting, document: Inspection): HTMLElement {
  const misnumbered = drafting.misnumbered.length;
  return h(
    'div',
    { class: 'actions' },
    misnumbered === 0 ? null : h('p', { class: 'quiet' }, t.renumberWhy(misnumbered)),
    misnumbered === 0
      ? null
      : button(t.renumber, { key: 'renumber', disabled: drafting.busy !== null }, () => void drafting.renumber()),
    document.kind !== 'plan'
      ? null
      : button(t.addCommitment, { key: 'add', disabled: drafting.busy !== null }, () => void drafting.addCommitment()),
  );
}

/** Words in no field: said plainly, left where they are. */
function beside(document: Inspection): Child {
  return document.unrecognised.length === 0
    ? null
    : h(
        'details',
        { class: 'more', key: 'beside' },
        h('summary', { key: 'summary-beside' }, t.unrecognised(document.unrecognised.length)),
        h('p', { class: 'quiet' }, t.unrecognisedWhy),
        h('ul', {}, ...document.unrecognised.map(one => h('li', { class: 'text' }, one))),
      );
}

function met(document: Inspection): Child {
  return document.findings.length === 0
    ? null
    : h(
        'details',
        { class: 'more', key: 'met' },
        h('summary', { key: 'summary-met' }, t.readingMet),
        h('ul', {}, ...document.findings.map(one => h('li', {}, one.message))),
      );
}

function amendments(document: Inspection): Child {
  const all = document.plan.plan.submission?.amendments ?? [];
  return all.length === 0
    ? null
    : h(
        'details',
        { class: 'more', key: 'amendments' },
        h('summary', { key: 'summary-amendments' }, t.amendmentsHeading),
        h(
          'ul',
          {},
          ...all.map(one => h('li', {}, one.date ? h('strong', {}, dateInWords(one.date), ' ') : null, one.summary)),
        ),
      );
}
