import { settledSubjects, type Viewer } from '../../access'
import type { PageRequest } from '../../web/route'
import { type AuditRow, findAudits } from './programme.store'
import { findQuestions, type Question } from './tool.store'

export type Request<Path extends string> = PageRequest<Viewer, Path>
export type Typed = Readonly<Record<string, string>>
/** An audit, and the questions its tool asked on the day it was given. */
export type Found = { readonly audit: AuditRow; readonly questions: readonly Question[] }

/** The audit of an address, if the viewer may see it. */
export async function readAudit({
  db,
  viewer,
  clock,
  params,
}: Request<string> & { params: { ref: string } }): Promise<Found | null> {
  const visible = await settledSubjects(db, viewer, clock.today)
  const [audit] = await findAudits(db, { day: clock.today, visible, ref: params.ref })
  if (!audit) return null
  return { audit, questions: audit.tool === null ? [] : await findQuestions(db, audit.tool, audit.on_day) }
}
