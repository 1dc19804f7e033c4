import { bare, dayIn, yesNo } from './cells'
import { type ExtractForm, type ExtractRow, type ExtractTable, onDay, sinceTold } from './table'

/** Who a row is about, by the reference that the case system has: a name is never taken for one, nor is the number of a row. */
const CHILD = {
  child: /^(child|pupil|young person|person|client|lcs|mosaic|system)('s)?\s*(unique )?(id|ref(erence)?|number|no\.?)$/,
}

const childOf = ({ cells }: ExtractRow): string => cells.child ?? ''

/** An answer of ours by the ways in which councils write it; what is none of them stays as it came, to be told as no answer. */
const oneOf = (answers: Readonly<Record<string, RegExp>>, cell = ''): string => {
  const said = bare(cell)
  return Object.entries(answers).find(([, written]) => written.test(said.toLowerCase()))?.[0] ?? said
}

/** Plans for school: the day of the last one that was agreed or reviewed is what the tracker of a virtual school keeps. */
const education: ExtractTable = {
  name: 'Plans for school',
  headings: 'Child ID, PEP date; quality, where it was judged',
  columns: {
    ...CHILD,
    // “PEP review date” is as often the day on which the next is due: it is left alone.
    on: /^(date of )?((last|latest|most recent|current|this term'?s) )?(pep|personal education plan)( meeting)?( date)?( held| completed| reviewed)?$/,
    quality: /^(pep )?(quality|grade|rating|judgement)/,
  },
  must: ['child', 'on'],
  // A child without a plan yet is in the tracker all the same.
  needs: ['child'],
  key: ['child', 'on'],
  tell: () => (row) =>
    onDay(row, 'on', 'personal-education-plans', {
      ...{ child: childOf(row), step: 'reviewed', quality: bare(row.cells.quality) },
    }),
}

/** Children held to be exploited or at risk of it: one row a concern, with the day on which it was over. */
const exploitation: ExtractTable = {
  name: 'Exploitation',
  headings: 'Child ID, Type of exploitation, Level of risk, Date identified; Date closed',
  columns: {
    ...CHILD,
    from: /^date( of| when)? (concern|identified|opened|first seen|added|screening|assessment)$|^(identified|opened|first seen|added)( on)?$|^(start|from)( date)?$/,
    level: /^(current )?(level|risk|risk level|level of (risk|concern|exploitation))$/,
    // Without the word, lists of child protection plans and registers of risks look the same.
    type: /^(type|kind|category) of exploitation$|^exploitation( type| kind)?$|^cse ?(\/|or|and|&) ?cce$/,
    ended: /^(date )?(closed|ended|ceased|removed)( on| date)?$|^end date$/,
  },
  must: ['child', 'from', 'level', 'type'],
  needs: ['child', 'from'],
  key: ['child', 'from', 'type'],
  tell:
    ({ rows }) =>
    (row) => [
      ...onDay(row, 'from', 'exploitation-concerns', {
        ...{ child: childOf(row), level: oneOf(LEVELS, row.cells.level), exploitation: oneOf(TYPES, row.cells.type) },
      }),
      ...(isLastEnded(row, rows('Exploitation'))
        ? onDay(row, 'ended', 'exploitation-concern-endings', { child: childOf(row) })
        : []),
    ],
}

/** An ending ends all that is held of a child: it is told once, when the last of their rows is over. */
function isLastEnded(row: ExtractRow, all: readonly ExtractRow[]): boolean {
  const own = all.filter((each) => childOf(each) === childOf(row))
  if (own.some(({ cells }) => cells.ended === undefined)) return false
  const last = own.reduce((a, b) => (dayIn(b.cells.ended) > dayIn(a.cells.ended) ? b : a), row)
  return last === row
}

/** At whatever level, a risk is no harm yet: only what says so is told as a child who is being exploited. */
const LEVELS = {
  experiencing: /^(experiencing|being exploited|confirmed|victim)$/,
  'sign seen': /^(signs?( seen)?|screened)$/,
  vulnerable: /^(vulnerable|at risk|((low|medium|moderate|significant|emerging|high)( risk| level)?))$/,
}

/** One that names two kinds is for whoever keeps the list to part in two rows: neither is guessed. */
const TYPES = {
  sexual: /^(cse|(child )?sexual( exploitation)?)$/,
  criminal: /^(cce|(child )?criminal( exploitation)?|county lines)$/,
  other: /^(other|labour exploitation|modern slavery|trafficking|radicalisation)$/,
}

/**
 * Whose case it is in a team for disabled children. Without the worker it would end the allocation of the one they have; who the
 * worker is, and of which team, is for the case system to say.
 */
const disability: ExtractTable = {
  name: 'Disability team',
  headings: 'Child ID, Social worker (the reference they have here), Open to disability team; Team, From',
  columns: {
    ...CHILD,
    worker: /^(allocated |social |key )?worker( (id|ref(erence)?))?$/,
    team: /^(allocated )?team$/,
    open: /^(open to|held by|in|with) (the )?((children'?s )?disab|cwd)|^(disability|cwd|children with disabilities) team/,
    from: /^(allocated|open(ed)?|start|from|since)( date| on| from| since)?$/,
  },
  must: ['child', 'worker', 'open'],
  needs: ['child'],
  key: ['child'],
  tell: () => (row) => {
    const { worker = '', team = '', open, from } = row.cells
    const said = { child: childOf(row), worker, team, for_disabled: yesNo(open) }
    if (worker === '') return []
    return from
      ? onDay(row, 'from', 'social-worker-allocations', said)
      : sinceTold(row, ['open', 'worker', 'team'], 'social-worker-allocations', said)
  },
}

/** What young people do: education, employment, training, or none of them. */
const activity: ExtractTable = {
  name: 'Education, employment and training',
  headings: 'Child ID, Activity; Since',
  columns: {
    ...CHILD,
    activity: /^(n?eet( status)?|eet ?\/ ?neet|activity( status| code)?|destination|(current|main) activity)$/,
    from: /^(date|as at|since|from|start)( date| of status)?$|^(date of|status) (status|activity|date)$/,
  },
  must: ['child', 'activity'],
  needs: ['child'],
  key: ['child'],
  tell: () => (row) => {
    const said = { child: childOf(row), activity: oneOf(ACTIVITIES, row.cells.activity) }
    if (said.activity === '') return []
    return row.cells.from
      ? onDay(row, 'from', 'leaver-activities', said)
      : sinceTold(row, ['activity'], 'leaver-activities', said)
  },
}

/** NEET without a reason is none of the two reasons that the return has a code for. Which education or work it is, is not guessed. */
const ACTIVITIES = { G5: /^(neet|not in (education|eet).*)$/, 0: /^(not known|unknown)$/ }

/**
 * The spreadsheets that councils keep beside their case systems, of what neither the return nor an extract carries: a sheet or
 * a CSV each, told by its headings.
 */
export const TRACKERS: ExtractForm = {
  title: 'Trackers kept beside the case system',
  tables: [education, exploitation, disability, activity],
  latestAlone: true,
}
