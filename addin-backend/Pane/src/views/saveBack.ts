import type { Drafting } from '../drafting/Drafting';
import { known } from '../drafting/Doing';
import type { Change } from '../server/Answers';
import { t } from '../texts/texts';
import { type Child, h } from './dom';
import { around, button, commitmentOf, note, progress, words } from './parts';
import { sideBySide } from './sideBySide';
import { whichPlan } from './whichPlan';

/** What drafters changed, beside what the plan says: the same decisions as on the owners' card, in the same words. */
export function saveBackView(drafting: Drafting): readonly Child[] {
  const answer = known(drafting.changes);
  const count = answer?.changes.length ?? 0;
  return [
    h('h2', { class: 'unseen' }, t.tabSaveBack),
    whichPlan(drafting),
    ...around(drafting.changes, t.comparing, 'retry-changes', () => void drafting.compare()),
    answer === undefined
      ? null
      : count === 0
        ? h('p', { class: 'good' }, t.nothingToSaveBack)
        : answer.mayDecide
          ? h('p', {}, t.saveBackWhy(count))
          : note(t.waitForOwners(count)),
    drafting.busy === null ? null : progress(drafting.busy),
    answer?.mayDecide && answer.changes.filter(isTakeable).length > 1
      ? h(
          'div',
          { class: 'actions' },
          button(
            t.takeAll,
            { key: 'take-all', primary: true, disabled: drafting.busy !== null },
            () => void drafting.decide('takeAll', '', answer.seenAll),
          ),
        )
      : null,
    answer === undefined || count === 0
      ? null
      : h(
          'ul',
          { class: 'plain' },
          ...answer.changes.map(one => h('li', { class: 'pair' }, ...change(drafting, one, answer.mayDecide))),
        ),
    drafting.changes.is === 'done'
      ? h(
          'div',
          { class: 'foot' },
          button(t.refresh, { key: 'refresh-changes', subtle: true }, () => void drafting.compare()),
        )
      : null,
  ];
}

/** Without looking closer: what only the document changed. */
/** A commitment that is gone may be gone by a slip: that is asked by itself. */
const isTakeable = (one: Change): boolean =>
  !one.conflict && one.kind !== 'beside' && !(one.kind === 'removed' && !one.field.includes('/milestone/'));

function change(drafting: Drafting, one: Change, mayDecide: boolean): readonly Child[] {
  const disabled = drafting.busy !== null;
  const isBeside = one.kind === 'beside';
  return [
    h('h3', {}, one.label),
    one.commitment === null ? null : h('p', { class: 'quiet' }, commitmentOf(drafting, one.commitment)),
    one.kind === 'changed'
      ? sideBySide(t.inPlan, one.plan, t.inWord, one.document)
      : words(one.kind === 'removed' ? one.plan : one.document),
    one.kind === 'changed' ? null : h('p', { class: 'quiet' }, t[`${one.kind}_change`]),
    one.conflict ? note(t.planChangedToo, 'warning') : null,
    mayDecide
      ? h(
          'div',
          { class: 'actions' },
          isBeside
            ? null
            : button(
                t.take,
                { key: `take-${one.field}`, label: t.takeNamed(one.label), disabled },
                () => void drafting.decide('take', one.field, one.seen),
              ),
          button(
            isBeside ? t.leave : t.keep,
            { key: `keep-${one.field}`, label: (isBeside ? t.leaveNamed : t.keepNamed)(one.label), disabled },
            () => void drafting.decide('keep', one.field, one.seen),
          ),
        )
      : null,
  ];
}
