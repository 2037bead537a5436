import type { Drafting } from '../drafting/Drafting';
import { t } from '../texts/texts';
import { type Child, h } from './dom';
import { button } from './parts';

/** Asked where the document names no plan that this server knows. */
export function whichPlan(drafting: Drafting): Child {
  if (drafting.choices === null) {
    return null;
  }

  if (drafting.choices.length === 0) {
    return h('p', { class: 'quiet' }, t.noPlans);
  }

  const select = h(
    'select',
    { key: 'plan' },
    ...drafting.choices.map(one => h('option', { value: one.id }, one.title)),
  );
  return h(
    'div',
    { class: 'asked' },
    h('h3', {}, t.whichPlan),
    h('p', { class: 'quiet' }, t.whichPlanWhy),
    h('label', { class: 'filter' }, h('span', {}, t.choosePlan), select),
    button(t.chooseThis, { key: 'choose-plan', primary: true }, () => void drafting.choose(select.value)),
  );
}
