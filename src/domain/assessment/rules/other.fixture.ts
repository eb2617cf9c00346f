import { EXAMPLE } from './example.ts';

/** For tests: the valid file of another agent, with nothing by which it could be taken for the first. */
export const exampleAs = (name: string, text = EXAMPLE): string =>
  text
    .replaceAll('Example Agent', name)
    .replace('aliases: [ExAgent]\n', '')
    .replace('pypi/example-agent', `pypi/${name.toLowerCase()}`)
    .replace(/^homepage: .*$/m, `homepage: https://${name.toLowerCase()}.example.org/`)
    .replace(/^repository: .*\n/m, '');
