import { type Day, dayAt, isoOf, never } from '../calendar'
import type { Chance } from '../chance'
import type { Episode } from './model'
import { endOf, type Return, type Row } from './of-return'
import { bornBetween, randomLife } from './random-life'

/** What really happened to a child, from which each year's return tells its part. */
export type Life = {
  readonly ref: string
  readonly born: Day
  readonly episodes: readonly Episode[]
  readonly alone: Day | null
  readonly missing: readonly { readonly on: Day; readonly word: string }[]
}

const FIRST = dayAt(2023, 1, 1)
const LAST = dayAt(2027, 3, 31)
const told = (day: Day) => isoOf(day).split('-').reverse().join('/')

export function randomLives(chance: Chance, children: number): Life[] {
  return Array.from({ length: children }, (_, number) => ({
    ref: `C${String(number + 1).padStart(3, '0')}`,
    born: bornBetween(chance, 2006, 2022),
    episodes: randomLife(chance, FIRST, LAST),
    alone: chance.of(0.8) ? null : chance.of(0.5) ? never : chance.between(FIRST, LAST),
    missing: Array.from({ length: chance.pick([0, 0, 1, 3, 6]) }, () => ({
      on: chance.between(FIRST, LAST),
      word: chance.of(0.75) ? 'M' : 'A',
    })),
  }))
}

/** The return of the year that ends on 31 March: what ran in it, as far as it was known then. */
export function returnOf(chance: Chance, lives: readonly Life[], year: number): Return {
  const [first, last] = [dayAt(year - 1, 4, 1), endOf(year)]
  const inIt = lives.map((life) => ({
    ...life,
    episodes: life.episodes.filter((each) => each.from <= last && each.until >= first),
  }))
  const here = inIt.filter(({ episodes }) => episodes.length > 0 && isTellable(episodes, first))
  const leavers = Array.from({ length: chance.between(2, 8) }, (_, number) => `L${year}${number}`)
  const header = [
    ...here.map(({ ref, born }) => [ref, born] as const),
    ...leavers.map((ref) => [ref, dayAt(year - 19, 8, 8)] as const),
  ]
  const months = inIt.filter(({ ref }) => here.some((each) => each.ref === ref))
  return {
    year,
    tables: {
      header: header.map(([ref, born]) => ({
        CHILD: ref,
        SEX: 'F',
        DOB: told(born),
        ETHNIC: 'WBRI',
        UPN: 'UN1',
        MOTHER: '',
        MC_DOB: '',
      })),
      episodes: here.flatMap(({ ref, episodes }) => episodes.map((each) => episodeRow(ref, each, last))),
      uasc: here.flatMap((life) => aloneRow(life, first)),
      oc2: here.flatMap((life) => (chance.of(0.8) ? [healthRow(chance, life)] : [])),
      oc3: leavers.map((ref) => leaverRow(chance, ref, dayAt(year - 19, 8, 8))),
      missing: months.flatMap((life) => missingRows(chance, life, first, last)),
    },
  }
}

// A child first told of in the middle of a year must have started then: a return tells all of its year.
function isTellable(episodes: readonly Episode[], first: Day): boolean {
  const [earliest] = [...episodes].sort((one, other) => one.from - other.from)
  return earliest !== undefined && (earliest.began === 'S' || earliest.from <= first)
}

function episodeRow(ref: string, each: Episode, last: Day): Row {
  const ended = each.until <= last
  return {
    ...{ CHILD: ref, DECOM: told(each.from), RNE: each.began, LS: each.legal, CIN: 'N1' },
    ...{ PLACE: each.type, PLACE_PROVIDER: each.provider, DEC: ended ? told(each.until) : '' },
    ...{ REC: ended ? (each.final ? 'E4A' : 'X1') : '', REASON_PLACE_CHANGE: '' },
    ...{ HOME_POST: each.home, PL_POST: each.post, URN: each.urn },
  }
}

function aloneRow({ ref, born, alone }: Life, first: Day): Row[] {
  if (alone === null || alone < first) return []
  return [{ CHILD: ref, SEX: 'F', DOB: told(born), DUC: alone === never ? '' : told(alone) }]
}

function healthRow(chance: Chance, { ref, born }: Life): Row {
  const blank = {
    SDQ_SCORE: '',
    SDQ_REASON: '',
    CONVICTED: '0',
    HEALTH_CHECK: '',
    IMMUNISATIONS: '1',
    TEETH_CHECK: '1',
  }
  const rest = { SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '', INTERVENTION_OFFERED: '' }
  return { CHILD: ref, DOB: told(born), ...blank, HEALTH_ASSESSMENT: chance.pick(['1', '1', '0', '']), ...rest }
}

const leaverRow = (chance: Chance, ref: string, born: Day): Row => ({
  ...{ CHILD: ref, DOB: told(born), IN_TOUCH: chance.pick(['YES', 'YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM', '']) },
  ACTIV: chance.pick(['F1', 'P2', 'F4', 'P5', 'G4', 'G5', 'G6', '0', '']),
  ACCOM: chance.pick(['B1', 'U1', 'K2', 'X2', 'Z1', '0', '']),
})

function missingRows(chance: Chance, { ref, born, missing }: Life, first: Day, last: Day): Row[] {
  const row = (on: Day, word: string) => ({
    CHILD: ref,
    DOB: told(born),
    MISSING: word,
    MIS_START: told(on),
    MIS_END: told(on + 1),
  })
  const told1 = missing.filter(({ on }) => on >= first && on <= last)
  const once = [...new Map(told1.map((each) => [each.on, each])).values()].map(({ on, word }) => row(on, word))
  return chance.of(0.1) ? [...once, ...once.slice(0, 1)] : once
}

/** Tables as the bytes of their files. */
export function filesOf({ tables }: Return): { name: string; bytes: Uint8Array }[] {
  return Object.entries(tables).flatMap(([name, rows]) => {
    // A table without rows is sent all the same: that there are none is said by its heading, and by nothing else.
    const heading = rows[0] ? Object.keys(rows[0]).join(',') : HEADINGS[name]
    if (!heading) return []
    const lines = [heading, ...rows.map((row) => Object.values(row).join(','))]
    return [{ name: `${name}.csv`, bytes: new TextEncoder().encode(`${lines.join('\n')}\n`) }]
  })
}

const HEADINGS: Readonly<Record<string, string>> = {
  uasc: 'CHILD,SEX,DOB,DUC',
  missing: 'CHILD,DOB,MISSING,MIS_START,MIS_END',
  oc3: 'CHILD,DOB,IN_TOUCH,ACTIV,ACCOM',
}
