import { isBeside, isContentFile } from '../../../links.ts';
import { toSlug } from '../../../slug.ts';
import type { FolderEntry, FolderFinding, FolderRule } from '../rule.ts';

type Words = Omit<FolderFinding, 'file'>;

/** The endings of Markdown, as programs and people write them, also with the one that Windows adds and hides. */
const MARKDOWN = /^(.+?)\.(?:md|mdx|markdown|mdown|mkdn?)(?:\.te?xt)?$/i;

/** So many names say what lies in a folder. */
const NAMED = 3;

const isMeant = (name: string): boolean => !isBeside(name) && MARKDOWN.test(name);

/** @param entries everything in one folder */
export const fileIgnored: FolderRule = {
  id: 'file/ignored',
  severity: 'error',
  fixed: true,
  scope: 'folder',
  title: 'What is meant as an assessment is read.',
  why: 'Only plain files that end in ".md" and lie directly in the folder of assessments are read. A file with another ending, in a folder of its own or behind a link would get no page, and its author would see a check without problems. Nothing is said of README.md, of files that begin with a dot, and of what has no ending of Markdown.',
  remedy:
    'Rename the file as the message says, or move it into the folder "assessments" itself. What is no assessment belongs elsewhere.',
  examples: [
    {
      rename: ['example-agent.md', 'example-agent.mdx'],
      finds:
        '"example-agent.mdx" is not read: the name of an assessment ends in ".md". | Rename it to example-agent.md.',
    },
  ],
  check(entries: readonly FolderEntry[]): FolderFinding[] {
    const names = new Set(entries.map(({ name }) => name));
    return entries.flatMap((entry) => {
      const words = isBeside(entry.name) ? undefined : WORDS[entry.kind](entry, names);
      return words ? [{ file: entry.path, ...words }] : [];
    });
  },
};

const WORDS: Readonly<
  Record<FolderEntry['kind'], (entry: FolderEntry, names: ReadonlySet<string>) => Words | undefined>
> = {
  file: ({ name }, names) =>
    isMeant(name) && !isContentFile('assessments', name) ? misnamed(name, names) : undefined,
  folder: ({ name, inside }) => {
    const meant = inside.filter(isMeant);
    if (meant.length > 0) return nested(name, meant);
    return isMeant(name) ? { message: `"${name}" is a folder.`, help: A_FILE } : undefined;
  },
  link: ({ name }) => (isMeant(name) ? linked(name) : undefined),
  'link-to-folder': ({ name }) => linked(name),
  other: ({ name }) =>
    isMeant(name) ? { message: `"${name}" is not a plain file.`, help: A_FILE } : undefined,
};

const A_FILE = 'An assessment is a plain text file: put one in its place, or remove this.';

function misnamed(name: string, names: ReadonlySet<string>): Words {
  const [, stem = ''] = MARKDOWN.exec(name) ?? [];
  const right = `${toSlug(stem) || 'a-name'}.md`;
  return {
    message: `"${name}" is not read: the name of an assessment ends in ".md".`,
    help: names.has(right)
      ? `There is a ${right} beside it: write there what it lacks, and remove this one.`
      : `Rename it to ${right}.`,
  };
}

function nested(name: string, inside: readonly string[]): Words {
  const more = inside.length > NAMED ? ` and ${inside.length - NAMED} more` : '';
  return {
    message: `"${name}" is a folder, and what it holds is not read: ${inside.slice(0, NAMED).join(', ')}${more}.`,
    help: 'Move the files out of it into the folder of assessments itself, or what is no assessment out of that.',
  };
}

const linked = (name: string): Words => ({
  message: `"${name}" is a link. Links are not followed: they may lead out of the catalogue.`,
  help: 'Put what it leads to in its place, as a file of its own.',
});
