import type { Range } from '../../../position.ts';
import { rangeOf } from '../../reading/body.ts';
import type { AssessmentFile } from '../../reading/file.ts';
import type { Path } from '../../reading/path.ts';
import { aboutValue, asText, dataOf } from '../draft.ts';
import { assessorPassages } from '../passages.ts';
import { isPlaceholder, NO_VENDOR, TO_WRITE, WHOLE_PLACEHOLDER } from '../placeholders.ts';
import type { FileRule, Finding } from '../rule.ts';
import { sourcesOf } from '../sources.ts';

/** The beginning of a note to oneself, in capitals: in small letters it may be a word, as in "todo lists". */
const NOTE = /^(?:TODO|TBD|FIXME)(?![\p{L}\p{N}-])/u;
const FILLER = new RegExp(
  ['\\blorem ipsum\\b', ...Object.values(TO_WRITE).map((words) => words.slice(0, -1))].join('|'),
  'i',
);

export const textPlaceholder: FileRule = {
  id: 'text/placeholder',
  severity: 'error',
  unfinished: true,
  anyFile: true,
  title: 'No placeholder text is left.',
  why: 'A reason or a section that says "TODO" is as empty as none, but looks finished to a program. On the page it would appear as a judgement.',
  remedy:
    'Write the text, or remove what it would have been about. If a layer does not exist in the agent, say why and tag it not-applicable.',
  example: {
    change: ['It runs on the machine of its user.', '‹TBD›: where it runs.'],
  },
  check(file) {
    const inTexts = assessorPassages(file).flatMap(({ text: passage, start, path }): Finding[] => {
      const words = passage.trim();
      const from = start + passage.indexOf(words);
      const match =
        NOTE.exec(words) ?? (path && WHOLE_PLACEHOLDER.exec(words)) ?? FILLER.exec(words);
      if (!match) return [];
      const at = from + match.index;
      return [placeholderAt([at, at + match[0].length], match[0], path)];
    });
    const reported = new Set(inTexts.map(({ range }) => range[0]));
    const inSections = file.body.sections.flatMap(({ layer, text, content }): Finding[] => {
      const [first] = content;
      if (!layer || !first || !isPlaceholder(text)) return [];
      const range = rangeOf(first);
      return reported.has(range[0]) ? [] : [placeholderAt(range, text.trim())];
    });
    return [...inTexts, ...inSections, ...noVendor(file), ...noHomepage(file)];
  },
};

/** A vendor such as "none": the key is optional. */
function noVendor(file: AssessmentFile): Finding[] {
  const vendor = asText(dataOf(file).vendor)?.trim() ?? '';
  if (!isPlaceholder(vendor) && !NO_VENDOR.test(vendor)) return [];
  return [
    aboutValue(file, ['vendor'], `"${vendor}" is no vendor.`, 'If there is none, remove the key.'),
  ];
}

/** A homepage that is the listing. The import writes it, since the format needs an address and it knows no other. */
function noHomepage(file: AssessmentFile): Finding[] {
  const { basis, homepage } = dataOf(file);
  const isListing = sourcesOf(file).some(({ url }) => url === homepage);
  if (basis !== 'listing' || homepage === undefined || !isListing) return [];
  return [
    aboutValue(
      file,
      ['homepage'],
      'The homepage is the address of the listing.',
      'Put the homepage of the agent, or its repository, in its place.',
    ),
  ];
}

const placeholderAt = (range: Range, words: string, path?: Path): Finding => ({
  range,
  ...(path && { path }),
  message: `"${words.trim()}" is a placeholder.`,
});
