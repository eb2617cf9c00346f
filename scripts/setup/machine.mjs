/** Whether Septet can run here. This file has no imports and only syntax that Node 12 can read: see setup.mjs. */

const OLDEST_NODE = 20;
const OLDEST_NPM = 10;
/** The platforms of the packaged Node. */
const PLATFORMS = ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'];

/**
 * What the check needs to know.
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
  // The bundler puts the path into addresses and quoted texts, where these characters would end it.
  const badCharacter = /[#?"]/.exec(script);
  if (badCharacter) {
    return `Septet cannot be built in a folder with ${badCharacter[0]} in its path: move the clone to a folder without one, and run the command again.`;
  }
  return undefined;
}

const major = (version) => Number.parseInt(version, 10);
