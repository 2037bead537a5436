import { vi } from 'vitest';
import type { ChangesAnswer, Finding, Inspection, PlanLine, Proposal } from '../src/server/Answers';
import { Drafting } from '../src/drafting/Drafting';
import { Server } from '../src/server/Server';
import { PaneView } from '../src/views/PaneView';
import { MemoryDocument } from './MemoryDocument';

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly type: string;
  readonly body: string;
}

/** A double: what the server would answer, changed by the tests; and what it was sent. */
export class Answering {
  inspection: Inspection = inspection();
  findings: readonly Finding[] = [];
  proposals: readonly Proposal[] = [];
  changes: ChangesAnswer = { changes: [], seenAll: '', mayDecide: true };
  plans: readonly PlanLine[] = [{ id: 'tapir', title: 'Plan de Tapir' }];
  failing = new Map<string, { status: number; detail: string }>();
  offline = false;
  readonly asked: Asked[] = [];

  constructor() {
    vi.stubGlobal('fetch', (address: string, request: RequestInit) => this.answer(address, request));
  }

  askedFor = (end: string): readonly Asked[] => this.asked.filter(one => one.path.endsWith(end));

  private async answer(address: string, request: RequestInit): Promise<Response> {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    const path = pathname.replace('/api/v1', '');
    const headers = new Headers(request.headers);
    this.asked.push({
      method: request.method ?? 'GET',
      path,
      query: Object.fromEntries(searchParams),
      type: headers.get('Content-Type') ?? '',
      body: typeof request.body === 'string' ? request.body : '',
    });
    if (this.offline) {
      throw new TypeError('Failed to fetch');
    }

    const failing = [...this.failing].find(([end]) => path.endsWith(end))?.[1];
    if (failing) {
      return json({ title: 'No', detail: failing.detail, status: failing.status }, failing.status);
    }

    return path.endsWith('/inspect')
      ? json(this.inspection)
      : path.endsWith('/check')
        ? json({ findings: this.findings })
        : path.endsWith('/pending')
          ? json({ proposals: this.proposals })
          : path.endsWith('/applied')
            ? new Response(null, { status: 204 })
            : path.endsWith('/changes') || path.endsWith('/decisions')
              ? json(this.changes)
              : path.endsWith('/plans')
                ? json(this.plans)
                : path.endsWith('/commitment')
                  ? new Response(new Blob(['docx']))
                  : json(this.inspection.plan);
  }
}

const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'Content-Type': status === 200 ? 'application/json' : 'application/problem+json' },
  });

export function inspection(change: Partial<Inspection> = {}): Inspection {
  return {
    kind: 'plan',
    language: 'fr',
    findings: [],
    unrecognised: [],
    plan: { plan: { id: 'tapir', title: 'Plan de Tapir' }, commitments: [{ id: 'A', number: '1', name: 'Terres' }] },
    commitments: [
      {
        id: 'A',
        number: '1',
        name: 'Terres',
        filled: 9,
        fields: 11,
        missing: [
          { tag: 'commitment/A/what', label: 'Description' },
          { tag: 'commitment/A/endDate', label: 'Date de clôture' },
        ],
      },
    ],
    ...change,
  };
}

export function proposal(change: Partial<Proposal> = {}): Proposal {
  return {
    id: 'p1',
    tag: 'commitment/A/what',
    commitment: 'A',
    label: 'Description',
    current: 'Un site.',
    proposed: 'Un site et un guichet.',
    kind: 'text',
    conflict: false,
    ...change,
  };
}

/** The pane, opened on a document that somebody has in Word. */
export async function opened(server: Answering, document: MemoryDocument): Promise<Pane> {
  globalThis.document.body.innerHTML = '<main id="pane" tabindex="-1"></main>';
  const told: string[] = [];
  const root = globalThis.document.getElementById('pane')!;
  const view: PaneView = new PaneView(
    root,
    new Drafting(
      document,
      new Server(),
      true,
      () => view.draw(),
      text => told.push(text),
      text => told.push(`! ${text}`),
    ),
  );
  await view.drafting.open();
  return {
    root,
    told,
    drafting: view.drafting,
    server,
    panel: name => root.querySelector<HTMLElement>(`#panel-${name}`)!,
    press: async name => {
      const button = [...root.querySelectorAll<HTMLElement>('[role=button]')].find(
        one => (one.getAttribute('aria-label') ?? one.textContent) === name,
      );
      if (!button) {
        throw new Error(
          `No button « ${name} », but: ${[...root.querySelectorAll('[role=button]')]
            .map(one => one.getAttribute('aria-label') ?? one.textContent)
            .join(' | ')}`,
        );
      }

      button.click();
      await settled(view.drafting);
    },
  };
}

export interface Pane {
  readonly root: HTMLElement;
  readonly told: string[];
  readonly drafting: Drafting;
  readonly server: Answering;
  panel(name: 'plan' | 'check' | 'bringIn' | 'saveBack'): HTMLElement;
  press(name: string): Promise<void>;
}

/** Once nothing is under way any more. */
export const settled = (drafting: Drafting): Promise<void> =>
  vi.waitFor(
    () => {
      if (
        drafting.busy !== null ||
        [drafting.findings, drafting.pending, drafting.changes].some(one => one.is === 'going')
      ) {
        throw new Error('still going');
      }
    },
    { interval: 1 },
  );
