/** What our server answers, under /api/v1. Texts are in the language asked for; unknown members are left alone. */

/** POST /documents/inspect */
export interface Inspection {
  readonly kind: 'plan' | 'midterm' | 'endOfTerm';
  readonly language: 'fr' | 'en';

  /** As `read` gives it (plan.json), unknown members included. */
  readonly plan: OpenPlan;
  readonly commitments: readonly InspectedCommitment[];

  /** What reading met: tags found again, rows added by hand, words in no field… */
  readonly findings: readonly Finding[];

  /** Words that stand in no field, for people to place. */
  readonly unrecognised: readonly string[];
}

export interface InspectedCommitment {
  readonly id: string;
  readonly number: string;
  readonly name: string;

  /** Fields of the form that say something, of so many. */
  readonly filled: number;
  readonly fields: number;

  /** What is missing, as a person reads it. */
  readonly missing: readonly MissingField[];
}

export interface MissingField {
  readonly tag: string;
  readonly label: string;
}

/** POST /documents/check?stage=draft|submission */
export interface CheckAnswer {
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly commitment: string | null;
  readonly field: string | null;
  readonly message: string;
  readonly source: string;

  /** Of the control to go to in this document; null: it has none. */
  readonly tag: string | null;
}

/** plan.json, as far as the pane reads it (docs/schema/plan.schema.json). */
export interface OpenPlan {
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly language?: string;
    readonly adopted?: { readonly date?: string } | null;
    readonly submission?: {
      readonly amendments?: readonly {
        readonly date?: string;
        readonly commitment?: string;
        readonly summary: string;
      }[];
    };
  };
  readonly commitments: readonly { readonly id: string; readonly number?: string | number; readonly name: string }[];
  readonly translations?: readonly { readonly language: string }[];
}

/** POST /documents/fill and /documents/assess: the .docx, and in headers what could not simply be written into it. */
export interface WrittenDocument {
  readonly file: Blob;

  /** False: the very document that was sent comes back. */
  readonly changed: boolean;

  /** The first ones; `count` says how many there are. */
  readonly findings: readonly { readonly kind: string; readonly tag: string; readonly message: string }[];
  readonly count: number;
}

/** GET /plans */
export interface PlanLine {
  readonly id: string;
  readonly title: string;
}

/** GET /plans/{id}/pending?document=… and, of the live document, POST /plans/{id}/pending */
export interface PendingAnswer {
  readonly proposals: readonly Proposal[];
}

/** What the plan says and the document does not. */
export interface Proposal {
  /** Tells this text for this field from a later one. */
  readonly id: string;

  /** The control's tag; of a whole form or row to be added, that of the item: `commitment/7F3A/milestone/9B2C`. */
  readonly tag: string;
  readonly commitment: string | null;
  readonly label: string;
  readonly current: string;
  readonly proposed: string;

  /** `text`, `tick`: into the control. `form`: a commitment's form is added. `row`: left to the server, once nobody has it open. */
  readonly kind: 'text' | 'tick' | 'form' | 'row';

  /** Drafters changed the field as well: both texts are shown, nothing is inserted by « all ». */
  readonly conflict: boolean;
}

/** POST /plans/{id}/changes: what drafters changed in this document, waiting for the plan's owners. */
export interface ChangesAnswer {
  readonly changes: readonly Change[];

  /** The caller may decide: one of the plan's owners, or whoever sits at a machine that asks nobody who they are. */
  readonly mayDecide: boolean;

  /** Of all that can be taken at once, sent with `takeAll`. */
  readonly seenAll: string;
}

export interface Change {
  readonly field: string;
  readonly commitment: string | null;
  readonly label: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'beside';
  readonly plan: string;
  readonly document: string;
  readonly conflict: boolean;

  /** Sent back with a decision: what waits now may be another text. */
  readonly seen: string;
}

/** GET /addin/settings.json */
export interface PaneSettings {
  /** Null: this server asks nobody who they are. */
  readonly signIn: { readonly authority: string; readonly clientId: string; readonly scope: string } | null;

  /** Whether this server knows plans, or only reads documents. */
  readonly plans: boolean;
}

/** RFC 9457 */
export interface Problem {
  readonly title: string;
  readonly detail?: string;
  readonly status: number;
}
