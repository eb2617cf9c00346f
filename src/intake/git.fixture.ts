import { execFileSync } from 'node:child_process';

/** For tests: runs git in a folder, with the same author on every machine. */
export const gitIn =
  (folder: string, env: NodeJS.ProcessEnv = {}) =>
  (...args: string[]): string => {
    const settings = ['user.name=A. Person', 'user.email=a@example.org', 'commit.gpgsign=false'];
    const options = settings.flatMap((setting) => ['-c', setting]);
    return execFileSync('git', ['-C', folder, ...options, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  };
