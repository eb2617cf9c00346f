import { expect, test } from 'vitest';
import { slugOfPage } from './slug-of-page.ts';

test.each([
  [
    'verification-before-completion-skill',
    'Verification Before Completion',
    'verification-before-completion-skill',
  ],
  ['7ai', '7AI', '7ai'],
  ['ax', 'Ax', 'ax'],
  ['000_43330321afc1aed8', 'LiveKit Agents', 'livekit-agents'],
  ['43330321afc1aed8', 'LiveKit Agents', 'livekit-agents'],
  ['000', '1mcp/agent', '1mcp-agent'],
  ['threat-model', 'Diagnostics AI (PCR.AI)', 'diagnostics-ai-pcr-ai'],
  ['index-2', 'eye type detector', 'eye-type-detector'],
  ['Lume (saved)', 'Lume', 'lume'],
  ['page', '日本', ''],
])('%s, "%s": %s', (file, name, slug) => expect(slugOfPage(file, name)).toBe(slug));
