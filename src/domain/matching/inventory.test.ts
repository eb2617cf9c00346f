import { describe, expect, test } from 'vitest';
import { textOf } from './encoding.ts';
import { readInventory } from './inventory.ts';

/** Each component of a file in short: `purl version`, or its name and address; or why it cannot be read. */
function read(text: string): string[] | string {
  const answer = readInventory(text);
  if ('problem' in answer) return answer.problem;
  return answer.components.map(({ name, version, purl, address }) =>
    [purl ?? name, version, address].filter((part) => part !== undefined).join(' '),
  );
}
const json = (data: unknown): string => JSON.stringify(data);

const repeated = (times: number, text: (n: number) => string): string =>
  Array.from({ length: times }, (_, n) => text(n)).join('');

describe('lists of software', () => {
  test.each<[name: string, text: string, read: string[]]>([
    [
      'CycloneDX, with a component within another, one without a package URL, and what the bill is about',
      json({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        metadata: { component: { type: 'container', name: 'ghcr.io/own/agent:1.2.3' } },
        components: [
          {
            name: 'claude-code',
            group: '@anthropic-ai',
            version: '2.0.1',
            purl: 'pkg:npm/%40anthropic-ai/claude-code@2.0.1',
            components: [{ name: 'inner', version: '1' }],
          },
          { version: '1' },
        ],
      }),
      [
        'pkg:npm/%40anthropic-ai/claude-code@2.0.1 2.0.1',
        'inner 1',
        'pkg:docker/ghcr.io/own/agent@1.2.3',
      ],
    ],
    [
      'CycloneDX, with images, and repositories of what is no package of a registry',
      json({
        bomFormat: 'CycloneDX',
        components: [
          { type: 'container', name: 'docker.io/own/a', version: 'sha256:0a' },
          { type: 'container', name: 'localhost:5000/own/a:1.2.3@sha512:0a' },
          { type: 'container', group: 'own', name: 'b:latest', purl: 'pkg:oci/b@sha256%3A0a' },
          { type: 'container', name: 'c', purl: 'pkg:oci/c?repository_url=ghcr.io/own/c' },
          ...[
            undefined,
            'pkg:pypi/d@1',
            'pkg:npm/d@1?vcs_url=git+ssh://git@github.com/own/d%23v1',
          ].map((purl) => ({
            name: 'd',
            purl,
            externalReferences: [
              { type: 'website', url: 'https://example.org/d' },
              { type: 'vcs', url: 'git+https://github.com/own/many.git#v1' },
            ],
          })),
        ],
      }),
      [
        'pkg:docker/docker.io/own/a sha256:0a',
        'pkg:docker/localhost:5000/own/a@1.2.3',
        'pkg:docker/own/b',
        'pkg:oci/c?repository_url=ghcr.io/own/c',
        'd https://github.com/own/many',
        'pkg:pypi/d@1',
        'pkg:npm/d@1?vcs_url=git+ssh://git@github.com/own/d%23v1',
      ],
    ],
    [
      'CycloneDX, with a container that has only a name, and folders of repositories',
      json({
        bomFormat: 'CycloneDX',
        components: [
          { type: 'container', name: 'cline', version: '1.2.3' },
          ...[
            'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git',
            'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git#packages/x',
            'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git%23packages%2Fx',
          ].map((purl) => ({ name: 'd', purl })),
          ...['#packages/x', '#cli', '#main'].map((fragment) => ({
            name: 'e',
            externalReferences: [{ type: 'vcs', url: `https://github.com/own/e.git${fragment}` }],
          })),
        ],
      }),
      [
        'cline 1.2.3',
        'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git https://github.com/own/d',
        'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git#packages/x',
        'pkg:generic/d@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fd.git%23packages%2Fx',
        'e',
        'e',
        'e https://github.com/own/e',
      ],
    ],
    [
      'SPDX 2.3',
      json({
        spdxVersion: 'SPDX-2.3',
        packages: [
          {
            name: 'aider-chat',
            versionInfo: '0.80.0',
            externalRefs: [
              { referenceType: 'cpe23Type', referenceLocator: 'cpe:2.3:a:x' },
              { referenceType: 'purl', referenceLocator: 'pkg:pypi/aider-chat@0.80.0' },
            ],
          },
          { name: 'plain', downloadLocation: 'NOASSERTION' },
          { name: 'source', downloadLocation: 'git+https://github.com/own/source.git@v1' },
          { name: 'folder', downloadLocation: 'git+https://github.com/own/source.git@v1#sub' },
          {
            name: 'package',
            externalRefs: [
              {
                referenceType: 'purl',
                referenceLocator: 'pkg:npm/p@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fp',
              },
            ],
          },
          { name: 'own/image', primaryPackagePurpose: 'CONTAINER' },
          { name: 'cline', primaryPackagePurpose: 'CONTAINER' },
        ],
      }),
      [
        'pkg:pypi/aider-chat@0.80.0 0.80.0',
        'plain',
        'source https://github.com/own/source',
        'folder',
        'pkg:npm/p@1?vcs_url=git%2Bhttps%3A%2F%2Fgithub.com%2Fown%2Fp',
        'pkg:docker/own/image',
        'cline',
      ],
    ],
    [
      'SPDX 3.0',
      json({
        '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
        '@graph': [
          { type: 'CreationInfo' },
          {
            type: 'software_Package',
            name: 'mem0ai',
            software_packageVersion: '1.0',
            software_packageUrl: 'pkg:pypi/mem0ai@1.0',
          },
          {
            type: 'software_Package',
            name: 'n',
            externalIdentifier: [
              { externalIdentifierType: 'packageURL', identifier: 'pkg:npm/n@2' },
            ],
          },
          {
            type: 'software_Package',
            name: 's',
            software_downloadLocation: 'https://github.com/own/s',
          },
          { type: 'software_Package', name: 'own/i', software_primaryPurpose: 'container' },
          {
            type: 'ai_AIPackage',
            name: 'a',
            externalIdentifier: [
              { externalIdentifierType: 'packageUrl', identifier: 'pkg:pypi/a@1' },
            ],
          },
        ],
      }),
      [
        'pkg:pypi/mem0ai@1.0 1.0',
        'pkg:npm/n@2',
        's https://github.com/own/s',
        'pkg:docker/own/i',
        'pkg:pypi/a@1',
      ],
    ],
    [
      'package-lock.json of version 3, with an alias, a link, a repository and a package within a package',
      json({
        lockfileVersion: 3,
        packages: {
          '': { name: 'own', version: '1.0.0' },
          'node_modules/@playwright/mcp': { version: '0.0.40' },
          'node_modules/a/node_modules/b': { version: '2.0.0' },
          'node_modules/alias': { name: 'mcp-remote', version: '0.1.0' },
          'node_modules/workspace': { link: true },
          'node_modules/c': {
            version: '3.0.0',
            resolved: 'git+ssh://git@github.com/own/c.git#0a',
          },
          'node_modules/d': { version: '4.0.0', resolved: 'https://registry.example.org/d-4.tgz' },
          'node_modules/e': { version: '5.0.0', resolved: 'file:../e-5.0.0.tgz' },
        },
      }),
      [
        'pkg:npm/%40playwright/mcp 0.0.40',
        'pkg:npm/b 2.0.0',
        'pkg:npm/mcp-remote 0.1.0',
        'pkg:npm/c 3.0.0 ssh://git@github.com/own/c',
        'pkg:npm/d 4.0.0',
      ],
    ],
    [
      'package-lock.json of version 1',
      json({
        lockfileVersion: 1,
        dependencies: {
          a: { version: '1.0.0', dependencies: { b: { version: '2.0.0' } } },
          c: { version: 'github:own/c#0a' },
          cline: { version: 'npm:mcp-remote@0.1.0' },
          d: { version: 'npm:@e/f@1.0.0' },
          g: { version: 'file:../g' },
        },
      }),
      [
        'pkg:npm/a 1.0.0',
        'pkg:npm/b 2.0.0',
        'pkg:npm/c https://github.com/own/c',
        'pkg:npm/mcp-remote 0.1.0',
        'pkg:npm/%40e/f 1.0.0',
      ],
    ],
    [
      'bun.lock, with an alias, a repository and a part of the project',
      `{
  "lockfileVersion": 1,
  "workspaces": { "": { "name": "own", "dependencies": { "a": "^1" }, }, },
  "packages": {
    "@playwright/mcp": ["@playwright/mcp@0.0.40", "", { "bin": {} }, "sha512-0"],
    "alias": ["mcp-remote@0.1.0", "", {}, "sha512-0"],
    "c": ["c@github:own/c#0a", {}, "own-c-0a"],
    "part": ["part@workspace:packages/part"],
  }
}`,
      [
        'pkg:npm/%40playwright/mcp 0.0.40',
        'pkg:npm/mcp-remote 0.1.0',
        'pkg:npm/c https://github.com/own/c',
      ],
    ],
    [
      'pnpm-lock.yaml of version 9, with peers',
      "lockfileVersion: '9.0'\n\nimporters:\n  .: {}\n\npackages:\n  '@playwright/mcp@0.0.40': {}\n  cline@1.2.3(react@19.0.0): {}\n  c@https://codeload.github.com/own/c/tar.gz/0a: {}\n  d@https://codeload.github.com/own/c/tar.gz/0a#path:/packages/d: {}\n  e@git+https://example.org/c.git#0a&path:/e: {}\n",
      [
        'pkg:npm/%40playwright/mcp 0.0.40',
        'pkg:npm/cline 1.2.3',
        'pkg:npm/c https://github.com/own/c',
        'pkg:npm/d',
        'pkg:npm/e',
      ],
    ],
    [
      'pnpm-lock.yaml of two documents, of which the first is about pnpm itself',
      "---\nlockfileVersion: '9.0'\nimporters:\n  .:\n    packageManagerDependencies: {}\npackages:\n  pnpm@12.0.0: {}\n---\nlockfileVersion: '9.0'\nimporters:\n  .: {}\npackages:\n  cline@1.2.3: {}\n",
      ['pkg:npm/pnpm 12.0.0', 'pkg:npm/cline 1.2.3'],
    ],
    [
      'pnpm-lock.yaml of version 5.4, whose number is none of npm',
      'lockfileVersion: 5.4\n\nspecifiers:\n  cline: ^1.0.0\n\ndependencies:\n  cline: 1.2.3\n\npackages:\n\n  /cline/1.2.3:\n    resolution: {integrity: sha512-0}\n',
      ['pkg:npm/cline 1.2.3'],
    ],
    [
      'pnpm-lock.yaml of versions 6 and 5',
      "lockfileVersion: '6.0'\npackages:\n  /@a/b@1.0.0: {}\n  /c/2.0.0_react@18: {}\n  /@d/e/3.0.0: {}\n  /f/4.0.0/0a1b: {}\n",
      ['pkg:npm/%40a/b 1.0.0', 'pkg:npm/c 2.0.0', 'pkg:npm/%40d/e 3.0.0', 'pkg:npm/f 4.0.0'],
    ],
    [
      'pnpm-lock.yaml of versions 6 and 5, with what is from other registries, repositories and folders',
      'lockfileVersion: 5.4\npackages:\n  registry.example.org/@a/b/1.0.0: {}\n  registry.example.org/c/1.0.0: {}\n  registry.example.org/d@1.0.0: {}\n  github.com/own/e/0a1b:\n    resolution: {tarball: https://codeload.github.com/own/e/tar.gz/0a1b}\n    name: e\n    version: 1.0.0\n  git@github.com+own/f/0a1b:\n    resolution: {commit: 0a1b, repo: git@github.com:own/f.git, type: git}\n    name: f\n    version: 1.0.0\n  file:../g:\n    resolution: {directory: ../g, type: directory}\n    name: g\n',
      [
        'pkg:npm/%40a/b 1.0.0',
        'pkg:npm/c 1.0.0',
        'pkg:npm/d 1.0.0',
        'pkg:npm/e https://github.com/own/e',
        'pkg:npm/f ssh://git@github.com/own/f',
      ],
    ],
    [
      'lock files of Python, without folders and files of the project',
      '[[package]]\nname = "of-uv"\nversion = "1"\nsource = { directory = "../d" }\n\n[[package]]\nname = "of-uv-2"\nversion = "1"\nsource = { path = "e.whl" }\n\n[[package]]\nname = "of-poetry"\nversion = "1"\n\n[package.source]\ntype = "directory"\nurl = "../d"\n\n[[package]]\nname = "of-poetry-2"\nversion = "1"\n\n[package.source]\ntype = "file"\nurl = "e.whl"\n\n[[package]]\nname = "of-pdm"\nversion = "1"\npath = "./d"\n\n[[package]]\nname = "fetched"\nversion = "1"\neditable = true\ngit = "https://github.com/own/c.git"\n',
      ['pkg:pypi/fetched 1 https://github.com/own/c'],
    ],
    [
      'uv.lock, without the project itself',
      'version = 1\nrequires-python = ">=3.12"\n\n[[package]]\nname = "own"\nversion = "0.1.0"\nsource = { editable = "." }\n\n[[package]]\nname = "Browser_Use"\nversion = "0.7.0"\nsource = { registry = "https://pypi.org/simple" }\n\n[[package]]\nname = "c"\nversion = "1"\nsource = { git = "https://github.com/own/c?rev=v1#0a" }\n\n[[package]]\nname = "d"\nversion = "1"\nsource = { git = "https://github.com/own/c?subdirectory=libs/d&rev=v1#0a" }\n',
      ['pkg:pypi/browser-use 0.7.0', 'pkg:pypi/c 1 https://github.com/own/c', 'pkg:pypi/d 1'],
    ],
    [
      'poetry.lock',
      '[[package]]\nname = "crewai"\nversion = "1.0.0"\noptional = false\n\n[package.source]\ntype = "legacy"\nurl = "https://index.example.org/simple"\n\n[[package]]\nname = "c"\nversion = "1"\n\n[package.source]\ntype = "git"\nurl = "https://github.com/own/c.git"\n\n[[package]]\nname = "d"\nversion = "1"\n\n[package.source]\ntype = "git"\nurl = "https://github.com/own/c.git"\nsubdirectory = "libs/d"\n\n[metadata]\nlock-version = "2.1"\n',
      ['pkg:pypi/crewai 1.0.0', 'pkg:pypi/c 1 https://github.com/own/c', 'pkg:pypi/d 1'],
    ],
    [
      'pdm.lock',
      '[metadata]\ngroups = ["default"]\n\n[[package]]\nname = "c"\nversion = "1"\ngit = "https://github.com/own/c.git"\nrevision = "0a"\n\n[[package]]\nname = "d"\nversion = "1"\ngit = "https://github.com/own/c.git"\nsubdirectory = "libs/d"\n',
      ['pkg:pypi/c 1 https://github.com/own/c', 'pkg:pypi/d 1'],
    ],
    [
      'pylock.toml, without the project itself',
      'lock-version = "1.0"\n\n[[packages]]\nname = "mcp"\nversion = "1.2.0"\n\n[[packages]]\nname = "c"\nvcs = { type = "git", url = "https://github.com/own/c.git" }\n\n[[packages]]\nname = "d"\nvcs = { type = "git", url = "https://github.com/own/c.git", subdirectory = "libs/d" }\n\n[[packages]]\nname = "own"\nversion = "0.1.0"\ndirectory = { path = ".", editable = true }\n\n[[packages]]\nname = "part"\ndirectory = { path = "./part" }\n',
      ['pkg:pypi/mcp 1.2.0', 'pkg:pypi/c https://github.com/own/c', 'pkg:pypi/d'],
    ],
    [
      'yarn.lock of Yarn 4, without what is not fetched',
      '__metadata:\n  version: 8\n\n"@a/b@npm:^1.0.0":\n  version: 1.2.0\n  resolution: "@a/b@npm:1.2.0"\n\n"own@workspace:.":\n  version: 0.0.0-use.local\n  resolution: "own@workspace:."\n\n"c@own/c":\n  version: 1.0.0\n  resolution: "c@https://github.com/own/c.git#commit=0a"\n\n"e@own/c":\n  version: 1.0.0\n  resolution: "e@https://github.com/own/c.git#workspace=e&commit=0a"\n\n"d@patch:d@npm%3A1#x":\n  version: 1.0.0\n  resolution: "d@patch:d@npm%3A1.0.0#x"\n',
      ['pkg:npm/%40a/b 1.2.0', 'pkg:npm/c https://github.com/own/c', 'pkg:npm/e'],
    ],
    [
      'package.json, where a range names no version',
      json({
        name: 'own',
        dependencies: { a: '1.2.3', b: '^1.2.3', c: 'npm:@d/e@2.0.0', f: 'github:g/f' },
        devDependencies: { h: '*' },
      }),
      [
        'pkg:npm/a 1.2.3',
        'pkg:npm/b',
        'pkg:npm/%40d/e 2.0.0',
        'pkg:npm/f https://github.com/g/f',
        'pkg:npm/h',
      ],
    ],
    ...(
      [
        ['github:own/c#main', 'https://github.com/own/c'],
        ['own/c', 'https://github.com/own/c'],
        ['own/c#v1', 'https://github.com/own/c'],
        ['git+https://github.com/own/c.git#v1', 'https://github.com/own/c'],
        ['git://github.com/own/c.git', 'git://github.com/own/c'],
        ['git+ssh://git@github.com/own/c.git', 'ssh://git@github.com/own/c'],
        ['git+ssh://git@github.com:own/c.git#semver:^1', 'ssh://git@github.com/own/c'],
        ['git@github.com:own/c.git', 'ssh://git@github.com/own/c'],
        ['https://github.com/own/c/tarball/main', 'https://github.com/own/c'],
        ['https://github.com/own/c/archive/refs/tags/v1.tar.gz', 'https://github.com/own/c'],
        ['github:own/c#feature/x', 'https://github.com/own/c'],
        ['github:own/c#main&path:/packages/c', ''],
        ['git+https://github.com/own/c.git#path:/packages/c', ''],
        ['https://github.com/own/c.git#workspace=c', ''],
      ] as const
    ).map(([spec, address]): [name: string, text: string, read: string[]] => [
      `package.json with ${spec}`,
      json({ dependencies: { c: spec } }),
      [`pkg:npm/c ${address}`.trim()],
    ]),
    [
      'package.json, without what is not from npm, and with aliases and a patched package',
      json({
        dependencies: {
          a: 'workspace:*',
          b: 'file:../b',
          c: '../own/c',
          d: 'link:./d',
          e: '~/e',
          f: 'jsr:@own/f@1',
          cline: 'npm:other',
          g: 'npm:@d/e',
          h: 'npm:cline@latest',
          i: 'npm:^1.2.3',
          k: 'npm:v8-to-istanbul',
          l: 'npm:2',
          j: 'patch:j@npm%3A1.2.3#./x',
        },
      }),
      [
        'pkg:npm/other',
        'pkg:npm/%40d/e',
        'pkg:npm/cline',
        'pkg:npm/i',
        'pkg:npm/v8-to-istanbul',
        'pkg:npm/l',
        'pkg:npm/j',
      ],
    ],
    ...['project', 'package', 'workspace'].map((key): [string, string, string[]] => [
      `package.json with the key ${key}`,
      json({ [key]: [{ name: 'x' }], dependencies: { a: '1.2.3' } }),
      ['pkg:npm/a 1.2.3'],
    ]),
    [
      'package.json with words of lock files that are refused',
      json({
        description: '@generated by Cargo',
        dependencies: { a: '1.2.3' },
        own: { contentHash: '0' },
      }),
      ['pkg:npm/a 1.2.3'],
    ],
    [
      'CycloneDX with words of lock files that are refused',
      json({
        bomFormat: 'CycloneDX',
        version: 1,
        components: [{ name: 'a', contentHash: '0', description: '@generated by Cargo' }],
      }),
      ['a'],
    ],
    [
      'pyproject.toml of the standard',
      '[project]\nname = "own"\ndependencies = ["LangGraph[x]==1.0; python_version > \'3\'", "b>=2"]\n[project.optional-dependencies]\nc = ["d"]\n[dependency-groups]\ne = ["f==1", { include-group = "g" }]',
      ['pkg:pypi/langgraph 1.0', 'pkg:pypi/b', 'pkg:pypi/d', 'pkg:pypi/f 1'],
    ],
    [
      'pyproject.toml with sources of uv',
      '[project]\ndependencies = ["a", "b"]\n[tool.uv]\ndev-dependencies = ["c"]\n[tool.uv.sources]\na = { git = "https://github.com/own/a", tag = "v1" }\nb = { workspace = true }',
      ['pkg:pypi/a https://github.com/own/a', 'pkg:pypi/c'],
    ],
    [
      'pyproject.toml with sources of uv by another spelling, with markers, and in folders',
      '[project]\ndependencies = ["My_Agent", "b", "c"]\n[tool.uv.sources]\nmy-agent = { git = "https://github.com/own/a" }\nb = [{ index = "x", marker = "m" }, { git = "https://github.com/own/b", marker = "n" }]\nc = { git = "https://github.com/own/c", subdirectory = "libs/c" }',
      [
        'pkg:pypi/my-agent https://github.com/own/a',
        'pkg:pypi/b https://github.com/own/b',
        'pkg:pypi/c',
      ],
    ],
    [
      'pyproject.toml of Poetry',
      '[tool.poetry.dependencies]\npython = "^3.12"\na = "1.2.3"\nb = { version = "^1", extras = ["x"] }\nd = "==1.2"\ne = "1.2rc1"\nf = "1.*"\n[tool.poetry.group.dev.dependencies]\nc = "*"',
      [
        'pkg:pypi/a 1.2.3',
        'pkg:pypi/b',
        'pkg:pypi/d 1.2',
        'pkg:pypi/e 1.2rc1',
        'pkg:pypi/f',
        'pkg:pypi/c',
      ],
    ],
    [
      'pyproject.toml of an older Poetry, and what is not from an index',
      '[tool.poetry.dependencies]\na = { git = "https://github.com/own/a.git", rev = "v1" }\nb = { git = "git@github.com:own/b.git" }\nc = { url = "https://e.org/c-1.whl" }\nd = { path = "../d" }\n[tool.poetry.dev-dependencies]\ne = "1.2.3"',
      [
        'pkg:pypi/a https://github.com/own/a',
        'pkg:pypi/b ssh://git@github.com/own/b',
        'pkg:pypi/c https://e.org/c-1.whl',
        'pkg:pypi/e 1.2.3',
      ],
    ],
    [
      'MCP, as an editor writes it: with comments and a last comma',
      '// of this workspace\n{ "servers": {\n /* one */ "a": { "url": "https://e.org//x" }, // two\n} }',
      ['a https://e.org//x'],
    ],
    [
      'MCP, with keys that stand twice or have a meaning for JavaScript, and with servers of folders',
      '{"mcpServers":{"__proto__":{"command":"npx","args":["a"]},"x":{"command":"npx","args":["b"]}},"mcp":{"servers":{"x":{"command":"npx","args":["c"]}}},"projects":{"/y":{"mcpServers":{"z":{"command":"npx","args":["d"]}}}}}',
      ['pkg:npm/a', 'pkg:npm/b', 'pkg:npm/c', 'pkg:npm/d'],
    ],
    [
      'MCP in TOML, with a key in quotation marks',
      '[mcp_servers."a b"]\ncommand = "npx"\nargs = ["cline"]\n',
      ['pkg:npm/cline'],
    ],
    [
      'MCP in TOML, with a blank before a key',
      '[ mcp_servers.a ]\ncommand = "npx"\nargs = ["cline"]\n',
      ['pkg:npm/cline'],
    ],
    [
      'requirements, with extras, markers, hashes, options, ranges and repositories',
      [
        '# own',
        '-r base.txt',
        '--hash=sha256:00',
        'aider-chat[browser]==0.80.0 ; python_version > "3.9"',
        'LangGraph >= 0.2',
        'anything==1.*',
        'variable==$VERSION',
        'smolagents==1.2 \\',
        '    --hash=sha256:00',
        'crewai \\',
        '==1.0.0 \\',
        '    --hash=sha256:00 \\',
        '    --hash=sha256:01',
        'n8n --hash=sha256:00',
        '# a comment does not go on \\',
        'pipecat_ai',
        'goose @ git+https://github.com/block/goose@v1',
        'letta (==1.0)',
        'git+https://github.com/crewAIInc/crewAI.git@v1#egg=crewai',
        '-e git+ssh://git@github.com/All-Hands-AI/OpenHands',
        'git+https://github.com/block/goose.git@feature/x',
        'git+https://github.com/block/goose/',
        'git@github.com:own/x.git@v1',
        'y @ git+git@github.com:own/y.git',
        'https://example.org/agent-1.whl',
        'z @ git+https://$TOKEN@github.com/own/z.git@v1',
        'git+https://user:secret@github.com/own/s.git',
        'lib @ git+https://github.com/own/many@v1#subdirectory=libs/lib',
        'git+https://github.com/own/many#egg=lib&subdirectory=libs/lib',
        'blanks==1.0 \\  ',
        'end \\  ',
        '-e .',
        '-e folder',
        './own',
        'last==1.0\\',
      ].join('\n'),
      [
        'pkg:pypi/aider-chat 0.80.0',
        'pkg:pypi/langgraph',
        'pkg:pypi/anything',
        'pkg:pypi/variable',
        'pkg:pypi/smolagents 1.2',
        'pkg:pypi/crewai 1.0.0',
        'pkg:pypi/n8n',
        'pkg:pypi/pipecat-ai',
        'pkg:pypi/goose https://github.com/block/goose',
        'pkg:pypi/letta 1.0',
        'crewAI https://github.com/crewAIInc/crewAI',
        'OpenHands ssh://git@github.com/All-Hands-AI/OpenHands',
        'goose https://github.com/block/goose',
        'goose https://github.com/block/goose',
        'x ssh://git@github.com/own/x',
        'pkg:pypi/y ssh://git@github.com/own/y',
        'agent-1.whl https://example.org/agent-1.whl',
        'pkg:pypi/z https://github.com/own/z',
        's https://github.com/own/s',
        'pkg:pypi/lib',
        'many/libs/lib',
        'pkg:pypi/blanks 1.0',
        'pkg:pypi/end',
        'pkg:pypi/last 1.0',
      ],
    ],
    [
      'a list of names, which may be Python packages',
      'Cursor\r\n\nClaude Code\nmem0_ai\nCursor (agent)\n',
      ['pkg:pypi/cursor', 'Claude Code', 'pkg:pypi/mem0-ai', 'pkg:pypi/cursor'],
    ],
    [
      'a list of names with versions, package URLs and images',
      [
        'n8n 1.100.0',
        'Claude Code: 2.0.1',
        'n8n@1.100.0-rc.1',
        'Langflow   v1.2.0',
        'langflow==1.2.0',
        'cursor',
        '@scope/name@1.2.3',
        '@scope/name',
        'pkg:npm/%40scope/name@1.2.3?arch=x',
        'pkg:pypi/langflow',
        'n8nio/n8n:1.100.0',
        'registry.example.org:5000/own/agent:latest@sha256:0a',
        '# a comment',
        'Agent (beta) 1.2',
        'Cursor',
      ].join('\n'),
      [
        'n8n 1.100.0',
        'Claude Code 2.0.1',
        'n8n 1.100.0-rc.1',
        'Langflow 1.2.0',
        'pkg:pypi/langflow 1.2.0',
        'pkg:pypi/cursor',
        'pkg:npm/%40scope/name 1.2.3',
        'pkg:npm/%40scope/name',
        'pkg:npm/%40scope/name@1.2.3?arch=x 1.2.3',
        'pkg:pypi/langflow',
        'pkg:docker/n8nio/n8n 1.100.0',
        'pkg:docker/registry.example.org:5000/own/agent',
        'Agent (beta) 1.2',
        'pkg:pypi/cursor',
      ],
    ],
    [
      'a list of names between commas',
      'n8n 1.100.0, Langflow: 1.2.0,Claude Code\nflask>=1,<2',
      ['n8n 1.100.0', 'Langflow 1.2.0', 'pkg:pypi/flask'],
    ],
    [
      'a table with commas',
      'hostname,software,version\nsrv-01,claude-code,2.1.0\nsrv-02,"n8n","1.100.0",linux\n',
      [
        'pkg:pypi/hostname',
        'pkg:pypi/software',
        'pkg:pypi/version',
        'pkg:pypi/srv-01',
        'claude-code 2.1.0',
        'pkg:pypi/srv-02',
        'n8n 1.100.0',
        'pkg:pypi/linux',
      ],
    ],
    [
      'a table with semicolons',
      'srv-01;claude-code;v2.1.0',
      ['pkg:pypi/srv-01', 'claude-code 2.1.0'],
    ],
    ['a table with tabs', 'Claude Code\t2.1.0\nn8n\t1.100.0', ['Claude Code 2.1.0', 'n8n 1.100.0']],
    [
      'names with their versions between commas',
      'n8n,1.100.0\nFlowise, 3.0.5\n@scope/name,1.2.3',
      ['n8n 1.100.0', 'Flowise 3.0.5', 'pkg:npm/%40scope/name 1.2.3'],
    ],
    [
      'images by tags that move',
      'postgres:16\nredis:latest\nn8nio/n8n:1.100.0',
      ['postgres', 'redis', 'pkg:docker/n8nio/n8n 1.100.0'],
    ],
    ...[
      [`\${REGISTRY}/n8nio/n8n:1.100.0`, 'n8nio/n8n 1.100.0'],
      ['$REG/langflowai/langflow:1.11.0', 'langflowai/langflow 1.11.0'],
      [`\${REGISTRY:-}\${NS:-n8nio}/n8n:1.100.0`, 'n8nio/n8n 1.100.0'],
      [`\${REGISTRY:-}/n8nio/n8n:1.100.0`, 'n8nio/n8n 1.100.0'],
      [`\${REGISTRY:-localhost:5000}/own/a:1.2.3`, 'localhost:5000/own/a 1.2.3'],
      [`\${REGISTRY:?no registry}/own/a:1.2.3`, 'own/a 1.2.3'],
      [`\${PREFIX}own/a:1.2.\${PATCH:-3}`, 'own/a'],
      [`\${IMAGE:-own/a:1.2.3}`, 'own/a 1.2.3'],
      ['own/a:$TAG', 'own/a'],
      [`own/\${NAME}:1.2.3`, `own/\${NAME} 1.2.3`],
    ].map(([image, found]): [string, string, string[]] => [
      `a Docker Compose file with ${image}`,
      `services:\n  a:\n    image: "${image}"\n`,
      [`pkg:docker/${found}`],
    ]),
    [
      'a Docker Compose file, with what is merged, variables, and services that are built',
      `x-shared: &shared
  image: docker.n8n.io/n8nio/n8n:1.100.0
services:
  n8n: { <<: *shared, ports: ["5678:5678"] }
  flow: { image: "\${REGISTRY:-docker.io}/own/flow:1.2.0" }
  later: { image: "own/later:\${TAG:-1.2.0}" }
  db: { image: postgres }
  own: { build: . }
  empty:
`,
      [
        'pkg:docker/docker.n8n.io/n8nio/n8n 1.100.0',
        'pkg:docker/docker.io/own/flow 1.2.0',
        'pkg:docker/own/later',
        'pkg:docker/postgres',
      ],
    ],
    [
      'a list of names with a word of a lock file that is refused',
      'Cursor\nGEM\nn8n',
      ['pkg:pypi/cursor', 'pkg:pypi/gem', 'pkg:pypi/n8n'],
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test.each([
  ['crewai\nLangGraph\n', 'Python requirements or a list of names'],
  ['crewai\nclaude code\n', 'Python requirements or a list of names'],
  ['src\ndocs\ncursor\nlume', 'Python requirements'],
  ['crewai\nlanggraph==1\n', 'Python requirements'],
  ['# of this project\ncrewai\n', 'Python requirements'],
  ['Django==4.2\nflask\n', 'Python requirements'],
  ['crewai, Claude Code', 'Python requirements or a list of names'],
  ['crewai 1.2\nclaude code\n', 'list of names, packages or images'],
  ['pkg:npm/n8n', 'list of names, packages or images'],
])('%j is read as: %s', (text, format) => {
  expect(readInventory(text)).toMatchObject({ format });
});

test.each<[server: object, read: string]>([
  [{ command: 'npx', args: ['-y', '@playwright/mcp@latest'] }, 'pkg:npm/%40playwright/mcp'],
  [
    { command: 'npx', args: ['-y', 'mcp-remote@0.1.10', 'https://e.org'] },
    'pkg:npm/mcp-remote 0.1.10',
  ],
  [{ command: 'npx', args: ['--package=@a/b@1.2.3', 'run-b'] }, 'pkg:npm/%40a/b 1.2.3'],
  [{ command: 'npx', args: ['-p', '@a/b@^1.2.3', 'run-b'] }, 'pkg:npm/%40a/b'],
  [{ command: 'npx', args: ['cline@1'] }, 'pkg:npm/cline'],
  [{ command: 'npx', args: ['cline@1.2.x'] }, 'pkg:npm/cline'],
  [{ command: 'C:\\bin\\npx.cmd', args: ['cline'] }, 'pkg:npm/cline'],
  [{ command: 'C:\\bin\\npx.ps1', args: ['cline'] }, 'pkg:npm/cline'],
  [{ command: 'cmd', args: ['/c', 'npx', '-y', 'cline'] }, 'pkg:npm/cline'],
  [{ command: 'npx -y cline' }, 'pkg:npm/cline'],
  [{ command: 'API_KEY=secret npx -y cline' }, 'pkg:npm/cline'],
  [{ command: 'API_KEY=secret', args: ['npx', 'cline'] }, 'pkg:npm/cline'],
  [{ command: 'pnpm', args: ['dlx', 'cline@2.0.0'] }, 'pkg:npm/cline 2.0.0'],
  [{ command: 'uvx', args: ['mcp-server-fetch'] }, 'pkg:pypi/mcp-server-fetch'],
  [{ command: 'uvx', args: ['--from', 'mcp[cli]==1.2.0', 'mcp', 'run'] }, 'pkg:pypi/mcp 1.2.0'],
  [
    { command: 'uv', args: ['tool', 'run', '--with', 'x', 'aider-chat@0.80.0'] },
    'pkg:pypi/aider-chat 0.80.0',
  ],
  [{ command: 'pipx', args: ['run', 'aider-chat'] }, 'pkg:pypi/aider-chat'],
  [
    {
      command: 'docker',
      args: ['run', '-i', '--rm', '-e', 'TOKEN', 'ghcr.io/github/github-mcp-server:v0.5.0'],
    },
    'pkg:docker/ghcr.io/github/github-mcp-server v0.5.0',
  ],
  [{ command: 'docker', args: ['run', '--env=A', 'mcp/fetch:latest'] }, 'pkg:docker/mcp/fetch'],
  [{ command: { path: 'npx', args: ['cline'] } }, 'pkg:npm/cline'],
  [{ command: 'python', args: ['-m', 'mcp_server_fetch', '--x'] }, 'pkg:pypi/mcp-server-fetch'],
  [{ command: '/usr/bin/python3.12', args: ['-u', '-m', 'a'] }, 'pkg:pypi/a'],
  [{ command: 'python', args: ['-X', 'dev', '-m', 'a'] }, 'pkg:pypi/a'],
  [{ command: 'python', args: ['server.py', '-m', 'aider'] }, 'own'],
  [{ command: 'python', args: ['server.py'] }, 'own'],
  [{ command: 'uv', args: ['run', 'python', '-m', 'mcp_server_git'] }, 'pkg:pypi/mcp-server-git'],
  [{ command: 'uv', args: ['--directory', '/x', 'run', 'server.py'] }, 'own'],
  [{ command: 'docker', args: ['container', 'run', 'mcp/memory'] }, 'pkg:docker/mcp/memory'],
  [{ command: '/usr/local/bin/github-mcp-server', args: ['stdio'] }, 'github-mcp-server'],
  [
    { command: 'bash', args: ['-c', 'npx -y mcp-remote@0.1.15 https://e.org'] },
    'pkg:npm/mcp-remote 0.1.15',
  ],
  [
    { command: 'sh', args: ['-lc', 'cd /x && A=1 exec uvx "aider-chat"; true'] },
    'pkg:pypi/aider-chat',
  ],
  [{ command: 'sh', args: ['-c', 'cd /x && ./bin/own-server'] }, 'own-server'],
  [{ command: 'bash', args: ['start.sh'] }, 'own'],
  [{ command: 'env', args: ['A=1', 'npx', 'cline'] }, 'pkg:npm/cline'],
  [{ command: 'env', args: ['-u', 'X', 'npx', 'foo'] }, 'pkg:npm/foo'],
  [{ command: 'env', args: ['A=b'] }, 'own'],
  [{ command: 'sh', args: ['-c', 'A=b'] }, 'own'],
  [{ command: 'sudo', args: ['-u', 'x', 'timeout', '5', 'npx', 'foo'] }, 'pkg:npm/foo'],
  [{ command: 'cross-env', args: ['A=b', 'npx', 'foo'] }, 'pkg:npm/foo'],
  [{ command: 'C:\\bin\\NPX.CMD', args: ['foo'] }, 'pkg:npm/foo'],
  [{ command: 'CMD.EXE', args: ['/c', 'npx', 'foo'] }, 'pkg:npm/foo'],
  [{ command: 'C:\\Program Files\\Goose\\goose.exe', args: ['mcp'] }, 'goose'],
  [{ command: 'C:\\Program Files\\Goose\\goose.exe' }, 'goose'],
  [{ command: 'C:\\Program Files\\nodejs\\npx.cmd', args: ['-y', 'foo'] }, 'pkg:npm/foo'],
  [{ command: '/Users/a b/x/run' }, 'run'],
  [{ command: '/Users/a b/x/run --stdio' }, 'run'],
  [{ command: '/opt/run /data/goose' }, 'run'],
  [{ command: '~/bin/run https://e.org/goose' }, 'run'],
  [{ command: '/usr/bin/npx -y @a/b' }, 'pkg:npm/%40a/b'],
  [{ command: 'goose mcp' }, 'goose'],
  ...[
    '--pull always',
    '--restart no',
    '--gpus all',
    '--cap-add X',
    '-h x',
    '--ipc host',
    '--userns host',
    '--tmpfs /x',
    '--rm -itd --init --pull=always -eA=1 -p8080:80',
  ].map((options): [server: object, read: string] => [
    { command: 'docker', args: ['run', '-i', ...options.split(' '), 'ghcr.io/a/b', 'stdio'] },
    'pkg:docker/ghcr.io/a/b',
  ]),
  [{ command: 'docker', args: ['run', '-e TOKEN', 'mcp/fetch'] }, 'pkg:docker/mcp/fetch'],
  ...[
    'docker run --unknown x ghcr.io/a/b',
    'docker run $IMAGE',
    'docker exec x y',
    'docker compose run x',
    'docker mcp gateway run',
    'npm run start',
    'npm start',
    'pnpm start',
    'yarn start',
    'bun run x.ts',
    'bun run start',
    'npx --unknown x foo',
  ].map((command): [server: object, read: string] => [{ command }, 'own']),
  [{ command: 'npm exec --yes -- foo' }, 'pkg:npm/foo'],
  [{ command: 'bun x foo' }, 'pkg:npm/foo'],
  [{ command: 'yarn dlx -q foo' }, 'pkg:npm/foo'],
  [{ command: 'uvx --index https://e.org/simple foo' }, 'pkg:pypi/foo'],
  [{ command: 'uvx --default-index https://e.org/simple foo' }, 'pkg:pypi/foo'],
  [{ command: 'uvx --extra-index-url https://e.org/simple foo' }, 'pkg:pypi/foo'],
  [{ command: 'uv run --extra x foo' }, 'pkg:pypi/foo'],
  [{ command: 'uvx', args: ['foo>=1.0'] }, 'pkg:pypi/foo'],
  [{ command: 'uvx', args: ['foo[x]~=1.0'] }, 'pkg:pypi/foo'],
  [{ command: 'uvx', args: ['foo==1.*'] }, 'pkg:pypi/foo'],
  [{ command: 'uvx', args: ['foo@latest'] }, 'pkg:pypi/foo'],
  [
    { command: 'uvx', args: ['--from', 'foo @ git+https://github.com/a/b@v1', 'foo'] },
    'pkg:pypi/foo https://github.com/a/b',
  ],
  [{ command: 'npx foo/bar' }, 'bar https://github.com/foo/bar'],
  [{ command: 'npx foo/bar#main' }, 'bar https://github.com/foo/bar'],
  [
    {
      command: 'uvx',
      args: [
        '--from',
        'git+https://github.com/a/servers@v1#subdirectory=src/git',
        'mcp-server-git',
      ],
    },
    'servers/src/git',
  ],
  [{ command: 'npx', args: ['-y', 'github:a/b#main'] }, 'b https://github.com/a/b'],
  [{ command: 'npx', args: ['./local'] }, 'own'],
  [{ command: 'node', args: ['server.js'] }, 'own'],
  [{ url: 'https://user:secret@e.org/mcp/?key=secret#x' }, 'own https://e.org/mcp/'],
  [{ url: 'https://e.org/mcp', headers: { Authorization: 'secret' } }, 'own https://e.org/mcp'],
  [{}, 'own'],
])('the MCP server %j starts %s', (server, expected) => {
  for (const key of ['mcpServers', 'servers', 'context_servers']) {
    expect(read(json({ [key]: { own: server } }))).toEqual([expected]);
  }
  expect(read(json({ mcp: { servers: { own: server } } }))).toEqual([expected]);
});

test.each([
  [
    'requirements',
    'a \\\n==1\n-r other.txt\n--constraint=c.txt\n<<<<<<< HEAD\n-e .\n',
    [
      'other.txt is named here and was not read. Give that file, too.',
      'c.txt is named here and was not read. Give that file, too.',
      'Line 5 was not read.',
    ],
  ],
  ['requirements that are elsewhere', '-r other.txt', [/^other\.txt is named/]],
  ['an address with secrets', '-r https://u:s@h/r.txt?token=s', [/^https:\/\/h\/r\.txt is named/]],
  [
    'package.json',
    '{"dependencies":{"a":"^1"}}',
    [/^A range names no version.+package-lock\.json/],
  ],
  ['pyproject.toml', '[project]\ndependencies = ["a"]', [/^A range names no version.+uv\.lock/]],
  ['a lock file', '[[package]]\nname = "a"', []],
  [
    'a line with secrets',
    'crewai==1\nmcp==1\nN8N_ENCRYPTION_KEY = SECRET1\nmy pkg https://u:SECRET2@h.example/x.whl\n',
    ['Line 3 was not read.', 'Line 4 was not read.'],
  ],
  [
    'a Docker Compose file',
    'include:\n  - other.yaml\n  - path: [a.yaml, b.yaml]\nservices:\n  one: { extends: { file: base.yaml, service: one } }\n  two: { image: a, extends: { file: base.yaml, service: two } }\n  three: { extends: two }\n',
    ['other.yaml', 'a.yaml', 'b.yaml', 'base.yaml'].map(
      (file) => `${file} is named here and was not read. Give that file, too.`,
    ),
  ],
  ['a list of nothing', '{"dependencies":["a"]}', ['Septet found no software in this file.']],
])('what was not read of %s is said', (_, text, notes) => {
  const answer = readInventory(text);
  expect('notes' in answer && answer.notes).toEqual(
    notes.map((note) => (typeof note === 'string' ? note : expect.stringMatching(note))),
  );
});

test.each([
  ['empty lines', `crewai==1${'\n'.repeat(100_000)}mcp==1`],
  ['lines of blanks', `crewai==1\n${`${' '.repeat(80)}\n`.repeat(3_000)}mcp==1`],
  ['blanks in a line', `crewai==1\nmcp${' '.repeat(60_000)}==1`],
  ['slashes in an address', `crewai==1\nmcp @ https://x/${'/'.repeat(60_000)}a`],
  ['colons in an address', `crewai==1\nmcp @ https://x/${'://'.repeat(20_000)}a`],
  ['a long address', `crewai==1\nhttps://x/${'a'.repeat(60_000)}/b`],
  ['names between commas', `crewai==1, mcp==1\n${'a,'.repeat(60_000)}>`],
  ['parts of a version', `crewai==1\nmcp 1${'.1'.repeat(60_000)}`],
  ['letters in a name', `crewai==1\nmcp==1\n${'a'.repeat(60_000)}!`],
  ['folders of an image', `crewai==1\nmcp==1\n${'a/'.repeat(60_000)}:`],
])('a file of requirements with many %s takes little time', (_, text) => {
  const started = performance.now();
  expect(read(text)).toHaveLength(2);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ['quotation marks', `{${'\\"'.repeat(100_000)}`],
  ['comments', `{${'/* '.repeat(100_000)}`],
  ['anchors', `lockfileVersion: 9\n${'- &a '.repeat(30_000)}`],
  ['keys', `lockfileVersion: 9\npackages:\n${repeated(25_000, (n) => `  /a${n}@1.0.0: {}\n`)}`],
  [
    'words of a command',
    json({ servers: { a: { command: 'env', args: Array(20_000).fill('env') } } }),
  ],
  ['brackets of extras', json({ servers: { a: { command: `uvx ${'a['.repeat(50_000)}` } } })],
])('a file with many %s takes little time', (_, text) => {
  const started = performance.now();
  readInventory(text);
  expect(performance.now() - started).toBeLessThan(3000);
});

test.each([
  ['UTF-8', [0xef, 0xbb, 0xbf, 0x61]],
  ['UTF-8 without a mark', [0x61]],
  ['UTF-16', [0xff, 0xfe, 0x61, 0]],
  ['UTF-16 with the high byte first', [0xfe, 0xff, 0, 0x61]],
])('a file in %s is text', (_, bytes) => {
  expect(textOf(Uint8Array.from(bytes))).toBe('a');
});

test('a lock file in YAML that is nested without end is no list', () => {
  expect(read(`lockfileVersion: 9\na: ${'['.repeat(10_000)}`)).toBe(
    'The file cannot be read: it is nested too deeply.',
  );
});

test('a lock file that is nested without end is no list', () => {
  const depth = 10_000;
  const deep = `${'{"dependencies":{"a":'.repeat(depth)}{}${'}}'.repeat(depth)}`;
  expect(read(deep.replace('{', '{"lockfileVersion":1,'))).toBe(
    'The file cannot be read: it is nested too deeply.',
  );
});

test.each([
  ['', 'The file is empty.'],
  ['\uFEFF  \n', 'The file is empty.'],
  ['{}', 'This is not a list of software that Septet knows.'],
  ['[]', 'This is not a list of software that Septet knows.'],
  ['{"name":"x"}', 'This is not a list of software that Septet knows.'],
  ['[other]\ndependencies = ["a"]', 'This is not a list of software that Septet knows.'],
  ['# yarn lockfile v1\n\na@^1:\n  version "1.0.0"\n', /^A lock file of Yarn 1 /],
  [
    'version = 4\n\n[[package]]\nname = "a"\nsource = "registry+https://example.org"\n',
    /^A lock file of Cargo /,
  ],
  [
    'version = 4\n\n[[package]]\nname = "a"\nchecksum = "0"\n\n[[package]]\nname = "b"\n',
    /^A lock file of Cargo /,
  ],
  ['version = 4\n\n[[package]]\nname = "a"\nversion = "0.1.0"\n', /^A lock file of Cargo /],
  ['GEM\n  specs:\n    a (1.0)\n    b (2.0)\n', /^A lock file of Bundler /],
  [
    '{"version":1,"dependencies":{"net8.0":{"A":{"resolved":"1.0.0","contentHash":"0"}}}}',
    /^A lock file of NuGet /,
  ],
  ['# platform: linux-64\n@EXPLICIT\nhttps://e.org/a.conda\n', /^A lock file of conda /],
  // Other lock files and lists, of which no part looks like a list that is read.
  ['{"content-hash":"0","packages":[{"name":"a/b"}]}', /^This is not a list of software/],
  ['{"_meta":{},"default":{"a":{"version":"==1"}}}', /^This is not a list of software/],
  ['{"version":"4","npm":{"a@1.0.0":{}}}', /^This is not a list of software/],
  ['[package]\nname = "a"\n\n[dependencies]\nb = "1"\n', /^This is not a list of software/],
  ['com.google.guava:guava:31.1=compileClasspath\nempty=\n', /^The file cannot be read: /],
  ['github.com/a/b v1.0.0 h1:0=\n', /^The file cannot be read: /],
  ['module a\n\nrequire (\n\tgithub.com/a/b v1.0.0\n)\n', /^The file cannot be read: /],
  ['dependencies:\n  - python=3.11\n  - a=1.0\n', /^The file cannot be read: /],
  ['services:\n  n8n\n  image: x\n', /^The file cannot be read: /],
  ['{"bomFormat":', /^The file cannot be read: .+\.$/],
  ['lockfileVersion: 9\n  x: [\n', /^The file cannot be read: .+ at line 1, column \d+\.$/],
  [
    '<bom/>',
    'The file cannot be read: it is none of the formats that Septet reads, and no list of names. Of a table, give a name and a version on each line.',
  ],
  ['services: [a, b]\n', 'This is not a list of software that Septet knows.'],
  ['services:\n  a: { ports: [1] }\n', 'This is not a list of software that Septet knows.'],
  ['[[package]]\nname = ', /^The file cannot be read: /],
  // Tables with columns that are not read, or with two numbers.
  ['host;software;version\na/b;claude-code;2.1.0 !\na/c;n8n;1.0.0 !\n', /Of a table, give a name/],
  ['claude-code,10.0.0.1,2.1.0', /Of a table, give a name/],
  ['software;a note: 1', /Of a table, give a name/],
  ['{"mcpServers": {"a": SECRET}}', /^The file cannot be read: (?!.*SECRET)/],
  ['[\n[1],\n2]', 'This is not a list of software that Septet knows.'],
  ['\u0000\u0001', /^The file cannot be read: /],
])('%j cannot be read', (text, problem) => {
  expect(read(text)).toEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
});

test('a pre-release after @ is the version that uvx starts, and no address', () => {
  const server = { command: 'uvx', args: ['aider-chat@0.86.0-rc1'] };
  const answer = readInventory(json({ mcpServers: { own: server } }));
  const [started] = 'components' in answer ? answer.components : [];
  expect(started).toMatchObject({ version: '0.86.0-rc1', purl: 'pkg:pypi/aider-chat' });
  expect(started).not.toHaveProperty('address');
});
