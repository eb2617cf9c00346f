import { expect, test } from 'vitest';
import { brokenFile } from '../src/domain/assessment/rules/broken.fixture.ts';
import { folderOfFile, withFiles } from '../src/intake/folder.fixture.ts';
import { commandLine } from './command-line.fixture.ts';

const folder = withFiles(folderOfFile(), {
  'requirements.txt': 'livekit-agents==1.0.0\nmcp==1\nrequests\n-r more.txt\n',
  'similar.txt': 'my-livekit-agents==1\nlivekit-agents-x==1\nlivekit-agents==1.0.0\n',
  'names.txt': 'Every key 1.5\n',
  'versions.txt': 'LiveKit Agents 1.0.0\nLiveKit Agents 1.5.0\n',
  'notes.txt': 'This is no list of software.\n',
});

const match = (...args: string[]) =>
  commandLine('match.ts', args, {
    env: { INIT_CWD: folder, CONTENT_DIR: 'tests/catalogues/two' },
  });

test('agents of the catalogue are found, and packages that look like agents are named', async () => {
  const { status, stdout, stderr } = await match('requirements.txt');
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(
    /^requirements\.txt \(Python requirements\)\n\n(?:Critical|High) \d\.\d {2}LiveKit Agents\n/,
  );
  expect(stdout).toContain('  Found: pypi livekit-agents 1.0.0\n');
  expect(stdout).toContain('Looks like an agent, and is not assessed here:\n  pypi mcp 1\n');
  expect(stdout).toMatch(
    / Left out: pypi requests\.\n\nmore\.txt is named here and was not read\. .+\n$/,
  );
});

test.each([
  ['critical', 1],
  ['low', 1],
])('a pipeline fails at %s and above', async (band, status) => {
  expect((await match('requirements.txt', '--at-least', band)).status).toBe(status);
});

test('standard output has JSON or SARIF and nothing else', async () => {
  const json = JSON.parse((await match('requirements.txt', '--format', 'json')).stdout);
  const [file] = json.files;
  expect(file.known[0]).toMatchObject({
    slug: 'livekit-agents',
    matchedBy: 'identifier',
    component: { name: 'livekit-agents', version: '1.0.0', purl: 'pkg:pypi/livekit-agents' },
  });
  expect(file.others).toBe(1);
  expect(file.notes).toEqual([expect.stringContaining('more.txt')]);
  const { runs } = JSON.parse((await match('requirements.txt', '--format', 'sarif')).stdout);
  const [result] = runs[0].results;
  expect(result.ruleId).toMatch(/^match\/(?:critical|high)$/);
  expect(result.level).toBe('error');
  expect(result.locations[0].physicalLocation.region.startLine).toBe(1);
});

test('an update is told first, and stands in JSON and SARIF', async () => {
  const report = async (format: string) => {
    const args = ['names.txt', '--format', format];
    const env = { INIT_CWD: folder, CONTENT_DIR: 'tests/catalogues/edge' };
    return (await commandLine('match.ts', args, { env })).stdout;
  };
  const update = 'Update first: to 2.10 or a later release.';
  expect(await report('text')).toMatch(
    new RegExp(`  ${update}\n(?:  Then: .+\n)?  GHSA-23v5-6789-cfgh, severity 9\\.4`),
  );
  const [file] = JSON.parse(await report('json')).files;
  expect(file.known[0].update).toEqual({ from: ['2.10'], above: null, open: [] });
  const { runs } = JSON.parse(await report('sarif'));
  expect(JSON.stringify(runs)).toContain(update);
});

test('a result stands at the line of its whole name', async () => {
  const { runs } = JSON.parse((await match('similar.txt', '--format', 'sarif')).stdout);
  const [result] = runs[0].results;
  expect(result.locations[0].physicalLocation.region.startLine).toBe(3);
});

test('of two versions, a result stands at the line of its own', async () => {
  const { runs } = JSON.parse((await match('versions.txt', '--format', 'sarif')).stdout);
  const lines = runs[0].results.map(
    ({ locations: [place] }: { locations: { physicalLocation: { region: object } }[] }) =>
      place?.physicalLocation.region,
  );
  expect(lines).toMatchObject([{ startLine: 1 }, { startLine: 2 }]);
});

test('a catalogue with an error is refused in a sentence, and not as an agent that was found', async () => {
  const CONTENT_DIR = withFiles(folderOfFile(), {
    'assessments/example.md': brokenFile('schema/value'),
  });
  for (const [name, ...args] of [
    ['match.ts', 'requirements.txt', '--at-least', 'critical'],
    ['export.ts', 'example'],
  ] as const) {
    const { status, stderr } = await commandLine(name, args, {
      env: { INIT_CWD: folder, CONTENT_DIR },
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /example\.md:5:7 "kind" cannot be "Agent"\. Run "npm run check" for the whole list\.\n$/,
    );
  }
});

test.each([
  [['nothing.txt'], 'There is no file "nothing.txt".'],
  [['notes.txt'], 'notes.txt: The file cannot be read: it is none of the formats that'],
  [[], 'Name a file to match.'],
  [['requirements.txt', '--at-least', 'worst'], 'There is no band "worst": write critical, high'],
  [['requirements.txt', '--format', 'xml'], 'There is no format "xml": write text, json, sarif.'],
])('%j is refused in a sentence', async (args, words) => {
  const { status, stdout, stderr } = await match(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.startsWith(words)).toBe(true);
});
