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
export const describeMachine = ({ versions, env, platform, arch, argv }) => ({
  node: versions.node,
  userAgent: env.npm_config_user_agent,
  platform,
  arch,
  script: argv[1],
});

/**
 * One sentence for a machine on which Septet cannot run; undefined for one on which it can.
 *
 * @param {ReturnType<typeof describeMachine>} machine
 */
export function whyUnsuitable({ node, userAgent, platform, arch, script }) {
  if (major(node) < OLDEST_NODE) {
    return `Septet needs Node.js ${OLDEST_NODE} or later to install itself, and this is ${node}: install a current Node.js and run the command again.`;
  }
  const npm = /^npm\/(\S+)/.exec(userAgent || '');
  if (npm && major(npm[1]) < OLDEST_NPM) {
    return `Septet needs npm ${OLDEST_NPM} or later, and this is ${npm[1]}: run "npm install --global npm@11" and then the command again.`;
  }
  if (!PLATFORMS.includes(`${platform} ${arch}`)) {
    return `Septet cannot run on ${platform} ${arch}: the Node.js that it installs for itself exists for ${PLATFORMS.join(', ')}.`;
  }
  // They end the path in an address or in a quoted text, which the bundler makes of it.
  const odd = /[#?"]/.exec(script);
  if (odd) {
    return `Septet cannot be built in a folder with ${odd[0]} in its path: move the clone to a folder without one, and run the command again.`;
  }
  return undefined;
}

const major = (version) => Number.parseInt(version, 10);
