import { dirname, posix } from 'node:path';
import { sayIn } from '../../src/intake/words.ts';
import { type Language, LOCALES } from '../../src/words/languages.ts';
import type { OfflineTerms } from './offline.ts';
import { OFFLINE_SCRIPT } from './offline-scripts.ts';

interface PageTerms extends OfflineTerms {
  /** The path of the page below the folder. */
  readonly file: string;
  /** Reads a drawing by its path below the folder. */
  readonly drawing: (path: string) => string;
}

/** A start tag with its attributes, as Astro and our renderer write them. */
const TAG = /<[a-z][\w-]*(?:\s+[^\s=>"']+(?:="[^"]*"|='[^']*')?)*\s*\/?>/gi;
/** The attributes with an address. In `content`, a page that has moved has one after a number of seconds. */
const ADDRESS =
  /(\s(?:href|src|action|content|data-to|data-list|data-path)=")(0; url=)?(\/[^"]*)"/g;
const MODULE = /<script type="module" src="(\/[^"]*)"><\/script>/g;
const DRAWING = /<use href="(\/[^"#]*)#[^"]*"><\/use>/g;

/** A page for a copy that is opened from a folder, and the paths of the scripts that it runs. */
export function offlinePage(
  html: string,
  { basePath, language = 'en', day, file, drawing }: PageTerms,
) {
  const below = (address: string): string => address.slice(basePath.length);
  const root = `${posix.relative(dirname(file), '.') || '.'}/`;
  const scripts = [...html.matchAll(MODULE)].map(([, src = '']) => below(src));
  const note = `<p>${copyNote(language, day)}</p>`;
  const script = `<script defer src="${root}${OFFLINE_SCRIPT}" data-scripts="${scripts.join(' ')}"></script>`;
  const markup = html
    .replace(MODULE, '')
    // A page in a folder may not use a drawing from another file, so the drawing becomes part of the page.
    .replace(DRAWING, (_all, src: string) =>
      drawing(below(src)).replace(/^<svg[^>]*>|<\/svg>\s*$/g, ''),
    )
    .replace(TAG, (tag) =>
      tag
        .replace(ADDRESS, (all, before: string, refresh = '', address: string) =>
          address.startsWith(basePath)
            ? `${before}${refresh}${root}${withIndexFile(below(address))}"`
            : all,
        )
        .replace(/(\sdata-base=)"[^"]*"/, `$1"${root}"`)
        // For some browsers, 'self' does not include the files beside a page.
        .replace(/^<meta http-equiv="Content-Security-Policy".*/s, (policy) =>
          policy.replaceAll("'self'", "'self' file:"),
        ),
    )
    .replace('</head>', `${script}</head>`)
    // Quotations have a footer too; that of the page is the last.
    .replace(/<\/footer>(?!.*<\/footer>)/s, `${note}</footer>`);
  return { scripts, html: markup };
}

/** The day is written as pages write it; a test of the words compares Node with the pages. */
function copyNote(language: Language, day: string): string {
  const say = sayIn(language);
  const locale = LOCALES[language];
  return say('A copy of {day}, made to be opened from a folder.', {
    day: new Date(day).toLocaleDateString(locale, { timeZone: 'UTC', dateStyle: 'long' }),
  });
}

/** Names the file of a page in its address, since no server finds it. */
const withIndexFile = (path: string): string => path.replace(/(^|\/)(?=[?#]|$)/, '$1index.html');
