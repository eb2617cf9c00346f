import type { Component } from './component.ts';

/** Words in the name of a package that hint at an agent, or at what agents are made with. */
const WORDS = new Set(
  'agent agents agentic mcp llm llms copilot assistant langchain langgraph llamaindex autogen crewai openai anthropic genai chatbot swarm'.split(
    ' ',
  ),
);

/** Packages in whose names such a word means something else, as in HTTP agents. */
const NO_AGENT =
  /(?:^|[/-])(?:(?:https?|socks|pac|proxy|user|ftp)-(?:proxy-)?agents?|agent-base|agentkeepalive|proxy-agent|agent|superagent|useragent|random-user-agents?|newrelic-agent|elastic-apm-node)$/;

/** Guesses by its name whether a component is an agent, a framework for agents or a part of one. */
export const isAgentLike = ({ name, isAgentPart }: Component): boolean =>
  isAgentPart === true ||
  (!NO_AGENT.test(name.toLowerCase()) &&
    name
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .some((word) => WORDS.has(word)));
