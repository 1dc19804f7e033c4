import type { FastifyInstance } from 'fastify'
import type { Config } from './config'
import type { Opened } from './database'
import { type House, keepUp } from './ledgers'
import { allRoutes } from './routes'
import type { Outside } from './service/reach'
import { buildApp } from './web/server'

/** The whole application over an opened service. */
export function buildHouseApp(
  house: House,
  opened: Opened,
  config: Pick<Config, 'https'>,
  outside?: Outside,
): Promise<FastifyInstance> {
  return buildApp({
    db: opened.db,
    routes: allRoutes(house, outside),
    embedded: opened.embedded,
    trustProxy: config.https,
    log: process.stderr,
    before: () => keepUp(house, opened.db),
  })
}
