import { say } from '../../words/say.ts';
import { copyText } from '../shared/copy.ts';
import { enhance, part } from '../shared/part.ts';

enhance('.report', (report) => {
  part(report, 'button').addEventListener('click', () => {
    copyText(
      part(report, 'textarea', HTMLTextAreaElement),
      part(report, '[role=status]'),
      say('Copied.'),
    );
  });
});
