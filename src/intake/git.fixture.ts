import { execFileSync } from 'node:child_process';

/** For tests: runs git in a folder as a person who is the same everywhere. */
export const gitIn =
  (folder: string, env: NodeJS.ProcessEnv = {}) =>
  (...args: string[]): string => {
    const who = ['user.name=A. Person', 'user.email=a@example.org', 'commit.gpgsign=false'];
    return execFileSync('git', ['-C', folder, ...who.flatMap((one) => ['-c', one]), ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  };
