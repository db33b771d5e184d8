/**
 * Which part may import which: the arrows of the design, nothing else. Type-only imports count.
 * Every rule's comment says what to do instead of the import that it refuses.
 */

const TESTS = '\\.(test|spec)\\.tsx?$';

/** Tests and what only tests use. */
const TEST_CODE = '(\\.(test|spec)\\.tsx?$|/testing/)';

/** The folders of src/core, each with the folders that it may import. */
const CORE_ARROWS = {
  model: [],
  expression: ['model'],
  fields: ['model', 'expression'],
  flags: ['model'],
  registries: ['fields', 'model'],
  image: ['model', 'expression'],
  dockerfile: ['image', 'model'],
  derive: ['fields', 'flags', 'model', 'expression', 'image'],
  yaml: ['model'],
  config: ['model', 'yaml'],
  checks: [
    'config',
    'derive',
    'dockerfile',
    'expression',
    'fields',
    'flags',
    'image',
    'model',
    'yaml',
  ],
  assist: [
    'checks',
    'derive',
    'dockerfile',
    'expression',
    'fields',
    'flags',
    'image',
    'model',
    'yaml',
  ],
  plan: ['derive', 'expression', 'fields', 'flags', 'image', 'model'],
  exchange: ['derive', 'expression', 'fields', 'flags', 'image', 'model', 'plan', 'yaml'],
  session: [
    'checks',
    'config',
    'derive',
    'dockerfile',
    'exchange',
    'expression',
    'fields',
    'flags',
    'image',
    'model',
    'plan',
    'yaml',
  ],
  manual: ['checks', 'config', 'derive', 'expression', 'fields', 'flags', 'image', 'model', 'yaml'],
  document: [
    'assist',
    'checks',
    'config',
    'derive',
    'dockerfile',
    'exchange',
    'expression',
    'fields',
    'flags',
    'image',
    'manual',
    'model',
    'plan',
    'registries',
    'yaml',
  ],
  diff: ['derive', 'expression', 'fields', 'model', 'yaml'],
  protocol: ['dockerfile', 'model'],
};

const coreRules = Object.entries(CORE_ARROWS).map(([folder, allowed]) => ({
  name: `core-${folder}`,
  comment:
    `src/core/${folder} may import ${allowed.join(', ') || 'no other folder of the core'}. Move what both ` +
    'need to a folder that both may import, or take it as an argument.',
  severity: 'error',
  from: { path: `^src/core/${folder}/`, pathNot: TEST_CODE },
  to: {
    path: '^src/core/',
    pathNot: `^src/core/(${[folder, ...allowed].join('|')})/`,
  },
}));

/** The areas beside the core, each with the areas that it may import. */
const AREA_ARROWS = {
  editor: [],
  app: ['editor'],
  server: [],
  cli: ['server'],
};

const areaRules = Object.entries(AREA_ARROWS).map(([area, allowed]) => ({
  name: `area-${area}`,
  comment:
    `src/${area} may import ${['#core', ...allowed.map((name) => `src/${name}`)].join(' and ')}. What two ` +
    'areas share belongs in the core; app and server meet only over HTTP (src/core/protocol).',
  severity: 'error',
  from: { path: `^src/${area}/` },
  to: { path: '^src/', pathNot: `^src/(core|${[area, ...allowed].join('|')})/` },
}));

export default {
  forbidden: [
    ...coreRules,
    ...areaRules,
    {
      name: 'core-folder-without-arrows',
      comment: 'A new folder of the core: write down in CORE_ARROWS what it may import.',
      severity: 'error',
      from: {
        path: '^src/core/[^/]+/',
        pathNot: [`^src/core/(${Object.keys(CORE_ARROWS).join('|')})/`, TEST_CODE],
      },
      to: {},
    },
    {
      name: 'core-is-pure',
      comment:
        'The core runs the same in a browser, a worker, a server and a shell: take I/O as an argument, and ' +
        'leave screens and files to editor, app, server and cli.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: TEST_CODE },
      to: {
        pathNot: ['^src/core/', '^node_modules/(diff|yaml|zod|jsep|shell-quote)/'],
      },
    },
    {
      name: 'core-tests-stay-in-core',
      comment: "The core's tests feed it values; what needs another area is a test of that area.",
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'one-door-to-the-core',
      comment: "Import from '#core' (src/core/index.ts), and export there what is missing.",
      severity: 'error',
      from: { pathNot: '^src/core/' },
      to: { path: '^src/core/', pathNot: '^src/core/index\\.ts$' },
    },
    {
      name: 'one-door-to-the-editor',
      comment: 'The app uses the editor as any portal does: import src/editor/index.ts.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { path: '^src/editor/.*\\.tsx?$', pathNot: '^src/editor/index\\.ts$' },
    },
    {
      name: 'yaml-library-only-in-yaml',
      comment: 'Read and edit YAML through src/core/yaml: it never re-prints a document.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '^src/core/yaml/',
          // Their own small settings files, which are only read.
          '^src/server/connectors/connectors-file\\.ts$',
          '^src/cli/sample-values\\.ts$',
          TEST_CODE,
        ],
      },
      to: { path: '^node_modules/yaml/' },
    },
    {
      name: 'monaco-only-in-yaml-pane',
      comment: 'The form works before Monaco has loaded: only src/editor/yaml may import it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/editor/yaml/' },
      to: { path: '^node_modules/(monaco-editor|@monaco-editor)/' },
    },
    {
      name: 'child-processes-only-in-process',
      comment:
        'Start programs through src/server/process.ts: argument vectors, cancellation, limits.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/server/process\\.ts$', TEST_CODE] },
      to: { path: ['^node_modules/execa/', '^(node:)?child_process$'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or share a third that both import.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-imports-of-tests',
      comment:
        'Move what a test shares to a file that is no test (a `testing` folder, or e2e/support).',
      severity: 'error',
      from: {},
      to: { path: TESTS },
    },
    {
      name: 'no-test-helpers-in-sources',
      comment: 'Only tests import a `testing` folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_CODE },
      to: { path: '/testing/' },
    },
    {
      name: 'only-development-needs-dev-dependencies',
      comment:
        'The server, the command line and the core run from the published package: list what they import ' +
        'under dependencies, not devDependencies.',
      severity: 'error',
      from: { path: '^src/(core|server|cli)/', pathNot: TEST_CODE },
      to: { dependencyTypes: ['npm-dev'] },
    },
    {
      name: 'not-resolvable',
      comment: 'The imported file or package does not exist, or package.json does not list it.',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        // Addresses with a query are Vite's; `sarif` is types alone, from @types/sarif.
        pathNot: ['\\?(raw|url|worker|inline)', '^sarif$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/|^src/.*/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'],
    },
    combinedDependencies: false,
    cache: false,
  },
};
