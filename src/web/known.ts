import type { FastifyRequest } from 'fastify'
import { findSession, type Session } from '../access'
import type { Db } from '../database'
import type { Clock, Route, ServiceInfo } from './route'
import { findService } from './service'
import { newBefore, readCookie, tokenBefore } from './session-cookie'

/** What the shell knows of a request before anything is decided about it. */
export type Known = {
  readonly clock: Clock
  readonly service: ServiceInfo
  readonly session: Session | null
  /** Of a browser in which nobody has signed in. */
  readonly before: { readonly id: string; readonly fresh: boolean }
}

declare module 'fastify' {
  interface FastifyRequest {
    known: Known | null
  }
  interface FastifyContextConfig {
    route?: Route
    asset?: true
  }
}

/** Reads the cookies, the session they name and what the service says of itself. */
export async function knowing(request: FastifyRequest, db: Db, embedded: boolean, clock: Clock): Promise<Known> {
  const id = readCookie(request, 'session')
  const before = readCookie(request, 'before')
  const session = id ? await findSession(db, id, clock.now) : null
  return {
    clock,
    session,
    service: await findService(db, embedded),
    before: { id: before ?? newBefore(), fresh: !before },
  }
}

/** The token this browser's forms must carry. */
export function tokenOf({ session, before }: Known): string {
  return session?.csrf ?? tokenBefore(before.id)
}
