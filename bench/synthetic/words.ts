/** The words of invented prose. Their lengths and frequencies matter, not the meaning. */

const phrases = (text: string): string[] => text.split(',').map((phrase) => phrase.trim());

export const TAGS = phrases(`
  browser, coding, customer-service, data-analysis, desktop, devops, email, enterprise, finance, healthcare, hosted,
  local, low-code, mcp, multi-agent, multimodal, open-source, orchestration, realtime, research, retrieval,
  robotics, sandbox, voice
`);

export const ACTORS = phrases(`
  an attacker on the same network, a careless operator, the author of a fetched page, a tenant,
  a compromised dependency, another agent, a caller without credentials, the maintainer of an extension,
  anyone who can send a message, a process of the same account, a former member of the team
`);

export const PARTS = phrases(`
  the task queue, the retrieval index, the tool registry, the session store, the worker, the control interface,
  the audit log, the credential broker, the prompt builder, the scheduler, the sandbox, the message bus,
  the model gateway, the update channel, the review screen, the file connector, the browser session,
  the webhook endpoint, the memory service, the planner
`);

export const ACTIONS = phrases(`
  reads what other sessions left behind, changes an instruction before it is used,
  runs a command under the account of the service, replaces a package that is fetched by tag,
  keeps a token beyond the end of its task, writes entries that look like those of a person,
  sends records to an address of its choice, calls a tool with arguments that nobody checks,
  exhausts the quota of all other users, answers in the name of a trusted peer,
  hides the step that caused the change, steers the next plan with a crafted result
`);

export const CONTROLS = phrases(`
  an allow-list of tools, a confirmation before each change, the signing of releases, a short life for tokens,
  a separate account for each worker, a schema check of every argument, a rate limit for each caller,
  an append-only log, a network policy without exceptions, a review of stored memories, provenance for every image,
  a fixed budget of steps, redaction before storage
`);

export const STATES = phrases(`
  is on by default, has to be switched on, covers only the hosted edition, is described and was not found,
  was seen in the configuration, fails open when the service behind it is away, is tested in the pipeline,
  exists for one of two interfaces, is left to whoever deploys it, holds for new sessions alone
`);

export const EVIDENCE = phrases(`
  The documentation says so, The code was read at one commit, A trial on one machine showed it,
  The listing leaves this open, A public issue reports it, The changelog of the last release mentions it
`);

export const HEADINGS = phrases(
  'What was looked at, Where it can go wrong, What helps, Open questions, Defaults, Boundaries',
);
