import type { Db } from '../../database'
import type { House } from '../../ledgers'
import { besideOurs } from '../returns/beside-ours'
import { changesOf, type FileChange } from '../returns/preview'
import type { Sent } from '../returns/sent.store'
import { compareExtract } from './land-extract'
import type { Extract } from './read-extract'
import type { NotTaken } from './records'

export type ExtractPreview = {
  readonly extract: Extract
  readonly changes: readonly FileChange[]
  /** How many things are left out, as somebody recorded otherwise here. */
  readonly besideOurs: number
  readonly notTaken: readonly NotTaken[]
}

/** What recording an extract would do, before anything is done. */
export async function previewOfExtract(
  house: House,
  db: Db,
  { source, yearEnd }: Sent,
  extract: Extract,
  now: Date,
): Promise<ExtractPreview> {
  const compared = await compareExtract(house, db, { as: source, extract, takenOn: yearEnd })
  const { records, told } = await besideOurs(house, db, { as: source, now }, compared)
  const changes = changesOf(compared.was, { ...compared, fresh: records })
  return { extract, changes, besideOurs: told.length, notTaken: [...extract.notTaken, ...compared.notTaken] }
}
