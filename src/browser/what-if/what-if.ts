import { say } from '../../words/say.ts';
import { sayNotLoaded } from '../shared/not-loaded.ts';
import { enhance, part } from '../shared/part.ts';

const NOT_LOADED = say(
  'What computes here could not be loaded. Check the connection and reload the page.',
);

/** The what-if of an agent. Its code and data are loaded when a reader opens it or follows a link to it. */
enhance<HTMLDetailsElement>('details.try', (details) => {
  const open = async (): Promise<void> => {
    if (!details.open) return;
    const panel = part(details, '[data-panel]');
    const [code, data] = await Promise.all([
      import('./panel.ts').catch(() => undefined),
      import('../agent/data.ts').then(({ agentData }) => agentData()).catch(() => undefined),
    ]);
    sayNotLoaded(part(details, 'summary'), code && data ? '' : NOT_LOADED);
    if (!code || !data || panel.hasChildNodes()) return;
    details.removeEventListener('toggle', open);
    code.showPanel(panel, data);
  };
  details.addEventListener('toggle', open);
  if (location.hash === '#what-if' && location.search !== '') details.open = true;
});
