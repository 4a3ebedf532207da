/**
 * Which room may import which; see docs/architecture.md. `npm run lint` checks it, type imports included.
 * A room is a folder below src/; what a rule does not allow is an error.
 */
const textNeighbors = ['core/text'];

/** For each room the rooms that it may import beside itself. */
const rooms = {
  'core/text': [],
  'core/language': textNeighbors,
  'core/article': [...textNeighbors, 'core/language'],
  'core/quotation': [...textNeighbors, 'core/language', 'core/article'],
  'core/entity': [...textNeighbors, 'core/language', 'core/article', 'core/quotation'],
  'core/verification': [...textNeighbors, 'core/language', 'core/article', 'core/quotation'],
  'core/query': [...textNeighbors, 'core/language', 'core/article', 'core/quotation'],
  'core/correction': [...textNeighbors, 'core/article', 'core/quotation', 'core/entity'],
  core: [],
  corpus: ['core'],
  workspace: ['corpus'],
  'platform/(?!node|web)[^/]+$': ['core/cancellation'],
  'platform/node': ['corpus', 'workspace', 'platform/[^/]+$'],
  'storage/(?!sqlite|memory)': ['core', 'corpus', 'workspace'],
  'storage/sqlite': ['core', 'corpus', 'workspace', 'platform', 'storage/(?!memory)'],
  'storage/memory': ['core', 'corpus', 'workspace', 'platform', 'storage/(?!sqlite)'],
  'engine/(?!workers/entry)': ['core', 'corpus', 'storage/(?!sqlite|memory)', 'platform', 'workspace'],
  'engine/workers/entry': ['core', 'corpus', 'engine', 'storage', 'platform', 'workspace'],
  verification: ['core', 'corpus'],
  presentation: ['core', 'corpus', 'verification'],
  tools: ['core', 'corpus', 'verification', 'presentation', 'workspace'],
  mcp: ['core', 'corpus', 'tools'],
  'vscode/timing': [],
  'vscode/registry': ['presentation'],
  'vscode/documents': ['core', 'corpus', 'presentation', 'workspace', 'vscode/timing'],
  'vscode/language-features': [
    'core',
    'corpus',
    'presentation',
    'workspace',
    'vscode/(documents|timing|registry)',
  ],
  'vscode/views': ['core', 'corpus', 'presentation', 'workspace', 'vscode/(documents|timing|registry)'],
  'vscode/panels': ['core', 'corpus', 'presentation', 'workspace', 'vscode/(documents|timing|registry)'],
  'vscode/commands': [
    ...['core', 'corpus', 'verification', 'presentation', 'workspace'],
    'vscode/(documents|timing|registry|language-features|views|panels)',
  ],
  'vscode/tools': ['core', 'corpus', 'workspace', 'tools'],
  'vscode/session': [
    'core',
    'corpus',
    'verification',
    'presentation',
    'workspace',
    'platform',
    'engine',
    'vscode',
  ],
  cli: ['core', 'corpus', 'verification', 'presentation', 'workspace', 'engine', 'platform', 'tools', 'mcp'],
  'extension\\.ts$': ['vscode/session'],
};

const pattern = (room) => (/[$)]$/.test(room) ? `^src/${room}` : `^src/${room}(/|\\.ts$)`);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room ${room}`,
      severity: 'error',
      from: { path: pattern(room) },
      to: { path: '^src/', pathNot: [room, ...allowed].map(pattern) },
    })),
    {
      name: 'no circle',
      comment: 'Of files that import each other, by type or at run time, none can be read alone.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'VS Code only in vscode/',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(vscode/|extension\\.ts$)' },
      to: { path: '(^|/)(@types/)?vscode(/|$)', pathNot: '^src/' },
    },
    {
      name: 'no platform in pure rooms',
      severity: 'error',
      from: { path: '^src/(core|corpus|workspace|verification|presentation|tools|storage/(?!sqlite))' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'words for people only in presentation and vscode',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(presentation|vscode)/' },
      to: { path: '@vscode/l10n' },
    },
    {
      name: 'no import without a target',
      severity: 'error',
      from: { path: '^src/', pathNot: '/data/' },
      to: { couldNotResolve: true, pathNot: '^(vscode|sarif)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
    },
  },
};
