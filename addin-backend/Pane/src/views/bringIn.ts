import type { Drafting } from '../drafting/Drafting';
import { known } from '../drafting/Doing';
import type { Proposal } from '../server/Answers';
import { t } from '../texts/texts';
import { type Child, h } from './dom';
import { around, button, commitmentOf, note, progress } from './parts';
import { sideBySide } from './sideBySide';
import { whichPlan } from './whichPlan';

/** What workshops produced and what waited because the document was open: beside what stands there now. */
export function bringInView(drafting: Drafting): readonly Child[] {
  const proposals = known(drafting.pending)?.proposals;
  const simple = proposals?.filter(isSimple) ?? [];
  const { write } = drafting.port.can;
  return [
    h('h2', { class: 'unseen' }, t.tabBringIn),
    whichPlan(drafting),
    ...around(drafting.pending, t.looking, 'retry-pending', () => void drafting.look()),
    proposals?.length === 0 ? h('p', { class: 'good' }, t.nothingToBringIn) : null,
    proposals === undefined || proposals.length === 0 ? null : h('p', { class: 'quiet' }, t.bringInWhy),
    proposals !== undefined && proposals.length > 0 && !write ? note(t.readOnly, 'warning') : null,
    drafting.busy === null ? null : progress(drafting.busy),
    write && simple.length > 1
      ? h(
          'div',
          { class: 'actions' },
          button(
            t.insertAll(simple.length),
            { key: 'insert-all', primary: true, disabled: drafting.busy !== null },
            () => void drafting.insert(simple),
          ),
          proposals!.some(one => one.conflict) ? h('p', { class: 'quiet' }, t.conflictsLeft) : null,
        )
      : null,
    proposals === undefined || proposals.length === 0
      ? null
      : h('ul', { class: 'plain' }, ...proposals.map(one => h('li', { class: 'pair' }, ...proposal(drafting, one)))),
    drafting.pending.is === 'done'
      ? h(
          'div',
          { class: 'foot' },
          button(t.refresh, { key: 'refresh-pending', subtle: true }, () => void drafting.look()),
        )
      : null,
  ];
}

const isSimple = (one: Proposal): boolean => !one.conflict && (one.kind === 'text' || one.kind === 'tick');

function proposal(drafting: Drafting, one: Proposal): readonly Child[] {
  const disabled = drafting.busy !== null;
  const write = drafting.port.can.write;
  return [
    h('h3', {}, one.label),
    one.commitment === null ? null : h('p', { class: 'quiet' }, commitmentOf(drafting, one.commitment)),
    one.kind === 'form' || one.kind === 'row'
      ? h('p', { class: 'text' }, one.proposed)
      : sideBySide(t.inDocument, one.current, t.proposed, one.proposed),
    one.conflict ? note(t.conflictInDocument, 'warning') : null,
    one.kind === 'row' ? h('p', { class: 'quiet' }, t.rowLater) : null,
    h(
      'div',
      { class: 'actions' },
      !write || one.kind === 'row'
        ? null
        : one.kind === 'form'
          ? button(
              t.addForm,
              { key: `form-${one.id}`, label: t.addFormNamed(one.label), disabled },
              () => void drafting.insertForm(one),
            )
          : one.conflict
            ? button(
                t.replaceAnyway,
                { key: `insert-${one.id}`, label: t.replaceNamed(one.label), disabled },
                () => void drafting.insert([one]),
              )
            : button(
                t.insert,
                { key: `insert-${one.id}`, label: t.insertNamed(one.label), disabled },
                () => void drafting.insert([one]),
              ),
      drafting.port.can.select && one.kind !== 'form' && one.kind !== 'row'
        ? button(
            t.goToField,
            { key: `see-${one.id}`, subtle: true, label: t.goToFieldNamed(one.label) },
            () => void drafting.goTo(one.tag),
          )
        : null,
    ),
  ];
}
