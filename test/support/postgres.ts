import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSIONS = '/usr/lib/postgresql'

export type Cluster = { readonly address: string; readonly stop: () => void }

/**
 * Starts a PostgreSQL cluster of its own, on loopback, unprivileged, from Debian's package. `settings` are the server's:
 * `fsync=off` where nothing is to outlive the run and speed is not what is asked.
 */
export async function startPostgres(settings: readonly string[]): Promise<Cluster> {
  const bin = existsSync(VERSIONS)
    ? readdirSync(VERSIONS)
        .map((version) => join(VERSIONS, version, 'bin'))
        .at(-1)
    : undefined
  if (!bin) throw new Error('PostgreSQL is not installed: install Debian’s package postgresql to run this.')
  const folder = mkdtempSync(join(tmpdir(), 'los-cluster-'))
  const data = join(folder, 'data')
  const who = nobody()
  if (who) execFileSync('chown', [`${who.uid}:${who.gid}`, folder])
  const options = { ...(who ?? {}), cwd: folder, stdio: 'ignore' as const }
  const words = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(join(bin, 'initdb'), words, options)
  const port = await freePort()
  const all = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...settings]
  const arranged = all.flatMap((setting) => ['-c', setting])
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...arranged], options)
  await ready(bin, port)
  const stop = () => {
    server.kill('SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  return { address: `postgres://owner@127.0.0.1:${port}/postgres`, stop }
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
  throw new Error('The PostgreSQL cluster did not start')
}
