import { describe, expect, it } from 'vitest';
import { en } from '../src/texts/en';
import { fr } from '../src/texts/fr';
import { dateInWords, languageOf, speak } from '../src/texts/texts';

const said = (texts: object): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[key, text] as const]
      : [0, 1, 2].map(count => [key, (text as (...values: unknown[]) => string)(count, count)] as const),
  );

describe('What people read', () => {
  it('is French as it is printed', () => {
    expect(said(fr).filter(([, text]) => /[^\u00A0][:;!?](\s|$)|« |[^\u00A0]»|'/.test(text))).toEqual([]);
  });

  it('is English as it is printed', () => expect(said(en).filter(([, text]) => /\s[:;!?]|'|"/.test(text))).toEqual([]));

  it('speaks what the address asks for, then Office’s language, then the browser’s', () => {
    expect(languageOf('en', 'fr-FR')).toBe('en');
    expect(languageOf(null, 'fr-CA', 'en-GB')).toBe('fr');
    expect(languageOf(null, '', 'en-GB')).toBe('en');
    expect(languageOf(null, undefined, 'de-DE')).toBe('en');
    expect(languageOf(null, undefined, undefined)).toBe('fr');
  });

  it('writes days and months in words', () => {
    speak('fr');
    expect([dateInWords('2026-06-30'), dateInWords('2026-06'), dateInWords('bientôt')]).toEqual([
      '30 juin 2026',
      'juin 2026',
      'bientôt',
    ]);
    speak('en');
    expect(dateInWords('2026-06-30')).toBe('30 June 2026');
  });
});
