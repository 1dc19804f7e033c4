import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product is served for the journeys. */
    address: string
  }
}

/** Starts the product on an empty folder and a free port, as somebody trying it does: once for every journey. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'los-journeys-'))
  // The embedded database in a folder of its own, whatever this machine is set up to use.
  const { DATABASE_URL: _, ...environment } = process.env
  const served = spawn(process.execPath, ['bin/los', 'start', '--port', '0'], {
    env: { ...environment, LOS_DATA: join(folder, 'data') },
  })
  const said = listen(served)
  const stop = async () => {
    await stopped(served, said)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    project.provide('address', await ready(served, said))
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

type Said = { text: string }

/** The last it wrote to its log. */
function listen(served: ChildProcessWithoutNullStreams): Said {
  const said = { text: '' }
  served.stderr.on('data', (text) => {
    said.text = `${said.text}${text}`.slice(-2000)
  })
  return said
}

/** The address it says it is ready at; what it said instead, when it never is. */
function ready(served: ChildProcessWithoutNullStreams, said: Said): Promise<string> {
  return new Promise((resolve, reject) => {
    served.once('exit', (code) =>
      reject(new Error(`The product stopped with ${code} before it was ready:\n${said.text}`)),
    )
    createInterface({ input: served.stdout }).on('line', (line) => {
      const address = /ready: (http\S+)/.exec(line)?.[1]
      if (address) resolve(address)
    })
  })
}

/** Stops it. That it had stopped by itself is why journeys failed: its last words are told. */
function stopped(served: ChildProcessWithoutNullStreams, said: Said): Promise<void> {
  if (served.exitCode !== null || served.signalCode !== null) {
    process.stderr.write(`The product stopped by itself (${served.signalCode ?? served.exitCode}):\n${said.text}\n`)
    return Promise.resolve()
  }
  return new Promise((resolve) => {
    served.once('exit', () => resolve())
    served.kill('SIGTERM')
  })
}
