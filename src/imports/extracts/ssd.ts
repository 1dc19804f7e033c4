import { bare } from './cells'
import { BY_CARE, CARE } from './ssd-care'
import { HEALTH } from './ssd-health'
import { PEOPLE } from './ssd-people'
import { table } from './ssd-table'
import { type ExtractForm, onDay, sinceOf, sinceTold } from './table'
import { abuseIn, statusIn, suitsIn, touchIn } from './words'

const missing = table({
  name: 'ssd_missing',
  columns: {
    ...{ id: 'miss_table_id', child: 'miss_person_id', from: 'miss_missing_episode_start(_date)?' },
    ...{ type: 'miss_missing_episode_type', until: 'miss_missing_episode_end(_date)?' },
  },
  tell: (row, child) => {
    const ref = row.cells.id ?? ''
    const absence = /^a/i.test(row.cells.type ?? '') ? 'A' : row.cells.type === undefined ? '' : 'M'
    return [
      ...onDay(row, 'from', 'missing-episodes', { ref, child, absence }),
      ...onDay(row, 'until', 'returns-from-missing', { missing_episode: ref }),
    ]
  },
})

const leavers = table({
  name: 'ssd_care_leavers',
  columns: {
    ...{ id: 'clea_table_id', child: 'clea_person_id', status: 'clea_care_leaver_eligibility' },
    ...{ inTouch: 'clea_care_leaver_in_touch', contact: 'clea_care_leaver_latest_contact' },
    ...{ place: 'clea_care_leaver_accommodation', suitable: 'clea_care_leaver_accom_suitable' },
    ...{ activity: 'clea_care_leaver_activity', review: 'clea_pathway_plan_review_date' },
  },
  tell: (row, child) => {
    const { cells } = row
    return [
      ...sinceTold(row, ['status'], 'leaver-statuses', { child, status: statusIn(cells.status) }),
      ...onDay(row, 'review', 'pathway-reviews', { child }),
      ...(cells.inTouch ? onDay(row, 'contact', 'leaver-contacts', { child, in_touch: touchIn(cells.inTouch) }) : []),
      ...sinceTold(row, ['place', 'suitable'], 'leaver-accommodations', {
        ...{
          ref: `LA-${child}-${sinceOf(row, ['place', 'suitable'])}`,
          child,
          place: bare(cells.place),
          suitable: suitsIn(cells.suitable),
        },
      }),
      ...sinceTold(row, ['activity'], 'leaver-activities', { child, activity: bare(cells.activity) }),
    ]
  },
})

const permanence = table({
  name: 'ssd_permanence',
  columns: {
    ...{ id: 'perm_table_id', child: 'perm_person_id', decided: 'perm_adm_decision_date' },
    ...{ reversed: 'perm_decision_reversed_date', reason: 'perm_decision_reversed_reason' },
    ...{ ordered: 'perm_permanence_order_date', order: 'perm_permanence_order_type' },
  },
  tell: (row, child) => [
    ...onDay(row, 'decided', 'adoption-decisions', { child, decision: 'to be placed for adoption' }),
    ...onDay(row, 'reversed', 'adoption-decisions', {
      ...{ child, decision: 'no longer to be placed', reason: bare(row.cells.reason) },
    }),
    ...onDay(row, 'ordered', 'permanence-orders', { child, order: orderIn(row.cells.order) }),
  ],
})

const orderIn = (cell = ''): string => {
  if (/special guardian|sgo/i.test(cell)) return 'special guardianship'
  return /adopt/i.test(cell) ? 'adoption' : bare(cell)
}

const plans = table({
  name: 'ssd_cp_plans',
  columns: {
    ...{ id: 'cppl_cp_plan_id', child: 'cppl_person_id', from: 'cppl_cp_plan_start_date' },
    ...{ until: 'cppl_cp_plan_end_date', category: 'cppl_cp_plan_latest_category' },
  },
  tell: (row, child) => [
    ...onDay(row, 'from', 'child-protection-plans', { child, category: abuseIn(row.cells.category) }),
    ...onDay(row, 'until', 'child-protection-plan-endings', { child }),
  ],
})

/**
 * The Standard Safeguarding Dataset of Data to Insight, of its tables those that tell of care: one file or sheet a table.
 * Visits name no worker there and children in need no kind of ours: they are not taken.
 */
export const SSD: ExtractForm = {
  title: 'Standard Safeguarding Dataset',
  tables: [...PEOPLE, ...CARE, ...HEALTH, missing, leavers, permanence, plans],
  latestAlone: false,
  inPlaceOfChild: BY_CARE,
}
