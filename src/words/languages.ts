/** The languages of the interface: English is in the code, and each other one has a table beside this file. */
export const LANGUAGE_IDS = ['en', 'de'] as const;
export type Language = (typeof LANGUAGE_IDS)[number];

/** The locale for days and numbers; English as in Britain. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };

/** The direction of languages that are written from right to left; the others need none. */
export const DIRECTIONS: Readonly<Record<Language, 'rtl' | undefined>> = {
  en: undefined,
  de: undefined,
};
