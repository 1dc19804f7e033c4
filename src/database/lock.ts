import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refused } from './refused'

/**
 * Holds an embedded folder for one process. Two processes on one folder would lose rows without a word, so the name is
 * bound as a socket: the kernel refuses the second at once and frees it however the first dies.
 */
export async function lockFolder(folder: string): Promise<Server> {
  const name = `line-of-sight-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`
  const path = process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.sock`)
  const server = createServer((socket) => socket.end())
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Refused('folder-in-use', inUse(folder)) : error),
    )
    server.listen({ path, exclusive: true }, resolve)
  })
  server.unref()
  return server
}

const inUse = (folder: string): string =>
  `Another process has the data folder ${folder} open. Stop it first, or use PostgreSQL (DATABASE_URL), which serves many at once.`
