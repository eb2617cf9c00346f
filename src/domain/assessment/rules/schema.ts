import { onceEach } from '../../once-each.ts';
import type { Opinion } from '../format/opinion-schema.ts';
import type { Assessment } from '../format/schema.ts';
import {
  type Parsed,
  parseAssessment,
  parseOpinion,
  type SchemaProblem,
} from '../format/schema-problems.ts';
import type { AssessmentFile } from '../reading/file.ts';
import type { Path } from '../reading/path.ts';
import type { aboutKey } from './draft.ts';
import type { Finding } from './rule.ts';

const parseOnce = <Data>(parse: (data: unknown, written: (path: Path) => string) => Parsed<Data>) =>
  onceEach(
    ({ frontmatter, text }: AssessmentFile): Parsed<Data> =>
      frontmatter?.readable
        ? parse(frontmatter.data, (path) => text.slice(...frontmatter.valueRange(path)))
        : { problems: [] },
  );

const asAssessment = parseOnce(parseAssessment);
const asOpinion = parseOnce(parseOpinion);

/** What follows a key whose whole value is a comment to YAML. */
const COMMENT = /^ *: +#/;
/** In characters after a key: there a comment is looked for. */
const NEAR = 40;
const COMMENT_HELP = 'Text that begins with "#" is a comment: put it between double quotes.';

/** The check of a rule about one kind of problem that the schema has with the data. */
export const problemsOf =
  (kind: SchemaProblem['kind'], about: typeof aboutKey) =>
  (file: AssessmentFile): Finding[] =>
    (file.opinionOn === undefined ? asAssessment : asOpinion)(file)
      .problems.filter((problem) => problem.kind === kind)
      .map(({ path, message, help, meant, from }) => {
        const plain = about(file, path, message, help);
        const start = from && file.frontmatter?.valueRange(from)[0];
        const [at, end] = plain.range;
        const isComment = COMMENT.test(file.text.slice(end, end + NEAR));
        const finding = isComment ? { ...plain, help: `${help} ${COMMENT_HELP}` } : plain;
        return meant === undefined
          ? finding
          : { ...finding, corrections: [{ range: [start ?? at, end], value: meant }] };
      });

/** The data of an assessment as the schema returns them; undefined where they cannot be read or break the schema. */
export const assessmentOf = (file: AssessmentFile): Assessment | undefined =>
  file.opinionOn === undefined ? asAssessment(file).data : undefined;

/** The same of an opinion. */
export const opinionOf = (file: AssessmentFile): Opinion | undefined =>
  file.opinionOn === undefined ? undefined : asOpinion(file).data;
