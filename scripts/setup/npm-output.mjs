/** Errors of a network that is not there, or not reachable. */
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_SOCKET_TIMEOUT)\b/;
/** Lines of npm that do not say what went wrong. */
const NO_NEWS = /^(?:code|errno|syscall|path|dest|command|a complete log|for a full report)\b/i;

/**
 * Why an `npm ci` failed, in one sentence, from what it printed.
 *
 * @param {string} output
 */
export function whyInstallFailed(output) {
  const network = NETWORK.exec(output);
  if (network) {
    return `The dependencies could not be fetched (${network[1]}): connect to the network, or tell npm of the proxy that leads there, and run the command again.`;
  }
  const lines = [...output.matchAll(/^npm (?:error|ERR!) +(.*\S)/gm)].map(([, line]) => line);
  const news = lines.filter((line) => !NO_NEWS.test(line));
  // What an install script printed begins with a stack; npm's own message begins with what matters.
  const line = news.find((text) => /\bError: /.test(text)) || news[0];
  return `npm ci failed: ${line || output.trim().split('\n').at(-1) || 'it printed nothing.'}`;
}
