import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentDirectories, OPINIONS } from './content-directories.ts';
import { type FolderChange, watchFolder } from './watch-folder.ts';

/** The folders that have a file for each agent. */
const FOLDERS_OF_MANY = ['assessments', OPINIONS];

/**
 * Lets the system tell the dev server which assessments and opinions change. After each save Vite's own watcher would list
 * the whole folder anew, with a look at each of its files.
 */
export const watchContent = (): AstroIntegration => ({
  name: 'septet-watch',
  hooks: {
    'astro:config:setup'({ command, updateConfig }) {
      if (command !== 'dev') return;
      const ignored = inFolderOfMany(contentDirectories(process.env));
      updateConfig({ vite: { server: { watch: { ignored } } } });
    },
    'astro:server:setup'({ server }) {
      const directories = contentDirectories(process.env);
      const concerns = inFolderOfMany(directories);
      const tell = ({ file, isEdit }: FolderChange): void => {
        if (!concerns(file)) return;
        const event = isEdit ? 'change' : existsSync(file) ? 'add' : 'unlink';
        server.watcher.emit('all', event, file);
      };
      const watchers = directories.map((directory) => watchFolder(directory, tell));
      server.httpServer?.once('close', () => {
        for (const watcher of watchers) watcher.close();
      });
    },
  },
});

const inFolderOfMany = (directories: readonly string[]) => (file: string) =>
  directories.some((directory) =>
    FOLDERS_OF_MANY.includes(relative(directory, file).split(sep)[0] ?? ''),
  );
