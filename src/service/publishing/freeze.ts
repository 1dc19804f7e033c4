import { actorOf, type Viewer } from '../../access'
import { addMonths, fromNumber, type PlainDate, toNumber } from '../../calendar'
import { type Db, Refused } from '../../database'
import { append } from '../../journal'
import type { House } from '../../ledgers'
import { changesBetween, openTwin, type Report, type ReportSection, sealOf } from '../../reports'
import type { Clock, ServiceInfo } from '../../web/route'
import { findPassages } from '../reports/reports.store'
import type { Declared } from './declared'
import { findNamed } from './named.store'
import { MONTHS, readReport } from './read-report'
import { SUMS } from './sums'
import { type Sealed, sealOfVersion, stateOf, type Version } from './version'
import { findKnownAt, findLines, findPublished, findWriters, insertVersion } from './versions.store'

export type By = { readonly db: Db; readonly viewer: Viewer; readonly clock: Clock; readonly service: ServiceInfo }

/** The parts of a report that are its own, besides those of its sections. */
export const SUMMARY = 'summary'
export const ASKS = 'recommendations'

/**
 * Freezes a report of a period and sends it for review: its words, each figure with its rows, and its twin for anybody,
 * under one seal. Of a period that was published, it restates the last issue and needs a reason. Throws Refused where a version
 * waits already, where the words name somebody, and where what is published would give away what is hidden.
 */
export async function freeze(house: House, by: By, declared: Declared, to: PlainDate, why: string): Promise<number> {
  const { db, viewer, clock, service } = by
  await refuseWaiting(db, declared, to)
  const published = await findPublished(db, monthsBefore(to))
  const last = published.findLast((version) => version.report === declared.name && version.to === to) ?? null
  if (last && !why) throw new Refused('no-reason', 'Say why what was published is restated.', 422)
  const knownAt = last ? clock.now : ((await findKnownAt(db, to)) ?? clock.now)
  const asked = { to, knownAt, now: clock.now, service: service.name, rows: true }
  const { report, behind } = await readReport(house, db, declared, asked)
  const content = await withWords(db, report, declared)
  await refuseNames(db, content, why)
  const twin = openOrRefuse(content, published)
  const sealed: Sealed = {
    ...{ report: declared.name, from: content.from, to, knownAt: knownAt.toISOString(), content, twin },
    ...{ behindSeal: sealOf(behind), restates: last?.id ?? null, why: last ? why : null },
    changes: last ? changesBetween(last.content, content) : [],
    ...{ frozenAt: clock.now.toISOString(), frozenBy: actorOf(viewer) },
    draftedBy: [...new Set([actorOf(viewer), ...(await findWriters(db, declared.name, to))])].sort(),
  }
  return db.transaction().execute(async (trx) => {
    const id = await insertVersion(trx, sealed, behind)
    const details = { report: declared.name, to, version: id, seal: sealOfVersion(sealed) }
    await append(trx, { who: actorOf(viewer), did: 'sent a report for review', details, at: clock.now })
    return id
  })
}

/** The last day that no report to a day prints a month of. */
export const monthsBefore = (to: PlainDate): PlainDate => fromNumber(addMonths(toNumber(to), -MONTHS))

async function refuseWaiting(db: Db, { name }: Declared, to: PlainDate): Promise<void> {
  const lines = await findLines(db, { report: name, drafts: true })
  const waits = lines.some((line) => line.to === to && ['for review', 'approved'].includes(stateOf(line)))
  if (waits) throw new Refused('waits', 'A version of this period waits already: it is published or sent back first.')
}

/** A report with the words as they were last written. */
export async function withWords(db: Db, report: Report, { name }: Declared): Promise<Report> {
  const words = await findPassages(db, name, report.to)
  return {
    ...report,
    summary: words.get(SUMMARY) ?? '',
    recommendations: (words.get(ASKS) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    sections: report.sections.map((section) => ({ ...section, narrative: words.get(section.name) ?? '' })),
  }
}

/** All that somebody wrote in a section: its words, its quotes, and what its tables say. */
const wordsOf = ({ narrative, quotes, tables }: ReportSection): readonly string[] => [
  ...[narrative, ...quotes],
  ...tables.flatMap(({ rows }) => rows.flat().filter((cell): cell is string => typeof cell === 'string')),
]

async function refuseNames(db: Db, { summary, recommendations, sections }: Report, why: string): Promise<void> {
  const parts = [
    ['the summary', summary],
    ['what the board is asked', recommendations.join('\n')],
    ['why it is restated', why],
    ...sections.map((section) => [section.title, wordsOf(section).join('\n')] as const),
  ] as const
  const named = await findNamed(
    db,
    parts.map(([, words]) => words),
  )
  const where = parts.filter((_, index) => named[index]).map(([title]) => title)
  if (where.length > 0)
    throw new Refused(
      'names-somebody',
      `Somebody on record is named in: ${where.join(', ')}. A report names nobody.`,
      422,
    )
}

function openOrRefuse(content: Report, published: readonly Version[]): Report {
  const earlier = published.map(({ content: restricted, twin: open }) => ({ restricted, open }))
  const { report, exposed } = openTwin(content, earlier, SUMS)
  if (exposed.length > 0)
    throw new Refused(
      'exposed',
      'With what is published already, a hidden count could be worked out. Nothing was frozen.',
    )
  return report
}
