import { CONTENT_ENDINGS, type ContentKind, isBeside, isContentFile } from '../../../links.ts';
import { toSlug } from '../../../slug.ts';
import type { FolderEntry, FolderFinding, FolderRule } from '../rule.ts';

type Words = Omit<FolderFinding, 'file'>;

/** A name with an ending of Markdown in any spelling, perhaps with ".txt", which Windows adds and hides. */
const MARKDOWN = /^(.+?)\.(?:md|mdx|markdown|mdown|mkdn?)(?:\.te?xt)?\s*$/i;

/** In a message. */
const MOST_NAMES = 3;

/** Whether a file was meant as content. */
const isMeant = (name: string): boolean => !isBeside(name) && MARKDOWN.test(name);

/** @param entries everything in one folder */
export const fileIgnored: FolderRule = {
  id: 'file/ignored',
  severity: 'error',
  fixed: true,
  scope: 'folder',
  title: 'Everything that is meant as content is read.',
  why: 'A build reads plain files alone: those that end in ".md" in the folder of assessments or below it, and in the folder of an agent below that of opinions; and those that end in ".mdx" in the folders of layers and guides. Of two assessments with one file name, and so one address, the first is read. A file with another ending, in a folder below that of an agent, a layer or a guide, or reached through a link would get no page, and its author would still see a check without problems. README.md, files that start with a dot and files without a Markdown ending are ignored.',
  remedy:
    'Rename the file as the message says, or move it into the folder itself. Keep everything that is not content elsewhere.',
  example: {
    rename: ['example-agent.md', 'example-agent.mdx'],
  },
  check(entries, kind) {
    const folder = { kind, names: new Set(entries.map(({ name }) => name)) };
    return entries.flatMap((entry) => {
      const words = isBeside(entry.name) ? undefined : WORDS_ON[entry.kind](entry, folder);
      return words ? [{ file: entry.path, ...words }] : [];
    });
  },
};

/** A content folder: the kind of its content, and the names of its entries. */
interface Folder {
  readonly kind: ContentKind;
  readonly names: ReadonlySet<string>;
}

const WORDS_ON: Readonly<
  Record<FolderEntry['kind'], (entry: FolderEntry, folder: Folder) => Words | undefined>
> = {
  file: ({ name }, folder) =>
    isMeant(name) && !isContentFile(folder.kind, name) ? misnamed(name, folder) : undefined,
  closed: ({ name }) => (isMeant(name) ? closed(name) : undefined),
  folder: ({ name, inside }, { kind }) => {
    const meant = inside.filter(isMeant);
    if (meant.length > 0) return nested(name, meant, kind);
    return isMeant(name) ? { message: `"${name}" is a folder.`, help: PLAIN_FILE_HELP } : undefined;
  },
  'closed-folder': ({ name }) => ({
    message: `"${name}" is a folder that you have no permission to open, so nobody knows what is in it.`,
    help: 'Give yourself the right to open it ("chmod u+rx" does so), or remove it.',
  }),
  link: ({ name }) => (isMeant(name) ? linked(name) : undefined),
  'link-to-folder': ({ name }) => linked(name),
  'not-utf8': ({ name, inside }, { kind }) =>
    isMeant(name) || inside.some(isMeant) ? unnamed(name, kind) : undefined,
  twice: ({ name, inside: [other] }) => ({
    message: `"${name}" is not read: ${other} has the same name, and a name is an address.`,
    help: 'Rename one of the two, or remove it.',
  }),
  'loose-opinion': ({ name }) =>
    isMeant(name)
      ? {
          message: `"${name}" is not read: it does not lie in the folder of an agent.`,
          help: 'Move it to opinions/<slug>/, where <slug> is that of the assessment it is about.',
        }
      : undefined,
  other: ({ name }) =>
    isMeant(name)
      ? { message: `"${name}" is not a plain file.`, help: PLAIN_FILE_HELP }
      : undefined,
};

const PLAIN_FILE_HELP = 'What is read is a plain text file. Put one in its place, or remove this.';

function misnamed(name: string, { kind, names }: Folder): Words {
  const [, stem = ''] = MARKDOWN.exec(name) ?? [];
  const right = renamed(stem, kind);
  return {
    message: `"${name}" is not read: its name does not end in "${CONTENT_ENDINGS[kind]}".`,
    help: names.has(right)
      ? `${right} exists already: move what it lacks into it, and remove this file.`
      : `Rename it to ${right}.`,
  };
}

const renamed = (stem: string, kind: ContentKind): string =>
  `${toSlug(stem) || 'a-name'}${CONTENT_ENDINGS[kind]}`;

function nested(name: string, inside: readonly string[], kind: ContentKind): Words {
  const more = inside.length > MOST_NAMES ? ` and ${inside.length - MOST_NAMES} more` : '';
  return {
    message: `"${name}" is a folder, and the files in it are not read: ${inside.slice(0, MOST_NAMES).join(', ')}${more}.`,
    help: `Move ${kind} up into the folder of ${kind} itself, and everything else out of it.`,
  };
}

const closed = (name: string): Words => ({
  message: `"${name}" is not read: you have no permission to open it.`,
  help: 'Give yourself the right to read it ("chmod u+r" does so), or remove it.',
});

const unnamed = (name: string, kind: ContentKind): Words => ({
  message: `"${name}" is not read: its name is not UTF-8.`,
  help: isMeant(name)
    ? `Rename it to ${renamed(name.replace(/\.\w+$/, ''), kind)}.`
    : `Rename it, as ${toSlug(name) || 'a-name'}.`,
});

const linked = (name: string): Words => ({
  message: `"${name}" is a link. Links are not followed, because they may lead out of the catalogue.`,
  help: 'Replace it with the file itself.',
});
