import { bare, dayIn, sexIn, yesNo } from './cells'
import { type ExtractForm, type ExtractRow, type ExtractTable, onDay, sinceOf, sinceTold, type Told } from './table'
import { abuseIn, placeIn, statusIn, suitsIn, touchIn } from './words'

const CHILD = {
  child: /^child unique id/,
  sex: /^(gender|sex)$/,
  ethnicity: /^ethnicity/,
  born: /^date of birth/,
}
const STAFF = { team: /^allocated team/, worker: /^allocated worker/ }

/** Who the child is, as each list opens. */
const childOf = ({ cells }: ExtractRow, uasc = ''): Told => ({
  file: 'children',
  cells: {
    ...{ ref: cells.child ?? '', born: dayIn(cells.born), sex: sexIn(cells.sex), ethnicity: bare(cells.ethnicity) },
    ...(uasc === '' ? {} : { uasc: yesNo(uasc) }),
  },
})

/** Named by words alone, a worker is known by them. */
const workerOf = ({ cells: { worker = '', team = '' } }: ExtractRow): Told[] =>
  worker === '' ? [] : [{ file: 'workers', cells: { ref: worker, name: worker, team } }]

type Cells = Readonly<Record<string, string>>
const on = (row: ExtractRow, column: string, file: string, more: Cells = {}): Told[] =>
  onDay(row, column, file, { child: row.cells.child ?? '', ...more })
const asTold = (row: ExtractRow, columns: readonly [string, ...string[]], file: string, more: Cells): Told[] =>
  sinceTold(row, columns, file, { child: row.cells.child ?? '', ...more })

const protection: ExtractTable = {
  name: 'List 7',
  columns: {
    ...CHILD,
    ...STAFF,
    started: /^child protection plan start date|^cpp start date/,
    category: /^latest category of abuse|^latest category/,
    ended: /^child protection plan end date|^cpp end date/,
  },
  must: ['child', 'started'],
  key: ['child', 'started'],
  tell: () => (row) => [
    childOf(row),
    ...on(row, 'started', 'child-protection-plans', { category: abuseIn(row.cells.category) }),
    ...on(row, 'ended', 'child-protection-plan-endings'),
  ],
}

const inCare: ExtractTable = {
  name: 'List 8',
  columns: {
    ...CHILD,
    ...STAFF,
    uasc: /^unaccompanied asylum|^uasc/,
    started: /^date started to be looked after/,
    need: /category of need/,
    legalFrom: /^start date of current legal status/,
    legal: /^(child'?s )?legal status/,
    review: /^date of latest statutory review/,
    visit: /^date of last social work visit/,
    dental: /^date of last dental check/,
    ceased: /^date ceased to be looked after/,
    reason: /^reason (child )?ceased to be looked after|^reason for closure/,
    placed: /^start date of most recent placement/,
    type: /^placement type/,
    provider: /^placement provider/,
    postcode: /^placement postcode/,
    urn: /^urn of placement/,
  },
  must: ['child', 'started'],
  key: ['child', 'started'],
  tell: () => (row) => {
    const { cells } = row
    return [
      childOf(row, cells.uasc),
      ...workerOf(row),
      ...on(row, 'started', 'care-starts', { need: bare(cells.need) }),
      ...(cells.legal ? on(row, 'legalFrom', 'legal-statuses', { status: bare(cells.legal) }) : []),
      ...on(row, 'placed', 'placements', {
        ...{
          ref: `A-${cells.child}-${dayIn(cells.placed)}`,
          type: placeIn(cells.type),
          provider: bare(cells.provider),
        },
        ...{ postcode: cells.postcode ?? '', urn: /^x+$/i.test(cells.urn ?? '') ? '' : (cells.urn ?? '') },
      }),
      ...on(row, 'review', 'looked-after-reviews', { ref: `R-${cells.child}-${dayIn(cells.review)}` }),
      ...(cells.worker ? on(row, 'visit', 'child-visits', { worker: cells.worker }) : []),
      ...on(row, 'dental', 'dental-checks'),
      ...asTold(row, ['worker', 'team'], 'social-worker-allocations', {
        worker: cells.worker ?? '',
        team: cells.team ?? '',
      }),
      ...on(row, 'ceased', 'care-endings', { ceased: bare(cells.reason) }),
    ]
  },
}

const leavers: ExtractTable = {
  name: 'List 9',
  columns: {
    ...CHILD,
    ...STAFF,
    uasc: /^(former(ly)? )?unaccompanied|^uasc/,
    status: /^eligibility category/,
    review: /^(date of )?latest pathway plan review|^latest pathway plan/,
    inTouch: /in touch/,
    contact: /^latest date of contact/,
    place: /^type of accommodation/,
    suitable: /suitability|suitable/,
    activity: /^activity status/,
  },
  must: ['child', 'status'],
  key: ['child'],
  tell: () => (row) => {
    const { cells } = row
    return [
      childOf(row, cells.uasc),
      ...asTold(row, ['status'], 'leaver-statuses', { status: statusIn(cells.status) }),
      ...on(row, 'review', 'pathway-reviews'),
      ...(cells.inTouch ? on(row, 'contact', 'leaver-contacts', { in_touch: touchIn(cells.inTouch) }) : []),
      ...asTold(row, ['place', 'suitable'], 'leaver-accommodations', {
        ...{
          ref: `LA-${cells.child}-${sinceOf(row, ['place', 'suitable'])}`,
          place: bare(cells.place),
          suitable: suitsIn(cells.suitable),
        },
      }),
      ...asTold(row, ['activity'], 'leaver-activities', { activity: bare(cells.activity) }),
    ]
  },
}

const adoption: ExtractTable = {
  name: 'List 10',
  columns: {
    ...CHILD,
    decision: /^date of decision that child should be placed/,
    order: /^date of adoption order/,
    reversed: /^date of decision that child should no longer/,
    reason: /^reason (why child no longer|for no longer)/,
  },
  must: ['child', 'decision'],
  key: ['child'],
  tell: () => (row) => [
    childOf(row),
    ...on(row, 'decision', 'adoption-decisions', { decision: 'to be placed for adoption' }),
    ...on(row, 'reversed', 'adoption-decisions', {
      ...{ decision: 'no longer to be placed', reason: bare(row.cells.reason) },
    }),
    ...on(row, 'order', 'permanence-orders', { order: 'adoption' }),
  ],
}

/** The lists that Ofsted asks for of each child (Annex A to its inspection framework), of those that tell of care. */
export const ANNEX_A: ExtractForm = {
  title: 'Annex A',
  tables: [protection, inCare, leavers, adoption],
  latestAlone: true,
}
