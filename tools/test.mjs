// Everything that must hold, in order: format and lint, types, walls, unused code, tests on both databases, journeys in a
// browser. Ends with one line, "N passed, N failed". Installs the browser and the database server from Debian's packages
// where they are absent, and says plainly when it cannot.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const bin = (name) => join('node_modules', '.bin', name)
const hasBrowser = () => existsSync('/usr/bin/chromium') || Boolean(process.env.LOS_BROWSER)
const hasServer = () => existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').length > 0
/** What opens the documents that are written: where they are absent, those tests say so and are skipped. */
const READERS = {
  'poppler-utils': '/usr/bin/pdfinfo',
  'libreoffice-writer': '/usr/bin/soffice',
  'libreoffice-calc': '/usr/bin/localc',
}
const readersWanted = () => Object.keys(READERS).filter((name) => !existsSync(READERS[name]))

/** Debian's packages, where this is Debian and we may install; otherwise a sentence. */
function install(packages) {
  console.log(`Installing from Debian's packages: ${packages.join(', ')}`)
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...words) =>
    spawnSync([...sudo, ...words][0], [...sudo, ...words].slice(1), {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  run('apt-get', 'update', '-qq')
  if (run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages).status !== 0)
    console.error(
      `Could not install ${packages.join(', ')}. Install ${packages.length > 1 ? 'them' : 'it'} and run npm test again.`,
    )
}

const wanted = [...(hasBrowser() ? [] : ['chromium']), ...(hasServer() ? [] : ['postgresql'])]
if (wanted.length > 0) install(wanted)
// By themselves: without them everything else still runs.
if (readersWanted().length > 0) install(readersWanted())

let [passed, failed] = [0, 0]

function check(name, ...words) {
  const done = spawnSync(words[0], words.slice(1), { stdio: 'inherit' })
  console.log(`${done.status === 0 ? 'passed' : 'FAILED'}: ${name}`)
  if (done.status === 0) passed++
  else failed++
}

check('format and lint', bin('biome'), 'check', '.')
check('types', bin('tsc'), '--noEmit')
check('unused code', bin('knip'))
check('build', process.execPath, 'tools/build.mjs')

const projects = ['pure', 'embedded', ...(hasServer() ? ['postgres'] : []), ...(hasBrowser() ? ['journeys'] : [])]
const folder = mkdtempSync(join(tmpdir(), 'los-tests-'))
for (const project of projects) {
  const report = join(folder, `${project}.json`)
  spawnSync(
    bin('vitest'),
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit' },
  )
  if (!existsSync(report)) {
    failed++
    console.error(`FAILED: the tests called ${project} did not run`)
    continue
  }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  passed += numPassedTests
  // A file that could not be read holds no tests to fail: it counts as one.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
  ).length
  failed += numFailedTests + broken
  console.log(`${project}: ${numPassedTests} passed, ${numFailedTests + broken} failed`)
}
rmSync(folder, { recursive: true, force: true })
for (const name of readersWanted())
  console.error(`Not installed: ${name}. The tests that open documents with it were skipped`)
if (!hasServer()) {
  failed++
  console.error('FAILED: PostgreSQL is not installed, so the tests did not run on it')
}
if (!hasBrowser()) {
  failed++
  console.error('FAILED: there is no browser, so the journeys did not run')
}
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
