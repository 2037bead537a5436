import type { Drafting } from '../drafting/Drafting';
import { known } from '../drafting/Doing';
import { dateInWords, language, t } from '../texts/texts';
import { bringInView } from './bringIn';
import { type Shown, checkView } from './check';
import { type Child, h, redraw } from './dom';
import { fillView } from './fill';
import { button, progress, trouble } from './parts';
import { planView } from './plan';
import { saveBackView } from './saveBack';
import { typingView } from './typing';

type Tab = 'plan' | 'check' | 'bringIn' | 'saveBack' | 'fill';

/** The pane once a document is there: what it is, and a tab for each thing to do with it. */
export class PaneView {
  readonly head = h('header', { class: 'head' });
  private readonly tabs: readonly Tab[];
  private readonly panels = new Map<Tab, HTMLElement>();
  private shown: Shown = 'all';
  private typing = false;
  private readonly elements = new Map<Tab, HTMLElement>();
  private tablist: HTMLElement | null = null;

  /** @param other Goes back to choosing a file; absent in Word. */
  constructor(
    private readonly root: HTMLElement,
    readonly drafting: Drafting,
    private readonly other?: () => void,
  ) {
    this.tabs = [
      'plan',
      'check',
      ...(drafting.comparesWithPlan ? (['bringIn', 'saveBack'] as const) : []),
      ...(drafting.port.kind === 'file' ? (['fill'] as const) : []),
    ];
  }

  draw(): void {
    const { inspection } = this.drafting;
    if (inspection.is === 'waiting' || (inspection.is === 'going' && known(inspection) === undefined)) {
      this.root.replaceChildren(h('div', { class: 'opening' }, progress(t.reading)));
    } else if (inspection.is === 'failed' && known(inspection) === undefined) {
      const { isOther } = this.drafting;
      redraw(
        this.root,
        h('h1', {}, isOther ? t.notOurs : t.notRead),
        trouble(inspection.why, 'retry', () => void this.drafting.open()),
        isOther ? h('p', { class: 'quiet' }, t.notOursInWord) : null,
      );
    } else {
      this.frame();
      redraw(this.head, ...this.heading());
      for (const tab of this.tabs) {
        this.count(tab);
        this.panel(tab);
      }
    }
  }

  private frame(): void {
    if (this.tablist?.isConnected) {
      return;
    }

    const tablist = (this.tablist = h('fluent-tablist', {
      role: 'tablist',
      size: 'small',
      'aria-label': t.tabs,
      activeid: 'tab-plan',
      on: { change: event => (event.target === tablist ? this.opened() : undefined) },
    }));
    for (const tab of this.tabs) {
      const element = h('fluent-tab', {
        id: `tab-${tab}`,
        role: 'tab',
        'aria-controls': `panel-${tab}`,
        class: `tab-${tab}`,
      });
      this.elements.set(tab, element);
      tablist.append(element);
      this.panels.set(
        tab,
        h('section', {
          id: `panel-${tab}`,
          role: 'tabpanel',
          'aria-labelledby': `tab-${tab}`,
          class: 'panel',
          tabindex: -1,
          hidden: tab !== 'plan',
        }),
      );
    }

    this.root.replaceChildren(this.head, tablist, ...this.panels.values());
  }

  /** What may have changed meanwhile is asked again when somebody turns to it. */
  private opened(): void {
    // Its attribute follows later.
    const open = (this.tablist as unknown as { activeid: string }).activeid;
    if (open === 'tab-bringIn') {
      void this.drafting.look();
    } else if (open === 'tab-saveBack') {
      void this.drafting.compare();
    }
  }

  private heading(): readonly Child[] {
    const { plan, kind } = this.drafting.document!;
    const facts = [
      kind === 'plan' ? null : t[`kind_${kind}`],
      plan.plan.adopted ? t.adopted(plan.plan.adopted.date ? dateInWords(plan.plan.adopted.date) : '') : null,
      plan.plan.submission?.amendments?.length ? t.amendments(plan.plan.submission.amendments.length) : null,
      ...(plan.translations ?? []).map(one =>
        one.language === 'en' ? t.twin_en : one.language === 'fr' ? t.twin_fr : null,
      ),
    ].filter(one => one !== null);
    return [
      h(
        'h1',
        { lang: this.drafting.document!.language === language ? undefined : this.drafting.document!.language },
        plan.plan.title || t.untitled,
      ),
      facts.length === 0 ? null : h('p', { class: 'quiet' }, facts.join(' · ')),
      this.other === undefined ? null : button(t.fileOther, { key: 'other', subtle: true }, this.other),
    ];
  }

  private count(tab: Tab): void {
    const [name, count] = {
      plan: [t.tabPlan, 0],
      check: [t.tabCheck, known(this.drafting.findings)?.length ?? 0],
      bringIn: [t.tabBringIn, known(this.drafting.pending)?.proposals.length ?? 0],
      saveBack: [t.tabSaveBack, known(this.drafting.changes)?.changes.length ?? 0],
      fill: [t.tabFill, 0],
    }[tab] as [string, number];
    const element = this.elements.get(tab)!;
    const label = count === 0 ? name : t.tabCount(name, count);
    if (element.getAttribute('aria-label') !== label) {
      element.setAttribute('aria-label', label);
      element.replaceChildren(
        name,
        ...(count === 0 ? [] : [h('span', { class: 'count', slot: 'end' }, String(count))]),
      );
    }
  }

  private panel(tab: Tab): void {
    const panel = this.panels.get(tab)!;
    if (tab === 'plan' && this.typing) {
      return;
    }

    redraw(
      panel,
      ...{
        plan: () => planView(this.drafting, commitment => void this.type(commitment)),
        check: () =>
          checkView(this.drafting, this.shown, shown => {
            this.shown = shown;
            this.panel('check');
          }),
        bringIn: () => bringInView(this.drafting),
        saveBack: () => saveBackView(this.drafting),
        fill: () => fillView(this.drafting),
      }[tab](),
    );
  }

  private async type(commitment: string): Promise<void> {
    const panel = this.panels.get('plan')!;
    this.typing = true;
    redraw(
      panel,
      ...(await typingView(this.drafting, commitment, () => {
        this.typing = false;
        this.panel('plan');
        panel.querySelector<HTMLElement>(`[data-key="summary-${commitment}"]`)?.focus();
      })),
    );
    panel.querySelector<HTMLElement>('select, textarea')?.focus();
  }
}
