import { bare, yesNo } from './cells'
import { type ExtractForm, type ExtractRow, type ExtractTable, onDay, sinceOf, sinceTold, type Told } from './table'

/** Who a row is about, by the reference that the case system has. A name is never taken for one. */
const CHILD = {
  child:
    /^(child|pupil|young person|person|client|lcs|mosaic|system)?('s)?\s*(unique )?(id|ref(erence)?|number|no\.?)$/,
}

const childOf = ({ cells }: ExtractRow): string => cells.child ?? ''

/** Plans for school: the day of the last one that was agreed or reviewed is what the tracker of a virtual school keeps. */
const education: ExtractTable = {
  name: 'Plans for school',
  headings: 'Child ID, PEP date; quality, where it was judged',
  columns: {
    ...CHILD,
    on: /^(date of )?(the )?(last|latest|current|most recent|this term'?s)? ?(pep|personal education plan)( meeting| review)?( date| held| completed| reviewed)*$/,
    quality: /^(pep )?(quality|grade|rag|rating|judgement)/,
  },
  must: ['child', 'on'],
  // A child without a plan yet is in the tracker all the same.
  needs: ['child'],
  key: ['child'],
  tell: () => (row) =>
    onDay(row, 'on', 'personal-education-plans', {
      ...{ child: childOf(row), step: 'reviewed', quality: bare(row.cells.quality) },
    }),
}

/** Children held to be exploited or at risk of it: one row a concern, with the day on which it was over. */
const exploitation: ExtractTable = {
  name: 'Exploitation',
  headings: 'Child ID, Type, Level, Date identified; Date closed',
  columns: {
    ...CHILD,
    from: /^(date )?(of )?(concern|identified|opened|first seen|added|screening|assessment|risk identified)( date| on| from)?$|^(start|from)( date)?$/,
    level: /^(current )?(level|risk|concern)( level| of (risk|concern))?$|^(level|degree) of /,
    type: /^(type|kind|category)( of exploitation)?$|^exploitation( type)?$/,
    ended: /^(date )?(closed|ended|removed|ceased|end|closure)( date| on)?$/,
  },
  must: ['child', 'from', 'level', 'type'],
  needs: ['child', 'from'],
  key: ['child', 'from'],
  tell: () => (row) => [
    ...onDay(row, 'from', 'exploitation-concerns', {
      ...{ child: childOf(row), level: levelIn(row.cells.level), exploitation: typeIn(row.cells.type) },
    }),
    ...onDay(row, 'ended', 'exploitation-concern-endings', { child: childOf(row) }),
  ],
}

/** At whatever level, a risk is no harm yet: only what says so is told as a child who is being exploited. */
const levelIn = (cell = ''): string => {
  const said = bare(cell).toLowerCase()
  if (/experienc|victim|is being|confirmed|actual/.test(said)) return 'experiencing'
  if (/sign|screen/.test(said)) return 'sign seen'
  return /vulnerab|risk|low|medium|high|emerging|moderate|significant/.test(said) ? 'vulnerable' : said
}

const typeIn = (cell = ''): string => {
  const said = bare(cell).toLowerCase()
  const found = [/cse|sexual/, /cce|criminal|county line/, /other|labour|slavery|traffick|radical/].map((each) =>
    each.test(said),
  )
  // One that names two kinds is for whoever keeps the list to part in two rows: neither is guessed.
  if (found.filter(Boolean).length !== 1) return said
  return ['sexual', 'criminal', 'other'][found.indexOf(true)] ?? said
}

/** Whose case it is in a team for disabled children. Without the worker it would end the allocation of the one they have. */
const disability: ExtractTable = {
  name: 'Disability team',
  headings: 'Child ID, Social worker, Open to disability team; Team, From',
  columns: {
    ...CHILD,
    worker: /^(allocated |social |key )?worker( name)?$/,
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
    const held = from
      ? onDay(row, 'from', 'social-worker-allocations', said)
      : sinceTold(row, ['open', 'worker', 'team'], 'social-worker-allocations', said)
    return [{ file: 'workers', cells: { ref: worker, name: worker, team } } satisfies Told, ...held]
  },
}

/** What young people do: education, employment, training, or none of them. */
const activity: ExtractTable = {
  name: 'Education, employment and training',
  headings: 'Child ID, Activity; Since',
  columns: {
    ...CHILD,
    activity:
      /^(n?eet|n?eet status|eet ?\/ ?neet|activity|activity (status|code)|destination|current activity|main activity)$/,
    from: /^(date|as at|since|from|start|status)( date| of status| on)?$/,
  },
  must: ['child', 'activity'],
  needs: ['child'],
  key: ['child'],
  tell: () => (row) => {
    const said = { child: childOf(row), activity: activityIn(row.cells.activity) }
    if (said.activity === '') return []
    return row.cells.from
      ? onDay(row, 'from', 'leaver-activities', said)
      : [
          {
            file: 'leaver-activities',
            cells: { on: sinceOf(row, ['activity']), ...said },
            part: 'activity',
            lasts: true,
          },
        ]
  },
}

/** NEET without a reason is none of the two reasons that the return has a code for. Which education or work it is, is not guessed. */
const activityIn = (cell = ''): string => {
  const said = bare(cell)
  if (/^neet$|^not in (education|eet)/i.test(said)) return 'G5'
  return /^(not known|unknown)$/i.test(said) ? '0' : said
}

/**
 * The spreadsheets that councils keep beside their case systems, of what neither the return nor an extract carries: a sheet or
 * a CSV each, told by its headings.
 */
export const TRACKERS: ExtractForm = {
  title: 'Trackers kept beside the case system',
  tables: [education, exploitation, disability, activity],
  latestAlone: true,
}
