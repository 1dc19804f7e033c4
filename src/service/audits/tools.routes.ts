import { may } from '../../access'
import type { House } from '../../ledgers'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, type Route, redirect } from '../../web/route'
import { findService } from '../organisation/service.store'
import { newToken, recordAllOnce } from '../recording/record'
import { findFreeRef } from './send-list.store'
import { SHIPPED_TOOLS, type ShippedTool } from './shipped-tools'
import { findQuestions, findTools } from './tool.store'
import { TOOLS, ToolsPage } from './tools.page'

/** The tools audits are done with, and the shipped ones taken up. */
export const toolsRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: TOOLS, may: 'read cases', handle: (request) => showTools(house, request) }),
  defineRoute({ method: 'POST', path: TOOLS, may: 'run audits', handle: (request) => takeUp(house, request) }),
]

async function showTools(house: House, { db, viewer, clock, csrf }: PageRequest): Promise<Answer> {
  const tools = await findTools(db, clock.today)
  const body = ToolsPage({
    ...{ csrf, token: newToken() },
    tools: await Promise.all(
      tools.map(async (tool) => ({ tool, questions: await findQuestions(db, tool.id, clock.today) })),
    ),
    shipped: SHIPPED_TOOLS.filter(({ sort }) => !tools.some((tool) => tool.sort === sort)),
    mayRun: may(viewer, 'run audits'),
    records: may(viewer, 'record'),
    ruleTitle: (id) => house.law.rules.get(id)?.title ?? null,
  })
  return page({ title: 'Audit tools', place: 'Quality', body })
}

async function takeUp(house: House, { db, viewer, clock, body }: PageRequest): Promise<Answer> {
  const shipped = SHIPPED_TOOLS.find(({ name }) => name === one(body, 'tool'))
  const service = await findService(db)
  if (!shipped || !service) return notFound()
  const ref = await findFreeRef(db, `AT-${shipped.name}`)
  const sent = { viewer, now: clock.now, token: one(body, 'token') }
  await recordAllOnce(house, db, entriesOf(shipped, ref, service, clock.today), sent)
  return redirect(TOOLS)
}

function entriesOf(tool: ShippedTool, ref: string, service: string, on: PageRequest['clock']['today']) {
  const plain = { on, at: null, sourceRecordedAt: null }
  const own = {
    ...plain,
    kind: 'audit tool',
    ref,
    about: { service },
    facts: { title: tool.title, sort: tool.sort, guidance: tool.guidance },
  }
  const questions = tool.questions.map(({ domain, asks, rests_on, rule, effect }, index) => ({
    ...plain,
    kind: 'audit question',
    ref: `${ref}-${index + 1}`,
    about: { audit_tool: ref },
    facts: {
      ...{ domain, asks, rests_on: rests_on ?? null, rule: rule ?? null, effect: effect ?? null },
      ...{ place: index + 1, guidance: null },
    },
  }))
  return [own, ...questions]
}
