import { say } from '../../words/say.ts';
import type { FactorId } from './factors.ts';

/** What a factor is about, in Septet's own words, for those who read a value and those who judge one. */
interface FactorMeaning {
  /** What is judged. */
  readonly about: string;
  /** Why more of it makes a flaw worse. */
  readonly amplifies: string;
  /** Where the evidence for a value is found. */
  readonly evidence: string;
  /** What brings the value down. */
  readonly lowers: string;
}

export const FACTOR_MEANINGS = {
  'autonomy-of-action': {
    about: say(
      'How far the agent gets before a person has agreed. What counts is the action with the gravest effect, not the usual one: an agent that asks before it edits a file, and deploys without asking, is judged by the deployment.',
    ),
    amplifies: say(
      'A flaw in an agent that waits for approval has to deceive a person as well. Without approval nothing stands between the flaw and its effect, and the effect comes at the speed of a machine.',
    ),
    evidence: say(
      'The default approval mode and what it exempts; flags that skip confirmation; scheduled and unattended runs; whether the person sees the action itself or a summary of it.',
    ),
    lowers: say(
      'Approval of each action that cannot be undone, enforced outside the model; a sandbox for everything else; limits on spending, rate and reach.',
    ),
  },
  'goal-driven-planning': {
    about: say(
      'Who decides the steps between a request and its result. At the low end the steps are written in code; at the high end the agent sets goals of its own and pursues them over many turns.',
    ),
    amplifies: say(
      'A planner that is misled does not take one wrong step but a wrong road: it finds ways round obstacles, and a control that stops one step is an obstacle.',
    ),
    evidence: say(
      'Whether the control flow is a graph in code or a loop around the model; limits on steps, depth and time; whether the plan is shown and fixed before it runs.',
    ),
    lowers: say(
      'A fixed workflow; a plan that is agreed before it is carried out; a bounded number of steps; goals that the agent cannot rewrite.',
    ),
  },
  'self-modification': {
    about: say(
      'Whether the agent can change what it is: its prompts, its configuration, its tools, the code that runs it. Code that it writes and then runs counts, because the code becomes part of what it can do.',
    ),
    amplifies: say(
      'A change outlives the attack that made it. What was judged yesterday is no longer what runs today, and a control that lies within reach of the agent can be edited away.',
    ),
    evidence: say(
      'Write access to its own settings, instructions and plugins; a code interpreter and its limits; installation of packages or skills at run time; updates without review.',
    ),
    lowers: say(
      'Configuration that is read-only to the agent; reviewed and signed extensions; generated code in a throw-away sandbox without secrets.',
    ),
  },
  'dynamic-tool-use': {
    about: say(
      'What the agent can reach through tools, and with what authority. It is the sum of the reach, not the number of tools: one shell is more than twenty read-only queries.',
    ),
    amplifies: say(
      'Tools turn words into effects. The more they can write, run and spend, the more a flaw in the agent is a flaw in everything that the tools touch.',
    ),
    evidence: say(
      'The tools that are on by default; the scopes of their credentials; allow-lists of commands, paths and hosts; tools that are found or loaded at run time.',
    ),
    lowers: say(
      'Allow-lists; read-only credentials; a scope for each task; arguments that are checked by code and not by the model.',
    ),
  },
  'persistent-memory': {
    about: say(
      'What the agent keeps: nothing, the session, or a memory that later sessions read. A vector store, a notes file and a profile of the user are memory, whatever they are called.',
    ),
    amplifies: say(
      'What is planted once is read again and again, by other tasks and perhaps for other people. Memory also gathers what is worth stealing.',
    ),
    evidence: say(
      'What is written, where and for how long; who may read it; whether content from outside can enter it; how it is inspected and deleted.',
    ),
    lowers: say(
      'No memory across sessions; memory apart for each user and task; a record of where every entry came from; expiry.',
    ),
  },
  'contextual-awareness': {
    about: say(
      'How much the agent takes in from around it, and how far that drives what it does: files, pages, mail, screens, sensors, the state of other systems.',
    ),
    amplifies: say(
      'Every signal that an outsider can shape is a way in. An agent that decides by its surroundings can be steered by whoever arranges them.',
    ),
    evidence: say(
      'The sources that it reads without being asked; whether content from outside is marked as such; whether what it reads can start an action.',
    ),
    lowers: say(
      'Narrow, named inputs; content from outside kept apart from instructions; no action on the strength of an unverified signal.',
    ),
  },
  'dynamic-identity': {
    about: say(
      'As whom the agent acts. At the low end it has one service identity of its own; at the high end it takes on the rights of users, roles or tenants while it runs.',
    ),
    amplifies: say(
      'Whoever controls the agent has every identity that it can take. Where rights change hands at run time, it is hard to say afterwards who did what, and on whose behalf.',
    ),
    evidence: say(
      'Whose credentials are used for what; delegation and impersonation; role changes at run time; whether one instance serves several tenants.',
    ),
    lowers: say(
      'One identity of its own with few rights; short-lived tokens that are bound to a task; a boundary between tenants that the agent cannot cross.',
    ),
  },
  'multi-agent-interactions': {
    about: say(
      'Which other agents it deals with, and how well they are known: none, a few named peers, or whichever one it finds.',
    ),
    amplifies: say(
      'Agents pass on what misled them, with the authority of a colleague. A fault spreads and grows, and each agent may look sound by itself.',
    ),
    evidence: say(
      'Sub-agents and who starts them; protocols between agents and how peers are authenticated; whether messages from peers are treated as instructions.',
    ),
    lowers: say(
      'A fixed set of authenticated peers; messages with a schema; limits on how far a task may be handed on.',
    ),
  },
  'non-determinism': {
    about: say(
      'How much behaviour varies for the same input. It is not only the randomness of a model: changing models, prompts and surroundings vary behaviour as well.',
    ),
    amplifies: say(
      'What varies cannot be tested once and for all. A guard that holds nine times in ten lets the tenth attempt through, and attempts are cheap.',
    ),
    evidence: say(
      'Guards that do not depend on the model; pinned model versions; structured output that is validated; evaluations that are repeated.',
    ),
    lowers: say(
      'Rules in code around every effect; constrained output; pinned versions; a safe way to fail.',
    ),
  },
  'opacity-and-reflexivity': {
    about: say(
      'Whether one can tell afterwards why the agent acted as it did: what it had read, what it was told, which tool it called with what.',
    ),
    amplifies: say(
      'What cannot be traced cannot be noticed in time, contained or proved. An agent that watches or explains itself can also be wrong about itself.',
    ),
    evidence: say(
      'Logs of prompts, tool calls and results; whether they are complete, kept and out of reach of the agent; traces across sub-agents.',
    ),
    lowers: say(
      'A complete log that the agent cannot change; one identifier through all steps; decisions recorded together with their inputs.',
    ),
  },
  'natural-language-interface': {
    about: say(
      'What words can make the agent do. At the low end it takes structured input; at the high end a sentence, from whatever source, plans work and runs tools.',
    ),
    amplifies: say(
      'Language carries instructions and data in one stream. Where sentences run tools, everyone whose sentences reach the agent holds a part of its controls.',
    ),
    evidence: say(
      'Where free text enters; whether text from third parties reaches the same prompt as instructions; whether text alone can start a tool.',
    ),
    lowers: say(
      'Structured commands for everything with an effect; free text for questions only; an explicit step between what is said and what is done.',
    ),
  },
} as const satisfies Record<FactorId, FactorMeaning>;
