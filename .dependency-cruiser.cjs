// Who may import whom (docs/decisions/0001 and design). test/house/walls.test.ts proves that the modules were seen.
const room = (name) => `^src/${name}/`
const only = (from, to, comment) => ({
  name: `${from.replace(/[^a-z-]/g, '')}-walls`,
  severity: 'error',
  comment,
  from: { path: room(from), pathNot: '\\.test\\.tsx?$|\\.store\\.ts$|\\.routes\\.ts$|\\.tsx$' },
  to: { path: '^src/', pathNot: [room(from), ...to.map(room)], dependencyTypesNot: ['type-only'] },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { ...only('calendar', [], 'Days know nothing of ours'), from: { path: room('calendar') } },
    only('happenings', ['calendar', 'database'], 'The first ledger stands on days'),
    only('spans', ['calendar', 'happenings', 'database'], 'What was true is folded from what happened'),
    only('duties', ['calendar', 'happenings', 'spans', 'database'], 'What is owed follows from both'),
    only('disclosure', [], 'Which figures may be printed follows from the figures alone'),
    only('reconcile', [], 'What a printed table contradicts is told by the print alone'),
    {
      name: 'returns-walls',
      severity: 'error',
      comment: 'A return is read and checked without a database: of the imports, only how text and lines are told',
      from: { path: room('returns'), pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/',
        pathNot: [room('returns'), room('calendar'), '^src/(imports/(csv|decode)|database/legible)\\.ts$'],
      },
    },
    {
      name: 'machinery-knows-no-service',
      severity: 'error',
      from: {
        path: '^src/(calendar|happenings|spans|duties|disclosure|ledgers|measures|reports|journal|database|access|imports|exports|web|reconcile|returns)/',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: room('service') },
    },
    {
      name: 'ledgers-know-no-pages',
      severity: 'error',
      from: { path: room('ledgers') },
      to: { path: '^src/(web|measures|imports|access)/' },
    },
    {
      name: 'figures-know-no-reports',
      severity: 'error',
      from: { path: '^src/(calendar|happenings|spans|duties|ledgers|measures|disclosure|exports|journal|database)/' },
      to: { path: room('reports') },
    },
    only(
      'reports',
      ['calendar', 'disclosure', 'measures', 'exports', 'web', 'database'],
      'A report is data, and the forms it is sent in; of the database, only how it refuses',
    ),
    {
      name: 'reports-read-nothing',
      severity: 'error',
      comment: 'What a report holds is handed to it: no clock and no database',
      from: { path: room('reports'), pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(node:fs|fs$)|node_modules/(kysely|pg|fastify)' },
    },
    {
      name: 'pure-does-no-io',
      severity: 'error',
      comment: 'Engines call no clock, no file and no database',
      from: {
        path: '^src/(calendar|spans|duties|disclosure|reconcile|returns)/',
        pathNot: '\\.(store|routes|page|test)\\.tsx?$|/(read-law|index|law-words|why|check-examples)\\.ts$',
      },
      to: { path: '^(node:|fs$|path$)|node_modules/(kysely|pg|fastify)' },
    },
    {
      name: 'demo-stands-alone',
      severity: 'error',
      from: { path: '^demo/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/' },
    },
    {
      name: 'not-to-tests',
      severity: 'error',
      from: { path: '^(src|demo)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
}
