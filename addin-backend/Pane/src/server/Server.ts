import type { LiveDocument, WholeDocument } from '../document/DocumentPort';
import { language, t } from '../texts/texts';
import type {
  ChangesAnswer,
  CheckAnswer,
  Inspection,
  OpenPlan,
  PaneSettings,
  PendingAnswer,
  PlanLine,
  Problem,
  WrittenDocument,
} from './Answers';

export type Stage = 'draft' | 'submission';

/** What the server reads: all of the document, or its controls alone. */
export type Read = WholeDocument | LiveDocument;

/** Who is asking; null: this server asks nobody. With what a server challenged, a fresh one. */
export type Token = (challenge?: string) => Promise<string | null>;

export type Decision = {
  readonly decision: 'take' | 'keep' | 'takeAll';
  readonly field: string;
  readonly seen: string;
};

/** Told to people as it stands: what happened, what was kept, what to do next. */
export class ServerError extends Error {
  /** @param status 0: it was not reached. */
  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** The administration's own server: the only place that anything is sent to. */
export class Server {
  constructor(
    private readonly token: Token = async () => null,
    private readonly root = '/api/v1',
  ) {}

  inspect = (document: Read, signal?: AbortSignal): Promise<Inspection> =>
    this.json('/documents/inspect', { ...body(document), signal });

  check = (document: Read, stage: Stage, signal?: AbortSignal): Promise<CheckAnswer> =>
    this.json(`/documents/check?stage=${stage}`, { ...body(document), signal });

  /** A commitment's form alone, to be inserted. @param commitment Absent: an empty one, with the next number. */
  commitment = async (plan: OpenPlan, commitment?: string): Promise<Blob> =>
    (await this.ask('/documents/commitment', posted({ plan, commitment }))).blob();

  fill = (plan: Blob, document: Blob): Promise<WrittenDocument> =>
    this.written('/documents/fill', parts({ plan, document }));

  assess = (kind: 'midterm' | 'endOfTerm', plan: Blob): Promise<WrittenDocument> =>
    this.written(`/documents/assess?kind=${kind}`, parts({ plan }));

  plans = (): Promise<readonly PlanLine[]> => this.json('/plans', {});

  plan = (plan: string): Promise<OpenPlan> => this.json(`/plans/${encodeURIComponent(plan)}`, {});

  pending = (plan: string, document: Read): Promise<PendingAnswer> =>
    this.json(`/plans/${encodeURIComponent(plan)}/pending`, body(document));

  async applied(plan: string, proposal: string): Promise<void> {
    await this.ask(`/plans/${encodeURIComponent(plan)}/pending/${encodeURIComponent(proposal)}/applied`, {
      method: 'POST',
    });
  }

  /** Of the whole document: a row that is not told would read as one that somebody took out. */
  changes = (plan: string, document: WholeDocument): Promise<ChangesAnswer> =>
    this.json(`/plans/${encodeURIComponent(plan)}/changes`, body(document));

  decide = (plan: string, decision: Decision, document: WholeDocument): Promise<ChangesAnswer> =>
    this.json(
      `/plans/${encodeURIComponent(plan)}/changes/decisions?${new URLSearchParams({ ...decision })}`,
      body(document),
    );

  private async json<Answer>(path: string, request: Request): Promise<Answer> {
    return (await (await this.ask(path, request)).json()) as Answer;
  }

  private async written(path: string, body: FormData): Promise<WrittenDocument> {
    const answer = await this.ask(path, { method: 'POST', body });
    return {
      file: await answer.blob(),
      changed: answer.headers.get('X-Ogp-Changed') !== 'false',
      findings: JSON.parse(answer.headers.get('X-Ogp-Findings') ?? '[]') as WrittenDocument['findings'],
      count: Number(answer.headers.get('X-Ogp-Findings-Count') ?? 0),
    };
  }

  private async ask(path: string, request: Request): Promise<Response> {
    const address = `${this.root}${path}${path.includes('?') ? '&' : '?'}language=${language}`;
    let answer = await this.send(address, request, await this.token());
    const challenge = answer.headers.get('WWW-Authenticate');
    if (answer.status === 401 && challenge?.includes('claims=')) {
      answer = await this.send(address, request, await this.token(challenge));
    }

    if (!answer.ok) {
      throw new ServerError(answer.status, await sentence(answer));
    }

    return answer;
  }

  private async send(address: string, request: Request, token: string | null): Promise<Response> {
    try {
      const { signal, ...rest } = request;
      return await fetch(address, {
        ...rest,
        ...(signal ? { signal } : {}),
        headers: { ...request.headers, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
      });
    } catch (failed) {
      if (isAborted(failed)) {
        throw failed;
      }

      throw new ServerError(0, t.offline);
    }
  }
}

/** What the pane may do here; a server that does not say knows no plans and asks nobody. */
export async function settingsOf(): Promise<PaneSettings> {
  try {
    const answer = await fetch('/addin/settings.json');
    return answer.ok ? ((await answer.json()) as PaneSettings) : { signIn: null, plans: false };
  } catch {
    return { signIn: null, plans: false };
  }
}

export const isAborted = (failed: unknown): boolean => failed instanceof DOMException && failed.name === 'AbortError';

interface Request {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: BodyInit;
  readonly signal?: AbortSignal | undefined;
}

const Docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

function body(document: Read): Request {
  const [type, content] =
    'controls' in document
      ? (['application/json', JSON.stringify(document)] as const)
      : document.type === 'flat'
        ? (['application/xml', document.xml] as const)
        : ([Docx, document.bytes] as const);
  return { method: 'POST', headers: { 'Content-Type': type }, body: content };
}

const posted = (value: unknown): Request => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(value),
});

function parts(files: Record<string, Blob>): FormData {
  const form = new FormData();
  for (const [name, file] of Object.entries(files)) {
    form.append(name, file, name === 'plan' ? 'plan.json' : 'document.docx');
  }

  return form;
}

/** The server's own sentence where it has one for people; ours else. */
async function sentence(answer: Response): Promise<string> {
  const own = { 401: t.signInNeeded, 403: t.notAllowed, 413: t.tooLarge, 429: t.tooMany }[answer.status];
  const problem = await problemOf(answer);
  return own ?? (answer.status >= 500 ? t.serverFailed : problem?.detail || problem?.title || t.serverFailed);
}

async function problemOf(answer: Response): Promise<Problem | null> {
  try {
    return answer.headers.get('Content-Type')?.includes('json') ? ((await answer.json()) as Problem) : null;
  } catch {
    return null;
  }
}
