import type { Child } from './cast'
import { ageOn, isoOf } from './days'
import { workdayFrom } from './holidays'
import { numbering, type Pen, scribe } from './scribe'
import type { World } from './window'

const APPOINTMENTS = 3

/** A referral with its appointments, three weeks apart; the family answers the letter about one that was missed. */
const mentalHealth = ({ draw, say }: Pen, world: World, child: Child, ref: () => string) => {
  const from = workdayFrom(draw.int(Math.max(child.from, world.start) + 20, world.lastDay + 200))
  const until = child.to ?? world.lastDay
  if (from > until || ageOn(child.born, from) < 5) return
  const referral = { camhs_referral: ref() }
  const about = { ref: referral.camhs_referral, child: child.ref, urgency: draw.chance(0.9) ? 'routine' : 'urgent' }
  say('camhs-referrals', about, from)
  let on = workdayFrom(from + draw.int(35, 100))
  for (let n = 0; n < APPOINTMENTS && on < until; n++) {
    const missed = draw.chance(0.08)
    const row = { ...referral, outcome: missed ? 'missed' : 'attended', first: n === 0 ? 'yes' : 'no' }
    say('camhs-appointments', row, on)
    if (missed) {
      say('camhs-steps', { ...referral, step: 'first letter' }, workdayFrom(on + 4))
      say('camhs-steps', { ...referral, step: 'family got in touch' }, workdayFrom(on + 10))
    }
    on = workdayFrom(on + 21)
  }
  say('camhs-discharges', { ...referral, reason: 'finished' }, workdayFrom(on + 14))
}

const ORDERS: Readonly<Record<string, string>> = {
  adopted: 'adoption',
  'special guardianship order': 'special guardianship',
}
const LIMIT = 3000
// Days for which the requests are on record.
const LATELY = 365

/** The order that care ended with, and of some the therapy that the fund was asked to pay for. */
const supportFund = ({ draw, say }: Pen, world: World, child: Child, ref: () => string) => {
  const order = ORDERS[child.reason]
  if (order === undefined || child.to === null || child.to <= world.start) return
  say('permanence-orders', { child: child.ref, order, looked_after_before: 'yes' }, child.to)
  const on = workdayFrom(child.to + draw.int(60, 200))
  if (!draw.chance(0.5)) return
  say('support-needs-assessments', { child: child.ref, therapy: 'yes' }, on)
  const cost = draw.int(18, 42) * 100
  const application = ref()
  const therapy_type = draw.pick(['attachment therapy', 'family therapy', 'play or creative therapy'])
  const asked = { purpose: 'therapy', therapy_type, order, cost_pounds: String(cost), portal_ref: `ASF ${application}` }
  const sent = workdayFrom(on + draw.int(15, 60))
  if (sent > world.lastDay) return
  say('support-fund-applications', { ref: application, child: child.ref, ...asked }, sent)
  const shares = { fund_pounds: String(Math.min(cost, LIMIT)), council_pounds: String(Math.max(0, cost - LIMIT)) }
  const answered = workdayFrom(sent + 30)
  say('support-fund-awards', { support_fund_application: application, answer: 'agreed', ...shares }, answered)
  const delivered = { support_fund_application: application, whole: 'yes', pounds: String(cost) }
  say('support-fund-deliveries', delivered, workdayFrom(answered + 40))
}

/** What others do for children: mental health services, the support fund, and the health half of an assessment. */
export const writePartners = (world: World, children: Child[]) => {
  const [referral, application] = [numbering('CR'), numbering('SF')]
  for (const child of children) {
    const pen = scribe(world, `partners ${child.ref}`)
    if (pen.draw.chance(0.3)) mentalHealth(pen, world, child, referral)
    supportFund(pen, world, child, application)
    // The council’s part of the first assessment is wanted within five days of the start of care.
    const wanted = workdayFrom(child.from + 5)
    const sent = pen.draw.chance(0.8) ? wanted : workdayFrom(wanted + pen.draw.int(2, 12))
    const about = { child: child.ref, wanted_by: isoOf(wanted) }
    if (child.from > world.lastDay - LATELY) pen.say('health-assessment-requests', about, sent)
  }
}
