import { Refused } from '../database'

const UNREACHABLE = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH']
/** PostgreSQL's own: a wrong password, no such role, no such database, no right to connect. */
const TURNED_AWAY = ['28P01', '28000', '3D000', '42501']
const NO_FOLDER = ['EEXIST', 'ENOTDIR', 'ENOENT', 'EACCES', 'EPERM', 'EROFS']

/** Why the database cannot be opened, as a sentence, where it is something its keeper can put right. Throws Refused, or what came. */
export function cannotOpen(error: unknown, folder: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = error instanceof Error && error.message !== '' ? error.message : code
  if (UNREACHABLE.includes(code))
    throw new Refused(
      'unreachable',
      `No database answers at DATABASE_URL (${said}). Check the address, and that it is running.`,
    )
  if (TURNED_AWAY.includes(code))
    throw new Refused('turned-away', `The database at DATABASE_URL turned us away: ${said}.`)
  if (NO_FOLDER.includes(code))
    throw new Refused(
      'no-folder',
      `The data folder ${folder} cannot be used (${said}). Set LOS_DATA to a folder we may write in.`,
    )
  throw error
}
