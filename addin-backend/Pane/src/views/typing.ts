import type { Drafting } from '../drafting/Drafting';
import { Levels, type Level, type Progress, differencesOf, progressIn } from '../drafting/progress';
import { t } from '../texts/texts';
import { type Child, h } from './dom';
import { button, note } from './parts';

/**
 * Asks for one commitment's progress, as its tables in the report say it now. Drawn once and not again: what somebody is typing
 * is theirs until they write it.
 */
export async function typingView(drafting: Drafting, commitment: string, back: () => void): Promise<readonly Child[]> {
  const document = drafting.document!;
  const live = await drafting.port.controls();
  const before = live === null ? null : progressIn(live, commitment, document.language);
  const name = document.commitments.find(one => one.id === commitment)?.name || t.unnamed;
  const leave = button(t.back, { key: 'back', subtle: true }, back);
  if (before === null) {
    return [leave, h('h2', {}, t.progressHeading(name)), note(t.notInReport, 'warning')];
  }

  const level = levels(t.level, before.level, 'level');
  const status = area(t.status, before.status, 'status', t.statusHint);
  const results = area(t.results, before.results, 'results');
  const nextSteps = area(t.nextSteps, before.nextSteps, 'nextSteps', t.nextStepsHint);
  const milestones = before.milestones.map(one => ({
    one,
    level: levels(t.levelOf(one.title), one.level, `level-${one.id}`),
    status: area(t.status, one.status, `status-${one.id}`),
  }));
  const now = (): Progress => ({
    level: level.value(),
    status: status.value(),
    results: results.value(),
    nextSteps: nextSteps.value(),
    milestones: milestones.map(each => ({ ...each.one, level: each.level.value(), status: each.status.value() })),
  });
  const write = async (): Promise<void> => {
    const values = differencesOf(live!, now(), commitment, document.language);
    if (values.length === 0) {
      drafting.say(t.nothingTyped);
    } else {
      await drafting.type(values);
    }

    back();
  };
  return [
    leave,
    h('h2', {}, t.progressHeading(name)),
    h('p', { class: 'quiet' }, t.progressWhy),
    level.element,
    status.element,
    results.element,
    nextSteps.element,
    milestones.length === 0 ? null : h('h3', {}, t.milestones),
    ...milestones.map(each => h('div', { class: 'pair' }, each.level.element, each.status.element)),
    h(
      'div',
      { class: 'actions' },
      button(t.write, { key: 'write', primary: true }, () => void write()),
    ),
  ];
}

interface Asked<Value> {
  readonly element: HTMLElement;
  value(): Value;
}

function levels(label: string, chosen: Level, key: string): Asked<Level> {
  const select = h(
    'select',
    { key },
    h('option', { value: '' }, t.level_none),
    ...Levels.map(one => h('option', { value: one }, t[`level_${one}`])),
  );
  select.value = chosen;
  return { element: h('label', { class: 'field' }, h('span', {}, label), select), value: () => select.value as Level };
}

function area(label: string, text: string, key: string, hint?: string): Asked<string> {
  const field = h('textarea', {
    key,
    rows: Math.min(8, Math.max(2, Math.ceil(text.length / 40))),
    'aria-describedby': hint ? `hint-${key}` : undefined,
  });
  field.value = text;
  return {
    element: h(
      'div',
      { class: 'field' },
      h('label', {}, h('span', {}, label), field),
      hint ? h('p', { class: 'quiet', id: `hint-${key}` }, hint) : null,
    ),
    value: () => field.value.trim(),
  };
}
