/** A command that fetches a package and starts it. */
export interface Runner {
  readonly type: 'npm' | 'pypi' | 'docker';
  /** Words that may stand before the verb. */
  readonly groups: readonly string[];
  /** Without one of these, the command does something else; empty where it needs none. */
  readonly verbs: readonly string[];
  /** Options that take the next word as their value. */
  readonly valued: ReadonlySet<string>;
  /** Options that take none. After any other, nobody knows which word is the package. */
  readonly flags: RegExp;
  /** The options whose value is the package itself. */
  readonly naming: readonly string[];
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const NODE: Runner = {
  type: 'npm',
  groups: [],
  verbs: [],
  valued: wordsOf(
    '-p --package -c --call -w --workspace -C --dir --cwd --prefix --registry --cache --userconfig --loglevel --node-options --allow-build --filter',
  ),
  flags:
    /^-[yqsd]+$|^--$|^--(?:yes|no|quiet|silent|verbose|bun|no-install|ignore-existing|prefer-online|prefer-offline|offline|workspaces|include-workspace-root|shell-mode|ignore-scripts|no-audit|no-fund|no-update-notifier)$/,
  naming: ['-p', '--package'],
};

const PYTHON: Runner = {
  type: 'pypi',
  groups: [],
  verbs: [],
  valued: wordsOf(`
    --from --spec -w --with --with-editable --with-requirements -p --python --python-platform --directory --project --config-file --env-file --cache-dir
    -i --index-url --index --default-index --extra-index-url -f --find-links --index-strategy --keyring-provider --allow-insecure-host
    --extra --no-extra --group --no-group --only-group --package -P --upgrade-package --refresh-package --reinstall-package
    -c --constraint --constraints -b --build-constraints --overrides -C --config-setting --resolution --prerelease --exclude-newer --link-mode --color
    --no-build-package --no-binary-package --no-build-isolation-package --no-sources-package --pip-args --suffix`),
  flags:
    /^-[qvUnms]+$|^--$|^--(?:quiet|verbose|isolated|refresh|upgrade|reinstall|offline|native-tls|system-certs|all-extras|all-groups|all-packages|frozen|locked|active|exact|dev|only-dev|module|script|gui-script|managed-python|compile-bytecode|show-resolution|strict|lfs|system-site-packages|no-(?:cache|config|progress|python-downloads|managed-python|env-file|index|build|binary|build-isolation|sources|dev|default-groups|editable|project|sync))$/,
  naming: ['--from', '--spec'],
};

const CONTAINER: Runner = {
  type: 'docker',
  groups: ['container'],
  verbs: ['run'],
  valued: wordsOf(`
    -e --env --env-file -v --volume --volumes-from --volume-driver --mount --tmpfs --name -p --publish --expose --network --net --network-alias --link
    --link-local-ip --ip --ip6 --mac-address --dns --dns-option --dns-opt --dns-search --domainname -h --hostname --add-host -u --user --userns --group-add
    -w --workdir --platform -l --label --label-file --annotation --entrypoint -m --memory --memory-reservation --memory-swap --memory-swappiness
    --kernel-memory --oom-score-adj --cpus -c --cpu-shares --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpuset-cpus --cpuset-mems
    --cpu-count --cpu-percent --gpus --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops
    --blkio-weight --blkio-weight-device --pull --restart --runtime --cap-add --cap-drop --security-opt --ipc --pid --uts --cgroupns --cgroup-parent
    --shm-size --storage-opt --sysctl --ulimit --pids-limit --isolation --log-driver --log-opt --cidfile -a --attach --detach-keys --stop-signal
    --stop-timeout --health-cmd --health-interval --health-retries --health-timeout --health-start-period --health-start-interval
    --context -H --host --config --log-level --secret --pod --arch --os --authfile --requires --systemd --timeout --tz --umask --subuidname --subgidname`),
  flags:
    /^-[ditPqD]+$|^-[eplvuwmhac][^-].*$|^--(?:rm|rmi|init|interactive|tty|detach|privileged|publish-all|read-only|quiet|replace|debug|tls|tlsverify|no-healthcheck|no-hosts|oom-kill-disable|env-host|http-proxy|use-api-socket)$/,
  naming: [],
};

/** The commands that fetch and start a package by its name. */
const RUNNERS: Readonly<Record<string, Runner>> = {
  npx: NODE,
  bunx: NODE,
  bun: { ...NODE, verbs: ['x'] },
  pnpm: { ...NODE, verbs: ['dlx', 'exec'] },
  yarn: { ...NODE, verbs: ['dlx', 'exec'] },
  npm: { ...NODE, verbs: ['exec', 'x'] },
  uvx: PYTHON,
  uv: { ...PYTHON, groups: ['tool'], verbs: ['run'] },
  pipx: { ...PYTHON, verbs: ['run'] },
  docker: CONTAINER,
  podman: CONTAINER,
};

/** The runner that a program is, however it is written: `npx`, `C:\\bin\\NPX.CMD`. */
export function runnerOf(command: string): Runner | undefined {
  const program = programOf(command).toLowerCase();
  return Object.hasOwn(RUNNERS, program) ? RUNNERS[program] : undefined;
}

/** The name of a program without its folder and its ending. */
export const programOf = (command: string): string =>
  command.replace(/^.*[\\/]/, '').replace(/\.(?:exe|cmd|bat|ps1)$/i, '');
