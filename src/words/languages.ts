/** The languages that the interface speaks: English stands in the code, and each other one has a table beside this file. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr' },
  de: { name: 'Deutsch', direction: 'ltr' },
} as const satisfies Record<string, { readonly name: string; readonly direction: 'ltr' | 'rtl' }>;

export type Language = keyof typeof LANGUAGES;

export const LANGUAGE_IDS = ['en', 'de'] as const satisfies readonly Language[];
