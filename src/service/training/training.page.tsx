import { longDate, type PlainDate } from '../../calendar'
import { partOf } from '../../web/part-of'
import { AsAt, ButtonLink, Chips, Empty, LookingBack, Pager, Standing, Table, TakeAway } from '../../web/pieces'
import { PeopleScope } from '../register/register.page'
import { cellHref, cellMore, cellWords, MARKS, type Opens } from './cell-words'
import { type CellStanding, type Column, cellOf, type Person, type Tally, tallyOf } from './matrix'
import { WHO, WHOS, type Who } from './matrix.store'
import { WhoCell } from './who-cell'

export const PER_PAGE = 30
/** The standings that a table of counts tells, each with its own column. */
const TOLD = ['done', 'late', 'due', 'not yet due', 'excused', 'nothing known'] as const satisfies CellStanding[]

export type TrainingProps = {
  readonly who: Who
  readonly columns: readonly Column[]
  readonly people: readonly Person[]
  readonly shown: readonly Person[]
  readonly teams: readonly string[]
  readonly team: string | null
  readonly course: string | null
  readonly standing: CellStanding | null
  readonly page: number
  readonly look: { readonly asAt: PlainDate; readonly known: PlainDate | undefined; readonly past: boolean }
  readonly whole: boolean
  readonly mayTake: boolean
  /** Where a line is added to the matrix; null for whoever may not. */
  readonly add: string | null
  readonly opens: Opens
  readonly href: (changes: Readonly<Record<string, string | null>>, path?: string) => string
}

/** Who is to have learned what, and how each stands with it. */
export function TrainingPage(props: TrainingProps) {
  const { who, columns, people, look, whole, team, course, standing, href } = props
  const tallies = columns.map((column) => tallyOf(people, column, look.asAt))
  const kept = Object.entries({ who, team, course, standing }).flatMap(([name, value]) =>
    value ? [[name, value] as [string, string]] : [],
  )
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={look.known} back="/training" /> : null}
      <h1>Training</h1>
      <PeopleScope current="training" whole={whole} />
      <AsAt action="/training" at={look.past ? look.asAt : undefined} known={look.known} keep={kept} />
      <p class="los-lead los-take">{sentence(props, tallies)}</p>
      <p class="los-take">
        See also <a href="/training/needs">what was found to be still needed</a>,{' '}
        <a href="/training/guidance">who has the guidance in force</a> and{' '}
        <a href="/training/sessions">sessions and what they changed</a>.
      </p>
      <div class="los-gap-t" />
      <Chips
        label="Whose"
        items={WHOS.map((each) => ({
          href: href({ who: each, team: null, course: null, standing: null, page: null }),
          text: WHO[each].title,
          current: each === who,
        }))}
      />
      <Teams {...props} />
      {people.length === 0 ? (
        <Empty title={`No ${WHO[who].each} is there on that day whom you may see.`}>
          Choose another day, or others above.
        </Empty>
      ) : (
        <>
          <section class="los-section">
            <h2>What is asked of them</h2>
            {columns.length === 0 ? <NothingAsked add={props.add} /> : <Counts {...props} tallies={tallies} />}
            {props.add && columns.length > 0 ? (
              <p class="los-actions los-gap-t">
                <ButtonLink href={props.add} secondary>
                  Add to the training matrix
                </ButtonLink>
              </p>
            ) : null}
          </section>
          {columns.length > 0 ? <Matrix {...props} /> : null}
        </>
      )}
      {props.mayTake && columns.length > 0 ? (
        <TakeAway
          what="Take it away, a row for each person and each thing asked"
          of="the training matrix"
          href={(format) => href({ page: null }, `/training.${format}`)}
        />
      ) : null}
    </>
  )
}

function NothingAsked({ add }: Pick<TrainingProps, 'add'>) {
  return (
    <Empty
      title="Nothing is asked of them yet."
      action={add ? <ButtonLink href={add}>Add to the training matrix</ButtonLink> : undefined}
    >
      The matrix says who is to do which course, how soon, and how often again.
    </Empty>
  )
}

function Teams({ teams, team, href }: TrainingProps) {
  if (teams.length < 2 && !team) return null
  const to = (name: string | null) => href({ team: name, page: null })
  return (
    <div class="los-gap-t">
      <Chips
        label="Team"
        items={[
          { href: to(null), text: 'Every team', current: team === null },
          ...teams.map((name) => ({ href: to(name), text: name, current: name === team })),
        ]}
      />
    </div>
  )
}

function sentence({ people, columns, who, look, team }: TrainingProps, tallies: readonly Tally[]): string {
  const sum = (read: (tally: Tally) => number) => tallies.reduce((total, tally) => total + read(tally), 0)
  const { title, each } = WHO[who]
  const n = people.length.toLocaleString('en-GB')
  const whom = `${n} ${people.length === 1 ? each : title.toLowerCase()}${team ? ` of ${team} team` : ''} on ${longDate(look.asAt)}`
  if (columns.length === 0) return `${whom}.`
  return `${whom}. Of ${sum(({ asked }) => asked).toLocaleString('en-GB')} things that they must do, ${sum(({ of }) => of.done).toLocaleString('en-GB')} are done and ${sum(({ of }) => of.late).toLocaleString('en-GB')} are late.`
}

/** `7 of 9`, and as a share where there are enough for one to mean anything. */
function doneWords({ asked, of, besides }: Tally): string {
  if (asked === 0) return `${besides} did, nobody must`
  const share = asked < 10 ? '' : ` (${Math.round((100 * of.done) / asked)}%)`
  return `${of.done} of ${asked}${share}${besides > 0 ? `, and ${besides} who need not` : ''}`
}

function Counts({ columns, tallies, look, href }: TrainingProps & { tallies: readonly Tally[] }) {
  const rows = columns.flatMap((column, n) => (tallies[n] ? [{ column, tally: tallies[n] }] : []))
  return (
    <Table
      fold
      caption={`How people stand with each on ${longDate(look.asAt)}`}
      rows={rows}
      rowKey={({ column }) => column.key}
      columns={[
        {
          head: 'Course or duty',
          rowHead: true,
          cell: ({ column }) => <a href={href({ course: column.key, standing: null, page: null })}>{column.title}</a>,
        },
        ...TOLD.map((standing) => ({
          head: standing === 'done' ? 'Done' : `${standing.slice(0, 1).toUpperCase()}${standing.slice(1)}`,
          number: true,
          cell: ({ column, tally }: (typeof rows)[number]) =>
            tally.of[standing] === 0 && standing !== 'done' ? (
              '0'
            ) : (
              <a href={href({ course: column.key, standing, page: null })}>
                {standing === 'done' ? doneWords(tally) : tally.of[standing]}
                <span class="los-vh">
                  {' '}
                  {standing}, {column.title}
                </span>
              </a>
            ),
        })),
      ]}
    />
  )
}

function Matrix(props: TrainingProps) {
  const { columns, shown, look, course, standing, page, href } = props
  const told = course ? columns.filter(({ key }) => key === course) : columns
  const { rows, pager } = partOf(shown, page, PER_PAGE)
  return (
    <section class="los-section" aria-labelledby="people">
      <h2 id="people">{headingOf(props, told)}</h2>
      {course || standing ? (
        <p class="los-take">
          <a href={href({ course: null, standing: null, page: null })}>Show everybody, and everything asked</a>
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Empty kind="nothing left" title="Nobody stands like that." />
      ) : (
        <>
          <Table
            wide={told.length > 2}
            fold={told.length <= 2}
            caption={`How each stands on ${longDate(look.asAt)}`}
            rows={rows}
            rowKey={({ ref }) => ref}
            columns={[
              { head: 'Who', rowHead: true, cell: (person) => <WhoCell person={person} /> },
              { head: 'Part', cell: ({ part }) => part ?? 'Not said' },
              ...(rows.some(({ team }) => team)
                ? [{ head: 'Team', cell: ({ team }: Person) => team ?? 'No team' }]
                : []),
              ...told.map((column) => ({
                head: column.title,
                cell: (person: Person) => <CellOf {...{ person, column }} day={look.asAt} opens={props.opens} />,
              })),
            ]}
          />
          <Pager {...pager} href={(n) => href({ page: String(n) })} />
        </>
      )}
    </section>
  )
}

function headingOf({ who, standing }: TrainingProps, told: readonly Column[]): string {
  const of = told.length === 1 && told[0] ? `${told[0].title}: ` : ''
  const { title } = WHO[who]
  const whom = of ? title.toLowerCase() : title
  return `${of}${whom}${standing ? `, ${standing}` : ', one by one'}`
}

type CellProps = { person: Person; column: Column; day: PlainDate; opens: Opens }

function CellOf({ person, column, day, opens }: CellProps) {
  const cell = cellOf(person, column, day)
  if (!cell) return <span class="los-muted">Not asked</span>
  const words = <Standing standing={MARKS[cell.standing]}>{cellWords(cell)}</Standing>
  const more = cellMore(cell)
  const to = cellHref(cell, opens)
  return (
    <>
      {to ? <a href={to}>{words}</a> : words}
      {more ? <span class="los-muted"> {more}</span> : null}
    </>
  )
}
