import type { DocumentPort, FieldValue, LiveDocument, WholeDocument, Written } from '../document/DocumentPort';
import type { ChangesAnswer, Finding, Inspection, PendingAnswer, PlanLine, Proposal } from '../server/Answers';
import { type Read, type Server, ServerError, type Stage, isAborted } from '../server/Server';
import { t } from '../texts/texts';
import { type Doing, failed, going, known, waiting } from './Doing';
import { numbersInOrder } from './numbering';

/** What the pane knows of the document that somebody is writing, and what can be done with it. The views draw from here. */
export class Drafting {
  stage: Stage = 'draft';
  inspection: Doing<Inspection> = waiting;

  /** The server read it, and found no plan and no report in it. */
  isOther = false;
  findings: Doing<readonly Finding[]> = waiting;
  checkedAt: Date | null = null;
  pending: Doing<PendingAnswer> = waiting;
  changes: Doing<ChangesAnswer> = waiting;

  /** To choose from, where the document does not say its plan. */
  choices: readonly PlanLine[] | null = null;

  /** What is being written, saved or added: one thing at a time. */
  busy: string | null = null;

  /** Seen by reading the whole document, which checking while somebody writes does not do. */
  private unrecognised: readonly string[] = [];
  private stored: string | null = null;
  private checkingNow: AbortController | null = null;

  /** An answer about the document as it was before a later question is not shown any more. */
  private readonly turns = { inspection: 0, pending: 0, changes: 0 };

  /** The document as it was when what may be inserted was shown beside it. */
  private seen: LiveDocument | null = null;

  /**
   * @param refresh Something to see changed.
   * @param say Told in the polite live region. @param warn Told at once.
   */
  constructor(
    readonly port: DocumentPort,
    readonly server: Server,
    readonly knowsPlans: boolean,
    readonly refresh: () => void,
    readonly say: (text: string) => void,
    readonly warn: (text: string) => void,
  ) {}

  get document(): Inspection | undefined {
    return known(this.inspection);
  }

  /** The whole document, once; then what waits on both sides. */
  async open(): Promise<boolean> {
    this.inspection = going(this.inspection);
    this.refresh();
    let whole: WholeDocument;
    try {
      whole = await this.port.whole();
      const inspection = await this.server.inspect(whole);
      this.unrecognised = inspection.unrecognised;
      this.inspection = { is: 'done', value: inspection };
      this.stored = inspection.plan.plan.id;
    } catch (error) {
      this.isOther = error instanceof ServerError && error.status === 422;
      this.inspection = failed(this.toldOf(error), waiting);
      this.refresh();
      return false;
    }

    this.refresh();
    await Promise.all([this.check(), ...(this.comparesWithPlan ? [this.look(), this.compare(whole)] : [])]);
    return true;
  }

  get comparesWithPlan(): boolean {
    return this.knowsPlans && this.port.kind === 'word';
  }

  /** What people changed since: the controls alone, so that it costs nothing while they write. */
  async again(): Promise<void> {
    if (this.document === undefined) {
      return;
    }

    await Promise.all([this.check(), this.inspectAgain()]);
  }

  async check(stage: Stage = this.stage): Promise<void> {
    this.stage = stage;
    this.checkingNow?.abort();
    const now = (this.checkingNow = new AbortController());
    this.findings = going(this.findings);
    this.refresh();
    try {
      const { findings } = await this.server.check(await this.light(), stage, now.signal);
      this.findings = { is: 'done', value: findings };
      this.checkedAt = new Date();
    } catch (error) {
      if (isAborted(error)) {
        return;
      }

      this.findings = failed(this.toldOf(error), this.findings);
    }

    this.refresh();
  }

  /** What the plan says and the document does not. */
  async look(): Promise<void> {
    await this.ofPlan(
      'pending',
      () => this.pending,
      doing => (this.pending = doing),
      async plan => {
        this.seen = await this.port.controls();
        return this.server.pending(plan, this.seen ?? (await this.port.whole()));
      },
    );
  }

  /** What the document says and the plan does not. */
  async compare(whole?: WholeDocument): Promise<void> {
    await this.ofPlan(
      'changes',
      () => this.changes,
      doing => (this.changes = doing),
      async plan => this.server.changes(plan, whole ?? (await this.port.whole())),
    );
  }

  async choose(plan: string): Promise<void> {
    this.stored = plan;
    this.choices = null;
    await Promise.all([this.look(), this.compare()]);
  }

  async goTo(tag: string): Promise<boolean> {
    try {
      const found = await this.port.select(tag);
      if (!found) {
        this.warn(t.fieldGone);
      }

      return found;
    } catch (error) {
      this.warn(this.toldOf(error));
      return false;
    }
  }

  /** One text, or all whose field nobody else changed. Each that is in the document is told applied. */
  insert = (proposals: readonly Proposal[]): Promise<void> =>
    this.doing(t.inserting, async () => {
      const written = await this.port.write(
        proposals.map(one => ({ tag: one.tag, text: one.proposed, ...this.seenIn(one.tag) })),
      );
      const done = proposals.filter((_, index) => written[index]?.done === true);
      if (done.length > 0) {
        this.take(done);
        this.say(t.inserted(done.length));
        await this.mark(done);
      }

      this.tellUnwritten(written, proposals);
      await this.again();
    });

  insertForm = (proposal: Proposal): Promise<void> =>
    this.doing(t.adding, async () => {
      const plan = await this.server.plan(this.stored!);
      const id = proposal.tag.split('/')[1]!;
      if (await this.insertDocx(await this.server.commitment(plan, id))) {
        this.take([proposal]);
        this.say(t.insertedForm);
        await this.mark([proposal]);
        await this.again();
      } else {
        this.warn(t.notAdded);
      }
    });

  addCommitment = (): Promise<void> =>
    this.doing(t.adding, async () => {
      if (await this.insertDocx(await this.server.commitment(this.document!.plan))) {
        this.say(t.added);
        await this.again();
      } else {
        this.warn(t.notAdded);
      }
    });

  get misnumbered(): readonly FieldValue[] {
    return numbersInOrder(this.document);
  }

  renumber = (): Promise<void> => this.doing(t.writing, () => this.writeAll(this.misnumbered, t.renumbered));

  /** What was typed in the pane. */
  type = (values: readonly FieldValue[]): Promise<void> =>
    this.doing(t.writing, () => this.writeAll(values, t.written));

  decide = (decision: 'take' | 'keep' | 'takeAll', field: string, seen: string): Promise<void> =>
    this.doing(t.deciding, async () => {
      try {
        const value = await this.server.decide(this.stored!, { decision, field, seen }, await this.port.whole());
        this.turns.changes++;
        this.changes = { is: 'done', value };
        this.say(decision === 'take' ? t.taken : decision === 'keep' ? t.kept : t.takenAll);
      } catch (error) {
        if (!(error instanceof ServerError && error.status === 409)) {
          throw error;
        }

        this.warn(error.message);
        await this.compare();
      }
    });

  /** Light where our controls are there; the whole else. */
  private light = async (): Promise<Read> => (await this.port.controls()) ?? (await this.port.whole());

  private async inspectAgain(): Promise<void> {
    const turn = ++this.turns.inspection;
    try {
      const inspection = await this.server.inspect(await this.light());
      if (turn !== this.turns.inspection) {
        return;
      }

      this.inspection = { is: 'done', value: { ...inspection, unrecognised: this.unrecognised } };
    } catch {
      // What was read before still helps; checking beside tells what is wrong.
    }

    this.refresh();
  }

  private async ofPlan<Value>(
    what: 'pending' | 'changes',
    before: () => Doing<Value>,
    set: (doing: Doing<Value>) => void,
    ask: (plan: string) => Promise<Value>,
  ): Promise<void> {
    const turn = ++this.turns[what];
    const isLate = (): boolean => turn !== this.turns[what];
    set(going(before()));
    this.refresh();
    try {
      const value = await ask(this.stored!);
      if (isLate()) {
        return;
      }

      set({ is: 'done', value });
    } catch (error) {
      const isOther = error instanceof ServerError && (error.status === 404 || error.status === 422);
      const plans = isOther ? await this.server.plans().catch(() => []) : [];
      if (isLate()) {
        return;
      }

      if (isOther && !plans.some(one => one.id === this.stored)) {
        set(waiting);
        this.choices = plans;
      } else {
        set(failed(this.toldOf(error), before()));
      }
    }

    this.refresh();
  }

  private async doing(what: string, work: () => Promise<void>): Promise<void> {
    if (this.busy !== null) {
      return;
    }

    this.busy = what;
    this.refresh();
    try {
      await work();
    } catch (error) {
      this.warn(this.toldOf(error));
    } finally {
      this.busy = null;
      this.refresh();
    }
  }

  private async writeAll(values: readonly FieldValue[], done: string): Promise<void> {
    const written = await this.port.write(values);
    if (written.some(one => one.done)) {
      this.say(done);
    }

    this.tellUnwritten(written, []);
    await this.again();
  }

  /** What somebody writes there meanwhile is not written over. */
  private seenIn(tag: string): { seen?: string } {
    const text = this.seen?.controls.find(one => one.tag === tag)?.text;
    return text === undefined ? {} : { seen: text };
  }

  private insertDocx = async (docx: Blob): Promise<boolean> => this.port.insertForm(await base64(docx));

  private take(done: readonly Proposal[]): void {
    this.turns.pending++;
    const left = known(this.pending)?.proposals.filter(one => !done.some(each => each.id === one.id)) ?? [];
    this.pending = { is: 'done', value: { proposals: left } };
    this.refresh();
  }

  /** The document has them already: a server that is not reached now reads so when the document is saved. */
  private async mark(done: readonly Proposal[]): Promise<void> {
    const marked = await Promise.allSettled(done.map(one => this.server.applied(this.stored!, one.id)));
    if (marked.some(one => one.status === 'rejected')) {
      this.warn(t.notMarked);
    }
  }

  private tellUnwritten(written: readonly Written[], proposals: readonly Proposal[]): void {
    const not = written.map((one, index) => ({ one, label: proposals[index]?.label })).filter(each => !each.one.done);
    if (not.length > 0) {
      this.warn(
        [
          t.notWritten(not.length),
          ...not.map(({ one, label }) => (label === undefined || one.done ? '' : `${label} ${whyOf(one.why)}.`)),
        ]
          .filter(Boolean)
          .join(' '),
      );
    }
  }

  private toldOf(error: unknown): string {
    if (error instanceof ServerError) {
      return error.message;
    }

    console.error(error);
    return this.port.kind === 'word' ? t.wordFailed : t.serverFailed;
  }
}

const whyOf = (why: string): string =>
  why === 'gone' ? t.why_gone : why === 'locked' ? t.why_locked : why === 'changed' ? t.why_changed : t.why_failed;

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }

  return btoa(text);
}
