import { addressCredential } from './address/credential.ts';
import { addressInsecure } from './address/insecure.ts';
import { addressLookAlike } from './address/look-alike.ts';
import { addressMisspeltHost } from './address/misspelt-host.ts';
import { addressNotPublic } from './address/not-public.ts';
import { addressUserInfo } from './address/user-info.ts';
import { advisoriesId } from './advisories/id.ts';
import { agentAddress } from './agent/address.ts';
import { agentAlias } from './agent/alias.ts';
import { agentDuplicate } from './agent/duplicate.ts';
import { agentPurl } from './agent/purl.ts';
import { agentSlugLookAlike } from './agent/slug-look-alike.ts';
import { agentVersionRead } from './agent/version-read.ts';
import { cvssNoImpact } from './cvss/no-impact.ts';
import { cvssVector } from './cvss/vector.ts';
import { datesFuture } from './dates/future.ts';
import { datesImpossible } from './dates/impossible.ts';
import { datesOrder } from './dates/order.ts';
import { datesOverdue } from './dates/overdue.ts';
import { exemptNotAllowed } from './exempt/not-allowed.ts';
import { exemptUnknownRule } from './exempt/unknown-rule.ts';
import { exemptUnused } from './exempt/unused.ts';
import { factorsListingValues } from './factors/listing-values.ts';
import { factorsOffRubric } from './factors/off-rubric.ts';
import { factorsReasonDenies } from './factors/reason-denies.ts';
import { factorsReasonMissing } from './factors/reason-missing.ts';
import { factorsReasonRestated } from './factors/reason-restated.ts';
import { factorsTenth } from './factors/tenth.ts';
import { factsFactor } from './facts/factor.ts';
import { factsSource } from './facts/source.ts';
import { fileByteOrderMark } from './file/byte-order-mark.ts';
import { fileDraft } from './file/draft.ts';
import { fileEncoding } from './file/encoding.ts';
import { fileHiddenCharacter } from './file/hidden-character.ts';
import { fileIgnored } from './file/ignored.ts';
import { fileMergeConflict } from './file/merge-conflict.ts';
import { fileSize } from './file/size.ts';
import { fileSlug } from './file/slug.ts';
import { frontmatterClosedEarly } from './frontmatter/closed-early.ts';
import { frontmatterMissing } from './frontmatter/missing.ts';
import { layersContradiction } from './layers/contradiction.ts';
import { layersDoubled } from './layers/doubled.ts';
import { layersEmpty } from './layers/empty.ts';
import { layersMissing } from './layers/missing.ts';
import { layersNotRead } from './layers/not-read.ts';
import { layersOrder } from './layers/order.ts';
import { layersUncertainThreat } from './layers/uncertain-threat.ts';
import { layersUnknownHeading } from './layers/unknown-heading.ts';
import { linksUnknownPage } from './links/unknown-page.ts';
import { linksUnknownPlace } from './links/unknown-place.ts';
import { listsRepeated } from './lists/repeated.ts';
import { listsSplitText } from './lists/split-text.ts';
import { markdownExpression } from './markdown/expression.ts';
import { markdownFootnote } from './markdown/footnote.ts';
import { markdownHeadingLevel } from './markdown/heading-level.ts';
import { markdownImage } from './markdown/image.ts';
import { markdownInsecureLink } from './markdown/insecure-link.ts';
import { markdownLeftover } from './markdown/leftover.ts';
import { markdownLink } from './markdown/link.ts';
import { markdownNesting } from './markdown/nesting.ts';
import { markdownOddSpace } from './markdown/odd-space.ts';
import { markdownRawHtml } from './markdown/raw-html.ts';
import { markdownStrikethrough } from './markdown/strikethrough.ts';
import { markdownTable } from './markdown/table.ts';
import { markdownTableSize } from './markdown/table-size.ts';
import { markdownUnclosedCode } from './markdown/unclosed-code.ts';
import { markdownUndefinedReference } from './markdown/undefined-reference.ts';
import { objectionsDecision } from './objections/decision.ts';
import { objectionsLate } from './objections/late.ts';
import { objectionsPlace } from './objections/place.ts';
import { opinionsDoubled } from './opinions/doubled.ts';
import { opinionsEmpty } from './opinions/empty.ts';
import { opinionsText } from './opinions/text.ts';
import { opinionsUnknownAgent } from './opinions/unknown-agent.ts';
import { opinionsUnknownThreat } from './opinions/unknown-threat.ts';
import { precedentsEntry } from './precedents/entry.ts';
import { precedentsScore } from './precedents/score.ts';
import { redirectsFormat } from './redirects/format.ts';
import { redirectsMissing } from './redirects/missing.ts';
import { redirectsTaken } from './redirects/taken.ts';
import { redirectsTarget } from './redirects/target.ts';
import type { CatalogueRule, FileRule, Rule } from './rule.ts';
import { schemaMissingKey } from './schema/missing-key.ts';
import { schemaType } from './schema/type.ts';
import { schemaUnknownKey } from './schema/unknown-key.ts';
import { schemaValue } from './schema/value.ts';
import { sourcesDuplicateId } from './sources/duplicate-id.ts';
import { sourcesDuplicateUrl } from './sources/duplicate-url.ts';
import { sourcesMissing } from './sources/missing.ts';
import { sourcesUnknownId } from './sources/unknown-id.ts';
import { sourcesUnused } from './sources/unused.ts';
import { summaryBand } from './summary/band.ts';
import { taxonomyReference } from './taxonomy/reference.ts';
import { taxonomyRetired } from './taxonomy/retired.ts';
import { textAiInstruction } from './text/ai-instruction.ts';
import { textMarkup } from './text/markup.ts';
import { textOthersWords } from './text/others-words.ts';
import { textPlaceholder } from './text/placeholder.ts';
import { textQuotedAiInstruction } from './text/quoted-ai-instruction.ts';
import { textSecret } from './text/secret.ts';
import { textWideClaim } from './text/wide-claim.ts';
import { threatsAlternatives } from './threats/alternatives.ts';
import { threatsAtAndUi } from './threats/at-and-ui.ts';
import { threatsAttackMetrics } from './threats/attack-metrics.ts';
import { threatsBelowBase } from './threats/below-base.ts';
import { threatsDuplicateId } from './threats/duplicate-id.ts';
import { threatsLayerNotApplicable } from './threats/layer-not-applicable.ts';
import { threatsLeadsInCircle } from './threats/leads-in-circle.ts';
import { threatsLeadsTo } from './threats/leads-to.ts';
import { threatsMeasureEffect } from './threats/measure-effect.ts';
import { threatsMitigationInVector } from './threats/mitigation-in-vector.ts';
import { threatsOffRubric } from './threats/off-rubric.ts';
import { threatsOneBoundary } from './threats/one-boundary.ts';
import { threatsPrintedScore } from './threats/printed-score.ts';
import { threatsReason } from './threats/reason.ts';
import { threatsReasonRestated } from './threats/reason-restated.ts';
import { yamlAlias } from './yaml/alias.ts';
import { yamlCutText } from './yaml/cut-text.ts';
import { yamlDuplicateKey } from './yaml/duplicate-key.ts';
import { yamlQuotes } from './yaml/quotes.ts';
import { yamlSyntax } from './yaml/syntax.ts';

/** Everything that a report can name. */
export const RULES: readonly Rule[] = [
  fileIgnored,
  fileSize,
  fileEncoding,
  fileMergeConflict,
  fileHiddenCharacter,
  fileByteOrderMark,
  fileDraft,
  fileSlug,
  frontmatterMissing,
  frontmatterClosedEarly,
  yamlSyntax,
  yamlDuplicateKey,
  yamlAlias,
  yamlCutText,
  yamlQuotes,
  schemaUnknownKey,
  schemaMissingKey,
  schemaType,
  schemaValue,
  agentAddress,
  agentAlias,
  agentPurl,
  agentVersionRead,
  listsRepeated,
  listsSplitText,
  addressUserInfo,
  addressNotPublic,
  addressLookAlike,
  addressMisspeltHost,
  addressCredential,
  addressInsecure,
  datesFuture,
  datesImpossible,
  datesOrder,
  datesOverdue,
  sourcesUnknownId,
  sourcesDuplicateId,
  sourcesDuplicateUrl,
  sourcesUnused,
  sourcesMissing,
  factorsTenth,
  factorsReasonMissing,
  factorsReasonDenies,
  factorsReasonRestated,
  factorsOffRubric,
  factorsListingValues,
  cvssVector,
  cvssNoImpact,
  threatsAlternatives,
  threatsReason,
  threatsReasonRestated,
  threatsDuplicateId,
  threatsLayerNotApplicable,
  threatsOffRubric,
  threatsBelowBase,
  threatsPrintedScore,
  threatsAttackMetrics,
  threatsAtAndUi,
  threatsMitigationInVector,
  threatsOneBoundary,
  threatsLeadsTo,
  threatsLeadsInCircle,
  threatsMeasureEffect,
  advisoriesId,
  factsFactor,
  factsSource,
  taxonomyReference,
  taxonomyRetired,
  objectionsPlace,
  objectionsDecision,
  objectionsLate,
  summaryBand,
  layersMissing,
  layersDoubled,
  layersUnknownHeading,
  layersNotRead,
  layersOrder,
  layersEmpty,
  layersContradiction,
  layersUncertainThreat,
  markdownRawHtml,
  markdownExpression,
  markdownLink,
  markdownInsecureLink,
  markdownImage,
  markdownNesting,
  markdownUnclosedCode,
  markdownTable,
  markdownTableSize,
  markdownUndefinedReference,
  markdownFootnote,
  markdownLeftover,
  markdownStrikethrough,
  markdownOddSpace,
  markdownHeadingLevel,
  textPlaceholder,
  textOthersWords,
  textMarkup,
  textWideClaim,
  textAiInstruction,
  textQuotedAiInstruction,
  textSecret,
  agentDuplicate,
  agentSlugLookAlike,
  linksUnknownPage,
  linksUnknownPlace,
  opinionsText,
  opinionsEmpty,
  opinionsUnknownAgent,
  opinionsUnknownThreat,
  opinionsDoubled,
  exemptUnknownRule,
  exemptNotAllowed,
  exemptUnused,
  precedentsEntry,
  precedentsScore,
  redirectsFormat,
  redirectsTarget,
  redirectsTaken,
  redirectsMissing,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export const ruleOf = (id: string): Rule | undefined => BY_ID.get(id);

export const RULE_IDS: readonly string[] = [...BY_ID.keys()];

/** The rules that check the same kind of thing, in their order. */
export const rulesOn = <S extends NonNullable<Rule['scope']>>(scope: S) =>
  RULES.filter((rule): rule is Extract<Rule, { scope: S }> => rule.scope === scope);

/** Every rule for one file. */
export const FILE_RULES: readonly FileRule[] = RULES.filter((rule) => rule.scope === undefined);

/** Every rule across files. */
export const CATALOGUE_RULES: readonly CatalogueRule[] = rulesOn('catalogue');
