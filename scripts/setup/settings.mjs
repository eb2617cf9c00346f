/**
 * Loaded before a command. Nearly every module imports the settings, so a file that cannot be loaded would end the command
 * with a stack before it can say anything.
 */
try {
  if (!('default' in (await import('#settings')))) throw Error('It exports no object of settings.');
} catch (error) {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  const [, line] = /septet\.config\.ts:(\d+)/.exec(stack) ?? [];
  const place = line ? `Line ${line}: ` : '';
  console.error(`septet.config.ts cannot be used. ${place}${message.replace(/\.?$/, '.')}`);
  process.exit(2);
}
