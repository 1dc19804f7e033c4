import type { FastifyInstance } from 'fastify'
import type { Role } from '../../src/access'
import { londonDay } from '../../src/calendar'
import type { Opened } from '../../src/database'
import { recordingRoutes } from '../../src/service/recording'
import type { Route } from '../../src/web/route'
import { buildApp } from '../../src/web/server'
import { emptyDatabase } from './database'
import { type Files, land } from './files'
import { house } from './house'
import { type Visitor, visitor } from './visitor'

/** Two homes of two workers in two teams, a child in each, and what a small service has besides. */
const files: Files = {
  workers: [
    { ref: 'W-001', name: 'Nadia Brereton', team: 'North' },
    { ref: 'W-002', name: 'Tom Salter', team: 'South' },
  ],
  households: [
    { ref: 'H-0001', name: 'Ashdown', cohort: 'mainstream' },
    { ref: 'H-0002', name: 'Whitlock', cohort: 'kinship' },
    { ref: 'H-0003', name: 'Vacant', cohort: '' },
  ],
  carers: [{ ref: 'F-0001', household: 'H-0001', name: 'Marian Ashdown', born: '1970-05-01', sex: 'female' }],
  'household-members': [
    {
      ref: 'M-0001',
      household: 'H-0001',
      name: 'Ivo Ashdown',
      born: '2001-02-03',
      relationship: 'son',
      on: '2020-01-06',
    },
    {
      ref: 'M-0002',
      household: 'H-0002',
      name: 'Ada Whitlock',
      born: '2001-02-03',
      relationship: 'daughter',
      on: '2020-01-06',
    },
  ],
  approvals: [
    { household: 'H-0001', on: '2020-01-06', places: '2', terms: 'birth to 17' },
    { household: 'H-0002', on: '2020-01-06', places: '2', terms: 'birth to 17' },
  ],
  allocations: [
    { household: 'H-0001', worker: 'W-001', team: 'North', on: '2020-01-06' },
    { household: 'H-0002', worker: 'W-002', team: 'South', on: '2020-01-06' },
  ],
  'supervising-visits': [
    {
      household: 'H-0001',
      worker: 'W-001',
      on: '2026-11-02',
      announced: 'yes',
      promised: 'An answer about New Year by 20 November',
    },
  ],
  'notifiable-events': [{ ref: 'E-0001', household: 'H-0001', on: '2026-11-20', event: 'child missing' }],
  children: [
    { ref: 'C-0001', born: '2019-04-01', sex: 'male', name: 'Kit' },
    { ref: 'C-0002', born: '2018-04-01', sex: 'female', name: 'Ada' },
  ],
  'care-starts': [
    { child: 'C-0001', on: '2026-09-04' },
    { child: 'C-0002', on: '2026-09-04' },
  ],
  placements: [
    { ref: 'P-00001', child: 'C-0001', household: 'H-0001', on: '2026-09-04', type: 'U6', until_18: 'no' },
    { ref: 'P-00002', child: 'C-0002', household: 'H-0002', on: '2026-09-04', type: 'U6', until_18: 'no' },
  ],
}

export const NOW = new Date('2026-11-22T10:00:00Z')

export type RecordingApp = {
  readonly app: FastifyInstance
  readonly opened: Opened
  readonly as: (role: Role, terms?: { worker?: string; team?: string }) => Promise<Visitor>
  readonly close: () => Promise<void>
}

/** The pages of recording, and more when asked, over a small service, on Sunday 22 November 2026. */
export async function recordingApp(more: readonly Route[] = []): Promise<RecordingApp> {
  const opened = await emptyDatabase()
  const outcome = await land(opened.db, files, { now: NOW })
  if (outcome.rejected.length > 0) throw new Error(JSON.stringify(outcome.rejected))
  const app = await buildApp({
    db: opened.db,
    routes: [...more, ...recordingRoutes(house)],
    embedded: opened.embedded,
    clock: () => ({ now: NOW, today: londonDay(NOW) }),
    perMinute: { any: 1e6, signIn: 1e6 },
  })
  const close = async () => {
    await app.close()
    await opened.close()
  }
  return { app, opened, as: (role, terms = {}) => visitor(app, opened.db, { role, ...terms }, NOW), close }
}
