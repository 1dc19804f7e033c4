import { civil, type DayNumber, plainDate, toNumber } from '../src/calendar'
import { columnsOf, TABLE_NAMES, type TableName } from '../src/returns'
import { type Chance, chanceOf } from '../test/oracle/chance'

/** Files of one invented return and of the year before it, by table. */
export type Drawn = { readonly now: Files; readonly last: Files; readonly rows: number }
type Files = ReadonlyMap<TableName, string>

const [START, END] = [toNumber(plainDate('2025-04-01')), toNumber(plainDate('2026-03-31'))]
const LAST: readonly TableName[] = ['Header', 'Episodes', 'UASC']
const DAMAGED = 0.02

/** To each child looked after when the year ends, as many who left in it and as many who had left before. */
const LEFT = 0.41
const CARE_LEAVERS = 0.58

type Cells = Readonly<Record<string, string>>

/**
 * Draws a return of so many children looked after on its last day: plausible in its sizes and codes, not in its shares.
 * Two rows in a hundred have a damaged cell. The same seed draws the same return.
 */
export function drawReturn(children: number, seed: number): Drawn {
  const drawing = new Drawing(chanceOf(seed))
  for (let n = 0; n < children * (1 + LEFT); n++) drawing.child(n, n >= children)
  for (let n = 0; n < children * CARE_LEAVERS; n++) drawing.leaver(n)
  return { now: drawing.files('now'), last: drawing.files('last'), rows: drawing.rows }
}

class Drawing {
  rows = 0
  private readonly lines = { now: heads(TABLE_NAMES.filter((name) => name !== 'DoLo')), last: heads(LAST) }

  constructor(private readonly chance: Chance) {}

  files(of: 'now' | 'last'): Files {
    return new Map([...this.lines[of]].map(([table, lines]) => [table, `${lines.join('\n')}\n`]))
  }

  child(n: number, hasLeft: boolean): void {
    const CHILD = `SYN${String(n).padStart(7, '0')}`
    const until = hasLeft ? this.chance.between(START + 1, END - 1) : undefined
    const from = this.chance.between(START - 900, (until ?? END) - 1)
    const born = from - this.chance.between(20, 5000)
    const told = { CHILD, DOB: written(born), SEX: this.one('M F') }
    const header = {
      ...told,
      ETHNIC: this.one('WBRI WBRI MWBC BAFR AOTH'),
      UPN: `A${String(100_000_000_000 + n)}`,
      MOTHER: told.SEX === 'F' ? '0' : '',
    }
    this.add('now', 'Header', header)
    if (from < START) this.add('last', 'Header', header)
    if (from >= START) this.add('now', 'PrevPerm', { ...told, PREV_PERM: 'Z1' })
    this.episodes(CHILD, from, until)
    if (this.isOne(0.1))
      for (const of of ['now', 'last'] as const) if (of === 'now' || from < START) this.add(of, 'UASC', told)
    for (let on = from + 20; on <= (until ?? END); on += 170)
      if (on >= START)
        this.add('now', 'Reviews', { ...told, REVIEW: written(on), REVIEW_CODE: on - born < 4 * 365 ? 'PN0' : 'PN1' })
    this.workers(told, from, until)
    if (from <= START && until === undefined) this.health(told, born)
    if (this.isOne(0.1)) this.away(told, Math.max(from, START), until ?? END)
    if (this.isOne(0.04)) this.add('now', 'PlacedAdoption', { ...told, DATE_PLACED: written(from) })
  }

  leaver(n: number): void {
    const told = {
      CHILD: `SYL${String(n).padStart(7, '0')}`,
      DOB: written(START - this.chance.between(17 * 365, 20 * 365)),
    }
    this.add('now', 'Header', { ...told, SEX: 'M', ETHNIC: 'WBRI', UPN: `B${String(100_000_000_000 + n)}` })
    this.add('now', 'OC3', { ...told, IN_TOUCH: 'YES', ACTIV: this.one('F2 P5 G4'), ACCOM: this.one('B1 D1 U2') })
  }

  private episodes(CHILD: string, from: DayNumber, until: DayNumber | undefined): void {
    let [began, RNE, LS, URN, PLACE] = [from, 'S', 'C2', `SC${this.chance.between(100_000, 100_900)}`, 'U6']
    const home = `ZZ${this.chance.between(1, 99)} 1ZZ`
    for (;;) {
      const next = began + this.chance.between(40, 700)
      const isLast = next >= (until ?? END)
      const DEC = isLast ? until : next
      const same = {
        CHILD,
        DECOM: written(began),
        RNE,
        LS,
        CIN: 'N1',
        PLACE,
        PLACE_PROVIDER: this.one('PR1 PR4'),
        HOME_POST: home,
        PL_POST: `ZZ${URN.slice(-2)} 2ZZ`,
        URN,
      }
      const end = {
        DEC: DEC === undefined ? '' : written(DEC),
        REC: DEC === undefined ? '' : isLast ? 'E4A' : 'X1',
        REASON_PLACE_CHANGE: DEC === undefined || isLast ? '' : 'OTHER',
      }
      if (DEC === undefined || DEC >= START) this.add('now', 'Episodes', { ...same, ...end })
      if (began < START) this.add('last', 'Episodes', { ...same, ...(DEC !== undefined && DEC < START ? end : {}) })
      if (isLast) return
      const isMove = this.isOne(0.7)
      RNE = isMove ? 'P' : 'L'
      if (isMove) [URN, PLACE] = [`SC${this.chance.between(100_000, 100_900)}`, this.one('U6 U6 U4 U3 K2')]
      else LS = LS === 'C2' ? 'C1' : 'C2'
      began = next
    }
  }

  private workers(told: Cells, from: DayNumber, until: DayNumber | undefined): void {
    for (let on = from; on <= (until ?? END); ) {
      const next = on + this.chance.between(200, 600)
      const left = next > (until ?? END) ? until : next
      if (left === undefined || left >= START)
        this.add('now', 'SWEpisodes', {
          ...told,
          SW_ID: `SW${this.chance.between(100_000, 104_000)}`,
          SW_DECOM: written(on),
          SW_DEC: left === undefined ? '' : written(left),
          SW_REASON: 'CHCHAN',
        })
      on = next
    }
  }

  private health(told: Cells, born: DayNumber): void {
    const years = Math.floor((END - born) / 365.25)
    const scored: Cells = years >= 4 && years < 17 ? { SDQ_SCORE: String(this.chance.between(0, 40)) } : {}
    this.add('now', 'OC2', {
      ...told,
      ...scored,
      CONVICTED: years >= 10 ? '0' : '',
      HEALTH_CHECK: years < 5 ? '1' : '',
      IMMUNISATIONS: '1',
      TEETH_CHECK: '1',
      HEALTH_ASSESSMENT: this.one('1 1 1 0'),
      SUBSTANCE_MISUSE: '0',
    })
  }

  private away(told: Cells, from: DayNumber, to: DayNumber): void {
    for (let on = this.chance.between(from, to); on < to - 2; on += this.chance.between(3, 60))
      this.add('now', 'Missing', { ...told, MISSING: 'M', MIS_START: written(on), MIS_END: written(on + 1) })
  }

  private add(of: 'now' | 'last', table: TableName, told: Cells): void {
    const cells = columnsOf(table).map((column) => told[column] ?? '')
    if (of === 'now' && this.isOne(DAMAGED))
      cells[this.chance.between(1, cells.length - 1)] = this.one('? 31/02/2025 ZZ')
    this.lines[of].get(table)?.push(cells.join(','))
    this.rows += 1
  }

  private isOne = (share: number): boolean => this.chance.of(share)
  private one(of: string): string {
    const each = of.split(' ')
    return each[this.chance.between(0, each.length - 1)] ?? ''
  }
}

const heads = (tables: readonly TableName[]): Map<TableName, string[]> =>
  new Map(tables.map((table) => [table, [columnsOf(table).join(',')]]))

function written(on: DayNumber): string {
  const { year, month, day } = civil(on)
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`
}
