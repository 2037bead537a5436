import type { PlanLine, WrittenDocument } from '../server/Answers';
import { t } from '../texts/texts';
import { type Doing, failed, waiting } from './Doing';
import type { Drafting } from './Drafting';

/** A file to download, held by the page. */
export interface Made {
  readonly name: string;
  readonly address: string;
  readonly changed: boolean;

  /** What could not simply be written, as people read it; how many there are in all. */
  readonly findings: readonly string[];
  readonly count: number;
}

/** What is made of a chosen file: it is not touched itself. */
export class Filling {
  plans: Doing<readonly PlanLine[]> = waiting;
  plan = '';
  file: File | null = null;
  made: { fill: Doing<Made>; assess: Doing<Made> } = { fill: waiting, assess: waiting };
  private last: Partial<Record<'fill' | 'assess', () => Promise<void>>> = {};

  constructor(private readonly drafting: Drafting) {
    if (drafting.knowsPlans) {
      void this.list();
    }
  }

  withPlan = (plan: string): Promise<void> =>
    this.making('fill', async () => {
      const data = json(await this.drafting.server.plan(plan));
      return this.filled(data);
    });

  async withFile(): Promise<void> {
    if (this.file === null) {
      this.drafting.warn(t.chooseFirst);
      return;
    }

    const data = this.file;
    await this.making('fill', () => this.filled(data));
  }

  report = (kind: 'midterm' | 'endOfTerm'): Promise<void> =>
    this.making('assess', async () =>
      made(await this.drafting.server.assess(kind, json(this.drafting.document!.plan)), `${t[`assess_${kind}`]}.docx`),
    );

  again = async (what: 'fill' | 'assess'): Promise<void> => this.last[what]?.();

  private async list(): Promise<void> {
    try {
      this.plans = { is: 'done', value: await this.drafting.server.plans() };
    } catch {
      // A file of data can still be given.
      this.plans = { is: 'done', value: [] };
    }

    this.drafting.refresh();
  }

  private async filled(data: Blob): Promise<Made> {
    const whole = await this.drafting.port.whole();
    const name = (await this.drafting.port.name()).replace(/\.docx$/i, '');
    const document = whole.type === 'docx' ? whole.bytes : new Blob([whole.xml], { type: 'application/xml' });
    return made(await this.drafting.server.fill(data, document), `${t.filledName(name)}.docx`);
  }

  private async making(what: 'fill' | 'assess', make: () => Promise<Made>): Promise<void> {
    this.last[what] = () => this.making(what, make);
    const before = this.made[what];
    if (before.is === 'done') {
      URL.revokeObjectURL(before.value.address);
    }

    this.made[what] = { is: 'going' };
    this.drafting.refresh();
    try {
      this.made[what] = { is: 'done', value: await make() };
      this.drafting.say(what === 'fill' ? t.filled : t.assessed);
    } catch (error) {
      this.made[what] = failed(error instanceof Error ? error.message : t.serverFailed, waiting);
    }

    this.drafting.refresh();
  }
}

const json = (value: unknown): Blob => new Blob([JSON.stringify(value)], { type: 'application/json' });

const made = (written: WrittenDocument, name: string): Made => ({
  name,
  address: URL.createObjectURL(written.file),
  changed: written.changed,
  findings: written.findings.map(one => one.message),
  count: written.count,
});
