import type { Drafting } from '../drafting/Drafting';
import { known } from '../drafting/Doing';
import type { Finding } from '../server/Answers';
import type { Stage } from '../server/Server';
import { t, timeInWords } from '../texts/texts';
import { type Child, h } from './dom';
import { around, button, commitmentOf } from './parts';

export type Severity = Finding['severity'];
export type Shown = Severity | 'all';

const Severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What is to be corrected, most urgent first, each with what to do and where the rule comes from. */
export function checkView(drafting: Drafting, shown: Shown, show: (shown: Shown) => void): readonly Child[] {
  const findings = known(drafting.findings);
  return [
    h('h2', { class: 'unseen' }, t.tabCheck),
    h(
      'fieldset',
      { class: 'choice' },
      h('legend', {}, t.stage),
      stage(drafting, 'draft', t.stageDraft),
      stage(drafting, 'submission', t.stageSubmission),
    ),
    ...around(drafting.findings, t.checking, 'retry-check', () => void drafting.check()),
    findings === undefined
      ? null
      : h(
          'div',
          { class: 'heading' },
          findings.length === 0
            ? h('p', { class: 'good' }, drafting.stage === 'draft' ? t.nothingFoundDraft : t.nothingFoundSubmission)
            : filter(findings, shown, show),
        ),
    findings === undefined
      ? null
      : list(
          drafting,
          findings.filter(one => shown === 'all' || one.severity === shown),
        ),
    drafting.checkedAt === null
      ? null
      : h(
          'div',
          { class: 'foot' },
          h(
            'span',
            { class: 'quiet' },
            (drafting.port.can.watch ? t.checkedLive : t.checkedAt)(timeInWords(drafting.checkedAt)),
          ),
          button(t.checkAgain, { key: 'check-again', subtle: drafting.port.can.watch }, () => void drafting.again()),
        ),
  ];
}

function stage(drafting: Drafting, value: Stage, text: string): HTMLElement {
  const input = h('input', {
    type: 'radio',
    name: 'stage',
    value,
    key: `stage-${value}`,
    on: { change: () => void drafting.check(value) },
  });
  input.checked = drafting.stage === value;
  return h('label', {}, input, h('span', {}, text));
}

function filter(findings: readonly Finding[], shown: Shown, show: (shown: Shown) => void): HTMLElement {
  const count = (severity: Severity): number => findings.filter(one => one.severity === severity).length;
  const select = h(
    'select',
    { key: 'filter', on: { change: () => show(select.value as Shown) } },
    h('option', { value: 'all' }, t.showAll(findings.length)),
    ...Severities.filter(one => count(one) > 0).map(one =>
      h('option', { value: one }, t.showSome(t[`severity_${one}`], count(one))),
    ),
  );
  select.value = shown;
  return h('label', { class: 'filter' }, h('span', {}, t.show), select);
}

/** By commitment, in the order of the document, those with the most urgent first; the plan as a whole before them. */
function list(drafting: Drafting, findings: readonly Finding[]): HTMLElement {
  const places: readonly (string | null)[] = [null, ...(drafting.document?.commitments.map(one => one.id) ?? [])];
  const place = (one: Finding): string | null => (places.includes(one.commitment) ? one.commitment : null);
  const urgency = (one: Finding): number => Severities.indexOf(one.severity);
  const groups = places
    .map(id => ({
      id,
      here: findings.filter(one => place(one) === id).sort((one, other) => urgency(one) - urgency(other)),
    }))
    .filter(group => group.here.length > 0)
    .sort((one, other) => urgency(one.here[0]!) - urgency(other.here[0]!));
  return h(
    'div',
    {},
    ...groups.map(({ id, here }) =>
      h(
        'section',
        { class: 'group' },
        h('h3', {}, id === null ? t.wholePlan : commitmentOf(drafting, id)),
        h(
          'ul',
          { class: 'plain' },
          ...here.map((one, index) => finding(drafting, one, `${id}-${one.id}-${one.field}-${index}`)),
        ),
      ),
    ),
  );
}

function finding(drafting: Drafting, one: Finding, key: string): HTMLElement {
  return h(
    'li',
    { class: `finding ${one.severity}` },
    h(
      'div',
      { class: 'top' },
      h('p', { class: 'severity' }, t[`severity_${one.severity}`]),
      one.tag !== null && drafting.port.can.select
        ? button(
            t.goToField,
            { key: `find-${key}`, subtle: true, label: t.goToFieldNamed(one.message) },
            () => void drafting.goTo(one.tag!),
          )
        : null,
    ),
    h('p', {}, one.message),
    h('p', { class: 'quiet source' }, t.source(one.source)),
  );
}
