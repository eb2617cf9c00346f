import type { CatalogueEdition } from './edition.ts';

const sum = (digit: string): string => digit.repeat(64);

export const EDITION: CatalogueEdition = {
  version: 1,
  edition: '2026.12',
  commit: 'a'.repeat(40),
  day: '2026-12-01',
  septet: '0.1.0',
  name: 'Site',
  siteUrl: 'https://example.org',
  basePath: '/',
  repository: null,
  root: '.',
  folders: ['content'],
  license: null,
  equation: '0.8',
  agents: 2,
  threats: 3,
  lists: { 'owasp-asi': '2026' },
  content: { 'content/assessments/a.md': sum('1'), 'content/assessments/b.md': sum('2') },
  data: { 'catalogue.csv': sum('3') },
  site: { agents: sum('4') },
};
