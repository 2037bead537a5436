import type { Drafting } from '../drafting/Drafting';
import { Filling, type Made } from '../drafting/Filling';
import { known } from '../drafting/Doing';
import { t } from '../texts/texts';
import { type Child, h } from './dom';
import { button, progress, trouble } from './parts';

const kept = new WeakMap<Drafting, Filling>();

/** Without Word: the chosen file filled with a plan's data, or a report made of it, as another file to download. */
export function fillView(drafting: Drafting): readonly Child[] {
  const filling = kept.get(drafting) ?? new Filling(drafting);
  kept.set(drafting, filling);
  return [
    h('section', {}, ...fill(drafting, filling)),
    drafting.document?.kind === 'plan' ? h('section', {}, ...assess(filling)) : null,
  ];
}

function fill(drafting: Drafting, filling: Filling): readonly Child[] {
  const plans = known(filling.plans) ?? [];
  const select =
    plans.length === 0
      ? null
      : h(
          'select',
          { key: 'fill-plan', on: { change: () => (filling.plan = select!.value) } },
          ...plans.map(one => h('option', { value: one.id }, one.title)),
        );
  if (select !== null) {
    select.value = filling.plan || plans[0]!.id;
  }

  const file = h('input', {
    type: 'file',
    accept: '.json,application/json',
    key: 'fill-file',
    on: { change: () => (filling.file = file.files?.[0] ?? filling.file) },
  });
  return [
    h('h2', {}, t.fillHeading),
    h('p', { class: 'quiet' }, t.fillWhy),
    select === null ? null : h('label', { class: 'field' }, h('span', {}, t.fillStored), select),
    select === null
      ? null
      : h(
          'div',
          { class: 'actions' },
          button(
            t.fill,
            {
              key: 'fill-stored',
              primary: true,
              label: `${t.fill} – ${t.fillStored}`,
              disabled: drafting.busy !== null,
            },
            () => void filling.withPlan(select.value),
          ),
        ),
    h('label', { class: 'field' }, h('span', {}, t.fillFileLabel), file),
    filling.file === null ? null : h('p', { class: 'quiet' }, filling.file.name),
    h(
      'div',
      { class: 'actions' },
      button(
        t.fill,
        { key: 'fill', primary: select === null, label: `${t.fill} – ${t.fillFile}`, disabled: drafting.busy !== null },
        () => void filling.withFile(),
      ),
    ),
    ...result(filling, 'fill', t.filling),
  ];
}

function assess(filling: Filling): readonly Child[] {
  return [
    h('h2', {}, t.assessHeading),
    h('p', { class: 'quiet' }, t.assessWhy),
    h(
      'div',
      { class: 'actions' },
      ...(['midterm', 'endOfTerm'] as const).map(kind =>
        button(t[`assess_${kind}`], { key: `assess-${kind}` }, () => void filling.report(kind)),
      ),
    ),
    ...result(filling, 'assess', t.filling),
  ];
}

function result(filling: Filling, what: 'fill' | 'assess', going: string): readonly Child[] {
  const made = filling.made[what];
  return [
    made.is === 'going' ? progress(going) : null,
    made.is === 'failed' ? trouble(made.why, `retry-${what}`, () => void filling.again(what)) : null,
    ...(made.is === 'done' ? ready(made.value, `download-${what}`) : []),
  ];
}

function ready(made: Made, key: string): readonly Child[] {
  return [
    made.changed ? null : h('p', { class: 'quiet' }, t.unchanged),
    h('a', { class: 'download', key, href: made.address, download: made.name }, t.download(made.name)),
    made.findings.length === 0 ? null : h('p', {}, t.notSimplyWritten),
    made.findings.length === 0 ? null : h('ul', {}, ...made.findings.map(one => h('li', {}, one))),
    made.count > made.findings.length
      ? h('p', { class: 'quiet' }, t.othersNotWritten(made.count - made.findings.length))
      : null,
  ];
}
