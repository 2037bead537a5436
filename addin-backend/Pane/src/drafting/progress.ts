import type { FieldValue, LiveDocument } from '../document/DocumentPort';
import { en } from '../texts/en';
import { fr } from '../texts/fr';
import type { Language } from '../texts/texts';

export const Levels = ['notStarted', 'limited', 'substantial', 'complete'] as const;
export type Level = (typeof Levels)[number] | '';

/** What a report's tables say of one commitment's progress. */
export interface Progress {
  readonly level: Level;
  readonly status: string;
  readonly results: string;
  readonly nextSteps: string;
  readonly milestones: readonly {
    readonly id: string;
    readonly title: string;
    readonly level: Level;
    readonly status: string;
  }[];
}

/** Word on the web does not list the row of the boxes: any of the others shows that the tables are there. */
const Fields = ['level', 'status', 'results', 'nextSteps'];

const Ticked = '☒☑✓✔✗✘';
const Free = '☐□';

/** Null: this report has no tables for it. */
export function progressIn(live: LiveDocument, commitment: string, language: Language): Progress | null {
  const tag = tagOf(commitment);
  const text = (field: string): string => textOf(live, `${tag}/${field}`);
  const told = (field: string): string => (isUntold(text(field), language) ? '' : text(field));
  const milestones = live.controls.flatMap(one => {
    const [, id] = one.tag.startsWith(tag)
      ? (/^\/milestone\/([^/]+)\/level$/.exec(one.tag.slice(tag.length)) ?? [])
      : [];
    return id === undefined
      ? []
      : [
          {
            id,
            title: text(`milestone/${id}/title`),
            level: levelOf(text(`milestone/${id}/level`), language),
            status: told(`milestone/${id}/status`),
          },
        ];
  });
  return live.controls.some(one => Fields.some(field => one.tag === `${tag}/${field}`))
    ? {
        level: ticked(text('level'), language),
        status: told('status'),
        results: text('results'),
        nextSteps: text('nextSteps'),
        milestones,
      }
    : null;
}

/**
 * The fields to write, those that say something else than before.
 * @param live What the person saw: what somebody writes there meanwhile is not written over.
 */
export function differencesOf(
  live: LiveDocument,
  now: Progress,
  commitment: string,
  language: Language,
): readonly FieldValue[] {
  const before = progressIn(live, commitment, language)!;
  const tag = tagOf(commitment);
  const values = (['status', 'results', 'nextSteps'] as const)
    .filter(field => before[field] !== now[field])
    .map(field => ({ tag: `${tag}/${field}`, text: now[field] }));
  const written = [
    ...(before.level === now.level ? [] : [{ tag: `${tag}/level`, text: boxes(now.level, language) }]),
    ...values,
    ...now.milestones.flatMap(one => {
      const then = before.milestones.find(each => each.id === one.id);
      return [
        ...(then?.level === one.level
          ? []
          : [{ tag: `${tag}/milestone/${one.id}/level`, text: levelIn(one.level, language) }]),
        ...(then?.status === one.status ? [] : [{ tag: `${tag}/milestone/${one.id}/status`, text: one.status }]),
      ];
    }),
  ];
  return written.map(one => ({ ...one, seen: live.controls.find(each => each.tag === one.tag)?.text ?? '' }));
}

const tagOf = (commitment: string): string => `assessment/commitment/${commitment}`;

const textOf = (live: LiveDocument, tag: string): string => {
  const one = live.controls.find(each => each.tag === tag);
  return one === undefined || one.placeholder === true ? '' : one.text;
};

/** What our documents say where nobody told anything: no words of anybody's. */
const isUntold = (text: string, language: Language): boolean => {
  const { notSaidInDocument, toTellInDocument } = language === 'en' ? en : fr;
  return [notSaidInDocument, toTellInDocument].includes(text.trim());
};

/** In the words of the document, which may not be those of the pane. */
const levelIn = (level: Level, language: Language): string =>
  level === '' ? '' : (language === 'en' ? en : fr)[`level_${level}`];

const levelOf = (text: string, language: Language): Level =>
  Levels.find(level => levelIn(level, language).toLowerCase() === text.trim().toLowerCase()) ?? '';

const boxes = (level: Level, language: Language): string =>
  Levels.map(one => `${one === level ? '☒' : '☐'}\u00A0${levelIn(one, language)}`).join('\n');

/** One box ticked of four says the level; none or several say nothing. */
function ticked(text: string, language: Language): Level {
  const marks = [...text].filter(sign => Ticked.includes(sign) || Free.includes(sign));
  const at = marks.flatMap((sign, index) => (Ticked.includes(sign) ? [index] : []));
  return marks.length === Levels.length && at.length === 1 ? Levels[at[0]!]! : levelOf(text, language);
}
