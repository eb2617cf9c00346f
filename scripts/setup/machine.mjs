/** Whether Septet can run here. Syntax that Node 12 can read, and no imports: see setup.mjs. */

const OLDEST_NODE = 20;
const OLDEST_NPM = 10;
/** Where the packaged Node exists. */
const PLATFORMS = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];

/**
 * What the check looks at.
 *
 * @param {typeof process} machine
 */
export function describeMachine(machine) {
  return {
    node: machine.versions.node,
    userAgent: machine.env.npm_config_user_agent,
    platform: machine.platform,
    arch: machine.arch,
    musl: machine.platform === 'linux' && isMusl(machine),
  };
}

/** A Node that was linked against glibc knows its version; Alpine's does not. */
function isMusl(machine) {
  if (!machine.report) return false;
  // Otherwise the report looks up the names of all open connections, which takes seconds on a bad network.
  machine.report.excludeNetwork = true;
  return !machine.report.getReport().header.glibcVersionRuntime;
}

/**
 * One sentence for a machine on which Septet cannot run; undefined for one on which it can.
 *
 * @param {ReturnType<typeof describeMachine>} machine
 */
export function whyUnsuitable(machine) {
  if (major(machine.node) < OLDEST_NODE) {
    return `Septet needs Node.js ${OLDEST_NODE} or later to install itself, and this is ${machine.node}: install a current Node.js and run the command again.`;
  }
  const npm = /^npm\/(\S+)/.exec(machine.userAgent || '');
  if (npm && major(npm[1]) < OLDEST_NPM) {
    return `Septet needs npm ${OLDEST_NPM} or later, and this is ${npm[1]}: run "npm install --global npm@11" and then the command again.`;
  }
  const here = `${machine.platform} ${machine.arch}`;
  if (!PLATFORMS.includes(here)) {
    return `Septet cannot run on ${here}: the Node.js that it installs for itself exists for ${PLATFORMS.join(', ')}.`;
  }
  if (machine.musl) {
    return 'Septet cannot run on a Linux with musl (such as Alpine): the Node.js that it installs for itself needs glibc; use a Debian, Ubuntu or Fedora system or image.';
  }
  return undefined;
}

const major = (version) => Number.parseInt(version, 10);
