import { describe, expect, test } from 'vitest';
import { FACTOR_IDS, FACTORS } from '../../domain/aivss/factors.ts';
import { gather } from '../../domain/assessment/checking/check.ts';
import { soundFile } from '../../domain/assessment/checking/checked.fixture.ts';
import { readRemark } from '../../domain/assessment/reading/engine-remark.ts';
import { readSatteri } from '../../domain/assessment/reading/engine-satteri.ts';
import { readWith } from '../../domain/assessment/reading/read-file.ts';
import { judge } from '../../domain/assessment/score.ts';
import { LONGEST_ADDRESS, newFileAddress } from './address.ts';
import { fileFromAnswers } from './answers.ts';
import { checkAnswers } from './check.ts';
import { NEWER_ANSWERS, SOUND_ANSWERS } from './contribute.fixture.ts';
import { FIELD_PATHS, fieldAt } from './fields.ts';
import { newId } from './id.ts';
import { filesOfAgents } from './known.ts';
import { factorFields } from './questions.ts';
import { scoreSoFar } from './score.ts';

const TODAY = '2026-11-20';
const bytes = (text: string) => new TextEncoder().encode(text);
const context = { readMarkdown: readSatteri, today: TODAY, others: [] };

const complaintAt = (path: string, { problems }: ReturnType<typeof checkAnswers>): string => {
  const error = problems.find(({ severity, field }) => severity === 'error' && field === path);
  return error ? `${error.message} ${error.help}` : 'nothing';
};

const withAnswers = (changes: Readonly<Record<string, string>>) =>
  new Map([...SOUND_ANSWERS, ...Object.entries(changes)]);

describe('the questions', () => {
  test('are found by their path, also in later entries of a list', () => {
    for (const path of FIELD_PATHS) expect(fieldAt(path)?.path).toBe(path);
    expect(fieldAt('threats.12.cvss')?.path).toBe('threats.12.cvss');
    expect(fieldAt('threats.0.ciss')).toBeUndefined();
    expect(fieldAt('constructor')).toBeUndefined();
  });

  test.each(FACTOR_IDS)('%s is asked with its question and its rubric', (id) => {
    const [score] = factorFields(id);
    expect(score).toMatchObject({ label: FACTORS[id].label, help: FACTORS[id].question });
    expect(score?.choices.map(({ meaning }) => meaning)).toEqual(FACTORS[id].rubric);
  });
});

describe('answers become a file', () => {
  test.each([
    ['native', readSatteri],
    ['browser', readRemark],
  ])('that passes every check, under the %s engine', (_, readMarkdown) => {
    const { problems, path } = checkAnswers(SOUND_ANSWERS, { ...context, readMarkdown });
    expect(problems).toEqual([]);
    expect(path).toBe('content/assessments/example-mail-agent.md');
  });

  test('with ids, today and the keys of the format', () => {
    const { data } = fileFromAnswers(SOUND_ANSWERS, TODAY).draft;
    expect(data.sources).toEqual([
      {
        id: 'documentation',
        title: 'Documentation',
        url: 'https://example.org/mail-agent/docs',
        accessed: TODAY,
      },
    ]);
    expect(data.assessed).toBe(TODAY);
    expect(data.threats).toMatchObject([{ id: 'hostile-mail-steers-the-reply' }]);
  });

  test.each([
    ['factors.opacity-and-reflexivity.score', ' 0.35 ', 'factors', '0.35'],
    ['aliases', 'Mail Agent, EMA', 'aliases', '["Mail Agent","EMA"]'],
    ['tags', 'mail open-source  hosted', 'tags', '["mail","open-source","hosted"]'],
    ['tags', 'mail, open-source,\nhosted', 'tags', '["mail","open-source","hosted"]'],
    ['tags', 'Mail Client, hosted', 'tags', '["Mail Client","hosted"]'],
    ['summary', 'Two lines\nof one   summary.', 'summary', '"Two lines of one summary."'],
    ['vendor', '   ', 'vendor', undefined],
  ])('%s: %j', (path, text, key, written) => {
    const { data } = fileFromAnswers(withAnswers({ [path]: text }), TODAY).draft;
    const shown = JSON.stringify(data[key]);
    if (written === undefined) expect(shown).toBeUndefined();
    else expect(shown).toContain(written);
  });

  test('a factor without a reason is a bare number, and gaps in a list are closed', () => {
    const made = fileFromAnswers(
      new Map([
        ['factors.persistent-memory.score', '0'],
        ['threats.1.title', 'A second threat'],
        ['threats.4.title', 'A fifth threat'],
      ]),
      TODAY,
    );
    expect(made.draft.data.factors).toEqual({ 'persistent-memory': 0 });
    expect(made.rows.get('threats')).toEqual([1, 4]);
  });

  test.each([
    ['The documentation', 'documentation'],
    ['A very long title of a page that goes on and on', 'very-long-title-of-a-page-that'],
    ['日本', 'source'],
    ['Taken', 'taken-2'],
  ])('a source called %j gets the id %s', (title, id) => {
    expect(newId(title, 'sources', new Set(['taken']))).toBe(id);
  });
});

describe('the newer keys', () => {
  const more = new Map(Object.entries(NEWER_ANSWERS));
  const { text, problems } = checkAnswers(new Map([...SOUND_ANSWERS, ...more]), context);
  const { assessment } = soundFile(text, 'content/assessments/new.md');

  test('pass every check', () => expect(problems).toEqual([]));

  test('stand in the file as the format has them', () => {
    expect(assessment.subject).toEqual({
      version: '2.1.0',
      commit: '64a49f34d076b6f5917dae1424521d43c7bcae84',
      released: '2026-11-02',
      mode: 'default configuration',
    });
    expect(assessment.assessors).toEqual([{ name: 'A. Person', kind: 'team' }]);
    expect(Object.keys(assessment.factors)).toHaveLength(11);
    expect(Object.keys(assessment.facts ?? {})).toHaveLength(10);
    expect(assessment.facts?.['reads-private-data']).toEqual({
      answer: 'yes',
      setting: 'signed in',
      sources: ['documentation'],
    });
    const [first, second] = assessment.threats ?? [];
    expect(first).toMatchObject({
      attack: 'A mail asks the agent to forward others. It does so.',
      status: 'fixed',
      'fixed-in': '2.2.0',
      'leads-to': ['stolen-session'],
      advisories: [
        {
          id: 'CVE-2026-12345',
          aliases: ['GHSA-2c4m-59x9-fr2g'],
          source: 'documentation',
          severity: 8.7,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:H/A:H',
          package: 'pkg:pypi/example-store',
          affected: '< 2.1.0',
          'fixed-in': '2.1.0',
        },
      ],
      mitigations: [
        { text: 'Confirm each reply.', by: 'user', brings: 'partial', sources: ['documentation'] },
        { text: 'Switch sending off.', by: 'admin', brings: { 'autonomy-of-action': 0 } },
      ],
    });
    expect(second).toMatchObject({ id: 'stolen-session' });
    expect(assessment.advisories).toEqual([{ id: 'CVE-2026-54321', source: 'documentation' }]);
  });

  test.each([
    ['threats.0.mitigations.1.by', 'nobody', 'Allowed'],
    ['threats.0.mitigations.0.brings', 'full', 'Allowed: partial, strong, or scores as in'],
    ['threats.0.mitigations.1.lowers', 'autonomy-of-action: half', 'cannot be "half"'],
    ['threats.0.advisories.0.id', 'CVE-1', 'is not the id of an advisory'],
    ['advisories.0.source', 'nowhere', 'No source'],
    ['threats.0.leads-to', 'nowhere', 'No threat in this file'],
    ['facts.acts-as-user.answer', 'perhaps', 'Allowed'],
    ['subject.commit', '64a49f3', 'commit'],
  ])('a mistake in %s is reported there', (path, value, part) => {
    const changed = new Map([...SOUND_ANSWERS, ...more, [path, value]]);
    expect(complaintAt(path, checkAnswers(changed, context))).toContain(part);
  });

  test('gaps in a list inside a list are closed, and mistakes keep their row', () => {
    const answers = new Map([
      ...SOUND_ANSWERS,
      ['threats.0.mitigations.3.text', 'No'],
      ['threats.0.mitigations.1.text', 'Confirm each reply.'],
    ]);
    const checked = checkAnswers(answers, context);
    expect(checked.rows.get('threats.0.mitigations')).toEqual([1, 3]);
    expect(complaintAt('threats.0.mitigations.3.text', checked)).toContain('2 characters');
  });

  test('a threat that is fixed does not count for the headline', () => {
    const checked = checkAnswers(withAnswers({ 'threats.0.status': 'fixed' }), context);
    expect(scoreSoFar(checked, '0.8').highest).toBeUndefined();
  });
});

describe('a mistake is reported at its question', () => {
  test.each([
    ['name', 'A'.repeat(81), '81 characters'],
    ['slug', 'Not A Slug', 'web address. Write not-a-slug: lower-case'],
    ['slug', 'con', 'Add the maker or the purpose'],
    ['tags', 'Mail Client, hosted', 'Did you mean "mail-client"?'],
    ['kind', 'agnet', 'Did you mean "agent"?'],
    ['homepage', 'example.org', 'Did you mean https://example.org?'],
    ['summary', 'Short.', '6 characters'],
    ['basis', 'rumour', 'Allowed'],
    ['assessed', '2026-02-30', 'existing date'],
    ['sources.0.url', 'docs', 'full web address'],
    ['sources.0.id', 'The Docs', 'Did you mean "the-docs"?'],
    ['factors.self-modification.score', '7', 'cannot be 7'],
    ['factors.self-modification.score', 'half', 'cannot be "half"'],
    ['factors.self-modification.sources', 'dcs', 'No source'],
    ['threats.0.cvss', 'CVSS:3.1/AV:N', 'CVSS v3.1'],
    ['threats.0.cvss', 'CVSS:4.0/AV:N', 'not complete'],
    ['threats.0.layer', 'agents', 'cannot be "agents"'],
    ['threats.0.maps-to', 'T16', 'T16'],
    ['layers.agent-ecosystem', 'maybe', 'Allowed'],
    ['texts.agent-ecosystem', '<b>Bold</b>', 'HTML'],
    ['texts.data-operations', 'A text.\n---', 'Put an empty line above it'],
    ['texts.data-operations', 'A text.\n\n## Another heading', 'not one of the seven layers'],
  ])('%s: %j', (path, text, part) => {
    expect(complaintAt(path, checkAnswers(withAnswers({ [path]: text }), context))).toContain(part);
  });

  test.each([
    ['kind', 'kind'],
    ['homepage', 'repository'],
    ['factors.self-modification.score', 'factors.self-modification.score'],
    ['threats.0.reason', 'threats.0.reason'],
    ['layers.agent-ecosystem', 'layers.agent-ecosystem'],
    ['texts.agent-ecosystem', 'texts.agent-ecosystem'],
    ['assessors.0.name', 'assessors.0.name'],
    ['sources.0.title', 'sources.0.title'],
  ])('without %s, %s is open', (path, told) => {
    const changes = path.startsWith('factors.')
      ? {
          [path]: '',
          [path.replace('score', 'reason')]: '',
          [path.replace('score', 'sources')]: '',
        }
      : { [path]: '' };
    const { problems } = checkAnswers(withAnswers(changes), context);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ field }) => field === told)).toMatchObject([{ open: true }]);
  });

  test.each([
    ['factors.self-modification.sources', 'factors.self-modification.sources'],
    ['threats.0.sources', 'threats.0.sources'],
  ])('without %s, there is a warning at %s', (path, told) => {
    const { problems } = checkAnswers(withAnswers({ [path]: '' }), context);
    expect(problems.filter(({ rule }) => rule === 'sources/missing')).toMatchObject([
      { field: told, severity: 'warning' },
    ]);
  });

  test('an unused source is reported only when everything is answered', () => {
    const second = { 'sources.1.title': 'Source code', 'sources.1.url': 'https://example.org/git' };
    const unused = (changes: Record<string, string>) =>
      checkAnswers(withAnswers({ ...second, ...changes }), context).problems.filter(
        ({ rule }) => rule === 'sources/unused',
      );
    expect(unused({ 'texts.agent-ecosystem': '' })).toEqual([]);
    expect(unused({})).toHaveLength(1);
  });

  test('without any answers everything is open, and nothing is a mistake', () => {
    const { problems } = checkAnswers(new Map(), context);
    expect(problems.filter(({ open, severity }) => !open && severity === 'error')).toEqual([]);
  });
});

describe('an agent that the catalogue has', () => {
  const { text } = checkAnswers(SOUND_ANSWERS, context);
  const others = [gather(readWith(readSatteri, bytes(text), 'content/assessments/mail.md'))];
  const known = filesOfAgents([
    {
      slug: 'mail',
      name: 'Example Mail Agent',
      homepage: 'https://example.org/mail-agent',
      repository: null,
      identifiers: [],
      aliases: [],
    },
  ]);

  test.each([
    ['name', { name: 'EXAMPLE mail-agent', homepage: 'https://example.org/other' }],
    ['homepage', { name: 'Another', homepage: 'https://www.example.org/mail-agent/' }],
    ['slug', { name: 'Third', slug: 'mail', homepage: 'https://example.org/third' }],
    ['slug', { name: 'Third', slug: 'mail.md', homepage: 'https://example.org/third' }],
  ])('is refused at %s', (path, changes) => {
    for (const there of [others, known]) {
      const checked = checkAnswers(withAnswers(changes), { ...context, others: there });
      expect(complaintAt(path, checked)).toMatch(/content\/assessments\/mail\.md/);
    }
  });
});

describe('the score as it forms', () => {
  test('is the score that the site computes', () => {
    const checked = checkAnswers(SOUND_ANSWERS, context);
    const { assessment } = soundFile(checked.text, checked.path);
    for (const equation of ['0.8', '0.5', '1.0-proposal'] as const) {
      const { headline, factorSum } = judge(assessment, equation);
      const soFar = scoreSoFar(checked, equation);
      expect(soFar.highest).toEqual(headline);
      expect(soFar).toMatchObject({ factorSum, judged: 10 });
    }
  });

  test('leaves out what is not valid yet', () => {
    const answers = withAnswers({
      'threats.0.cvss': 'CVSS:4.0/AV:N',
      'factors.self-modification.score': '7',
    });
    expect(scoreSoFar(fileFromAnswers(answers, TODAY), '0.8')).toMatchObject({
      judged: 9,
      factorSum: 4.5,
      highest: undefined,
      sample: { cvssBase: 7 },
    });
  });
});

describe('the address of a new file', () => {
  const repository = 'https://example.org/git/septet';
  test('carries a short text', () => {
    const { address, carriesText } = newFileAddress(repository, 'main', {
      slug: 'a',
      text: 'a: 1 & 2\n',
    });
    expect(carriesText).toBe(true);
    expect(address).toBe(
      'https://example.org/git/septet/new/main/content/assessments?filename=a.md&value=a%3A+1+%26+2%0A',
    );
  });
  test('leaves out a long one', () => {
    const { address, carriesText } = newFileAddress(repository, 'a/b', {
      slug: 'a',
      text: 'x'.repeat(LONGEST_ADDRESS),
    });
    expect(carriesText).toBe(false);
    expect(address).toBe(
      'https://example.org/git/septet/new/a/b/content/assessments?filename=a.md',
    );
  });
});
