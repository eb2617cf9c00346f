import { CORE_RISKS } from '../../domain/aivss/core-risks.ts';
import { EXPLOIT_MATURITY, MITIGATION } from '../../domain/aivss/levels.ts';
import { MEASURE_ACTORS, THREAT_STATUSES } from '../../domain/assessment/format/vocabulary.ts';
import { LAYERS, layerCode, layersIn } from '../../domain/maestro/layers.ts';
import { say } from '../../words/say.ts';
import { aside, besideVector, choicesOf, type Field, field, needed } from './field.ts';

/** What the form asks of each entry of a list. Paths are relative to the entry. */

export const SOURCE_FIELDS: readonly Field[] = [
  field('title', say('Title'), 'line', needed),
  field('url', say('Address'), 'address', needed),
  field('id', say('Short id'), 'line', {
    help: say('Factors and threats cite it.'),
    onPage: say('Derived from the title if left empty.'),
  }),
  field('accessed', say('Read on'), 'day', { ...aside, onPage: say('Today if left empty.') }),
];

export const THREAT_FIELDS: readonly Field[] = [
  field('title', say('Title'), 'line', {
    ...needed,
    help: say('The attack in a few words: who does what to whom.'),
    example: 'Hostile page text steers the browser',
  }),
  field('attack', say('What happens'), 'prose', {
    help: say('One to three plain sentences, without codes such as AV:N. Readers see them first.'),
  }),
  field('status', say('Status'), 'choice', {
    ...aside,
    help: say('In the version that you read.'),
    choices: choicesOf(THREAT_STATUSES),
  }),
  field('fixed-in', say('Fixed in'), 'line', {
    ...aside,
    help: say('The version that has the fix.'),
    example: '2.20',
  }),
  field('layer', say('Layer'), 'choice', {
    ...needed,
    choices: layersIn().map((id) => ({
      id,
      label: `${layerCode(id)} ${LAYERS[id].name}`,
      meaning: LAYERS[id].scope,
    })),
  }),
  field('risk', say('Core risk of AIVSS'), 'choice', { choices: choicesOf(CORE_RISKS) }),
  field('cvss', say('CVSS v4.0 base vector'), 'vector', {
    help: say(
      'A complete one; other versions are refused. Without a defensible vector leave it empty: the threat is then listed, not scored.',
    ),
    example: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:H/VA:N/SC:L/SI:L/SA:N',
  }),
  field('exploit-maturity', say('Exploit maturity'), 'choice', {
    choices: choicesOf(EXPLOIT_MATURITY),
  }),
  field('mitigation', say('Mitigation'), 'choice', { choices: choicesOf(MITIGATION) }),
  field('reason', say('Reason'), 'prose', {
    ...besideVector,
    help: say('Why this vector, this maturity and this mitigation.'),
  }),
  field('sources', say('Sources'), 'cites', besideVector),
  field('leads-to', say('Leads to'), 'paths', {
    ...aside,
    help: say('The threats that this one opens.'),
  }),
  field('id', say('Short id'), 'line', {
    ...aside,
    help: say('Its anchor on the page.'),
    onPage: say('Derived from the title if left empty.'),
  }),
  field('maps-to', say('Other lists'), 'references', {
    ...aside,
    help: say('As in owasp-asi:ASI01 or mitre-atlas:AML.T0051.001.'),
  }),
];

/** A key of the form only: in the file, its scores are the value of `brings`. */
export const LOWERS_KEY = 'lowers';

export const MEASURE_FIELDS: readonly Field[] = [
  field('text', say('What to do'), 'line', { help: say('In one sentence.') }),
  field('by', say('Who can do it'), 'choice', { choices: choicesOf(MEASURE_ACTORS) }),
  field('brings', say('What it brings'), 'choice', {
    help: say('The mitigation of this threat once it is done.'),
    choices: choicesOf(MITIGATION).filter(({ id }) => id !== 'none'),
  }),
  field(LOWERS_KEY, say('Or the factors that it lowers'), 'lines', {
    onPage: say('One on each line, as in autonomy-of-action: 0.5.'),
  }),
  field('sources', say('Sources'), 'cites'),
];

export const ADVISORY_FIELDS: readonly Field[] = [
  field('id', say('Id'), 'line', {
    help: say('As its database writes it: CVE-2025-59536, GHSA-4fgq-fpq9-mr3g, PYSEC-2024-60.'),
  }),
  field('aliases', say('Other ids of the same advisory'), 'words'),
  field('source', say('Where you read it'), 'cite'),
  field('severity', say('Severity as published'), 'score', { help: say('From 0 to 10.') }),
  field('vector', say('Vector as published'), 'line', { help: say('Of any version of CVSS.') }),
  field('package', say('Package'), 'line', {
    help: say('Its package URL, where it is not the package of the agent.'),
    example: 'pkg:pypi/example-store',
  }),
  field('affected', say('Affected versions, as published'), 'line'),
  field('fixed-in', say('Fixed in, as published'), 'line'),
  field('exploited', say('Listed as exploited on'), 'day', {
    help: say(
      'The day on which a public list, such as that of CISA, named it, as its source says.',
    ),
  }),
];
