import type { Component } from './component.ts';

/** Words in the name of a package that speak of an agent or of what one is made with. */
const WORDS = new Set(
  'agent agents agentic mcp llm llms copilot assistant langchain langgraph llamaindex autogen crewai openai anthropic genai chatbot swarm'.split(
    ' ',
  ),
);

/** Packages whose name has such a word and means something else: the agents of HTTP. */
const NO_AGENT =
  /(?:^|[/-])(?:(?:https?|socks|pac|proxy|user|ftp)-(?:proxy-)?agents?|agent-base|agentkeepalive|(?:\w+-)*proxy-agent|agent|superagent|useragent|random-user-agents?|newrelic-agent|elastic-apm-node)$/;

/** Whether a component looks like an agent, a framework for agents or a part of one. A guess by its name. */
export const isAgentLike = ({ name, isAgentPart }: Component): boolean =>
  isAgentPart === true ||
  (!NO_AGENT.test(name.toLowerCase()) &&
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => WORDS.has(word)));
