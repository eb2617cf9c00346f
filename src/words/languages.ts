/** The languages that the interface speaks: English stands in the code, and each other one has a table beside this file. */
export const LANGUAGE_IDS = ['en', 'de'] as const;
export type Language = (typeof LANGUAGE_IDS)[number];

/** How each writes days and numbers; English as in Britain. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' };

/** Which of them is written from right to left; browsers take the other way where nothing is said. */
export const DIRECTIONS: Readonly<Record<Language, 'rtl' | undefined>> = {
  en: undefined,
  de: undefined,
};
