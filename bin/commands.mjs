/**
 * The commands of Septet: the script of each, and what it does. A command with `anywhere` needs no catalogue.
 *
 * @type {Readonly<Record<string, { script: string, what: string, anywhere?: boolean }>>}
 */
export const COMMANDS = {
  init: { script: 'scripts/init.ts', what: 'makes a catalogue in a new folder', anywhere: true },
  start: { script: 'scripts/start.ts', what: 'checks, builds and serves the site' },
  dev: { script: 'scripts/dev.ts', what: 'shows the site while you write' },
  build: { script: 'scripts/build.ts', what: 'checks and builds the site into dist/' },
  test: {
    script: 'scripts/catalogue-test.ts',
    what: 'checks everything, builds, and follows every link of the site',
  },
  check: { script: 'scripts/check.ts', what: 'says what is wrong, where, and how to fix it' },
  migrate: {
    script: 'scripts/migrate.ts',
    what: 'brings your files to the newest format, and says what they could add',
  },
  score: { script: 'scripts/score.ts', what: 'scores one assessment and shows every step' },
  new: { script: 'scripts/new.ts', what: 'writes an assessment to fill in' },
  import: { script: 'scripts/import.ts', what: 'takes over listings of threat models' },
  match: {
    script: 'scripts/match.ts',
    what: 'finds assessed agents in an SBOM, a lock file or an MCP configuration',
  },
  export: { script: 'scripts/export.ts', what: 'prints an assessment in a format of others' },
  impact: { script: 'scripts/impact.ts', what: 'says how a change moves scores and bands' },
  edition: {
    script: 'scripts/edition.ts',
    what: 'freezes the last commit as an edition that can be cited',
  },
  verify: {
    script: 'scripts/verify.ts',
    what: 'builds an edition again and compares every byte',
  },
  upkeep: {
    script: 'scripts/upkeep/upkeep.ts',
    what: 'lists overdue reviews, new advisories, and sources that have changed or are dead',
  },
  'from-issue': {
    script: 'scripts/upkeep/from-issue.ts',
    what: 'makes an assessment of a form in an issue',
  },
};
