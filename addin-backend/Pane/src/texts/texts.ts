import { en } from './en';
import { fr } from './fr';

/** Both languages say everything: what one lacks does not compile. */
export type Texts = {
  readonly [Key in keyof typeof fr]: (typeof fr)[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export type Language = 'fr' | 'en';

/** What the pane says, in the language it speaks. */
export let t: Texts = fr;
export let language: Language = 'fr';

export function speak(chosen: Language): void {
  language = chosen;
  t = chosen === 'en' ? en : fr;
}

/** The first that we speak: what the address asks for, then Office's language, then the browser's. */
export function languageOf(...asked: readonly (string | null | undefined)[]): Language {
  for (const one of asked) {
    const begins = one?.slice(0, 2).toLowerCase();
    if (begins === 'fr' || begins === 'en') {
      return begins;
    }
  }

  // Office in German or Dutch: English is the likelier second language; without a word, French as everywhere in the product.
  return asked.some(one => one) ? 'en' : 'fr';
}

export function dateInWords(day: string): string {
  const month = /^\d{4}-\d{2}$/.test(day);
  const date = new Date(month ? `${day}-01T12:00` : `${day}T12:00`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(
        language === 'fr' ? 'fr-FR' : 'en-GB',
        month ? { month: 'long', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' },
      );
}

export function timeInWords(time: Date): string {
  return time.toLocaleTimeString(language === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
}
