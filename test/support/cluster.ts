import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const VERSIONS = '/usr/lib/postgresql'

/** Starts a PostgreSQL cluster of the tests' own, on loopback, unprivileged, from Debian's package; stops it at the end. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const bin = existsSync(VERSIONS) ? readdirSync(VERSIONS).map((version) => join(VERSIONS, version, 'bin')).at(-1) : undefined
  if (!bin) throw new Error('PostgreSQL is not installed: install Debian’s package postgresql to run the tests on it.')
  const folder = mkdtempSync(join(tmpdir(), 'los-cluster-'))
  const data = join(folder, 'data')
  const who = nobody()
  if (who) execFileSync('chown', [`${who.uid}:${who.gid}`, folder])
  const options = { ...(who ?? {}), cwd: folder, stdio: 'ignore' as const }
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options)
  const port = await freePort()
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`, '-c', 'fsync=off'],
    options,
  )
  await ready(bin, port)
  project.provide('postgres', `postgres://owner@127.0.0.1:${port}/postgres`)
  return () => {
    server.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** PostgreSQL refuses to run as root; the unprivileged user every system has will do. */
function nobody(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function ready(bin: string, port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      execFileSync(join(bin, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)])
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  throw new Error('The PostgreSQL cluster of the tests did not start')
}
