import { say } from '../../words/say.ts';
import { withoutUser } from './repositories.ts';

/** That a file which a list names was not read. Its address may have secrets. */
export const referenceNote = (file: string): string =>
  say('{file} is named here and was not read. Give that file, too.', {
    file: withoutUser(file).replace(/[?#].*/s, ''),
  });
