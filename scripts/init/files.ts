import { COMMANDS } from '../../bin/commands.mjs';

export interface NewCatalogue {
  /** The name of its folder. */
  readonly folder: string;
  /** Where npm gets Septet: a version, an archive or an address. */
  readonly septet: string;
}

/** The files of a new catalogue, by their paths in its folder. */
export const filesOfCatalogue = (catalogue: NewCatalogue): Readonly<Record<string, string>> => ({
  'package.json': `${JSON.stringify(packageOf(catalogue), null, 2)}\n`,
  'septet.config.ts': settingsText(catalogue.folder),
  '.gitignore': 'node_modules/\ndist/\ndist-offline/\n.astro/\n',
  'README.md': readmeOf(catalogue.folder),
  'content/assessments/README.md': ASSESSMENTS,
});

const packageOf = ({ folder, septet }: NewCatalogue) => ({
  name:
    folder
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[._-]+/, '') || 'catalogue',
  private: true,
  type: 'module',
  scripts: Object.fromEntries(
    Object.entries(COMMANDS).flatMap(([name, { anywhere }]) =>
      anywhere ? [] : [[name, `septet ${name}`]],
    ),
  ),
  // Septet runs on a Node of its own, which its package fetches in an install script.
  allowScripts: { node: true, esbuild: false },
  dependencies: { septet },
});

const settingsText = (folder: string): string => `import type { SiteConfig } from 'septet';

/** The settings of this catalogue. The environment wins: SITE_URL, BASE_PATH and REPOSITORY_URL. */
export default {
  name: ${quoted(folder)},
  tagline: 'Threat models for AI agents',
  /** Where the site is published: scheme and host. */
  siteUrl: 'http://localhost:4321',
  /** The path below the host, with a slash at both ends. */
  basePath: '/',
  /** The public repository with this content, for "edit this page". Without it, pages name the file instead. */
  repository: undefined,
  branch: 'main',
  /** The AIVSS equation of headline scores: 0.8, 0.5 or 1.0-proposal. */
  equation: '0.8',
  /** Under which licence others may use your assessments: { name, id, url }. Without it, none is given. */
  licence: undefined,
  /** How serious a rule is here: error, warning, note or off. */
  severities: {},
} satisfies SiteConfig;
`;

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const readmeOf = (folder: string): string => `# ${folder}

A catalogue of threat models for AI agents, made with Septet.

| command | what it does |
|---|---|
${Object.entries(COMMANDS)
  .filter(([, { anywhere }]) => !anywhere)
  .map(([name, { what }]) => `| \`${npmCommand(name)}\` | ${what} |`)
  .join('\n')}

Assessments are in \`content/assessments/\`, one Markdown file each. Essays in \`content/layers/\` and guides in
\`content/guides/\` take the place of those of Septet with the same name. Settings are in \`septet.config.ts\`.
`;

const npmCommand = (name: string): string =>
  name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`;

const ASSESSMENTS = `# Assessments

One Markdown file for each agent. \`npm run new -- "Name of the agent"\` writes one to fill in.
`;
