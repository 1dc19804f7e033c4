import { londonDay, longDate, longInstant } from '../../calendar'
import type { Look } from '../../web/looking'
import { AsAt, Empty, KpiTable, LookingBack, SplitKey, TakeAway } from '../../web/pieces'
import type { Clock } from '../../web/route'
import { addressOf, figurePath } from '../addresses'
import { WHY } from '../measure'
import { counted } from '../words'
import type { KeyFigures } from './key-figures'
import { toKpiRow } from './kpi-row'
import { leadOf } from './lead'
import { TeamTable } from './team-table'
import { teamsWords } from './teams'

/** `mayCheck`: whether the reader may hold printed figures against each other. */
export type KeyFiguresProps = { figures: KeyFigures; look: Look; clock: Clock; mayCheck: boolean }

function Neither({ figures, look, clock }: KeyFiguresProps) {
  const { neither } = figures
  if (neither.counts === 0)
    return (
      <p class="los-gap-s los-muted">
        Every household is in time or late in every figure: nobody is in neither column.
      </p>
    )
  return (
    <p class="los-gap-s">
      <a href={addressOf(figurePath(neither.id), look, clock)}>
        {counted({ rows: 'household and figure' }, neither.counts)}
      </a>{' '}
      {neither.counts === 1 ? 'is' : 'are'} in neither column: too new to owe anything, excused, or not known.
    </p>
  )
}

function Ended({ figures, look, clock }: KeyFiguresProps) {
  return (
    <>
      {figures.ended.map(({ measure, words, lastDay }) => (
        <p key={measure.id} class="los-small los-muted los-gap-t">
          {words}{' '}
          <a href={addressOf('/figures', { ...look, asAt: lastDay, knownAt: null }, clock)}>
            See them as at {longDate(lastDay)}
          </a>
          .
        </p>
      ))}
    </>
  )
}

function TheFigures(props: KeyFiguresProps) {
  const { figures, look, clock } = props
  const { rows } = figures
  const used = WHY.filter((why) => rows.some(({ figure }) => figure.value !== null && (figure.why[why] ?? 0) > 0))
  return (
    <section class="los-section">
      <h2 class="los-vh">The figures</h2>
      <KpiTable
        caption={`Fostering key figures as at ${longDate(look.asAt)}`}
        rows={rows.map((row) => toKpiRow(row, look.asAt, addressOf(figurePath(row.measure.id), look, clock)))}
      />
      <div class="los-gap-t">
        <SplitKey
          parts={used.map((why) => ({ why, n: 1 }))}
          target={rows.some(({ target }) => target !== null)}
          range
        />
      </div>
      {look.knownAt ? (
        <p class="los-small los-muted los-gap-t">
          Trends are drawn from what is known today, whatever the page looks back to.
        </p>
      ) : null}
      <Ended {...props} />
      <TakeAway
        what="Take it away"
        of="the key figures"
        href={(format) => addressOf(`/figures.${format}`, look, clock)}
      />
    </section>
  )
}

function ByTeam({ figures, look, clock }: KeyFiguresProps) {
  const words = teamsWords(figures)
  return (
    <section class="los-section">
      <h2>By team</h2>
      {words ? <p class="los-muted">{words}</p> : null}
      <TeamTable
        figures={figures}
        caption={`Key figures by team, as at ${longDate(look.asAt)}`}
        href={(measure, team) => `${addressOf(figurePath(measure.id), look, clock, { by: 'team', in: team })}#rows`}
      />
    </section>
  )
}

function NothingYet() {
  return (
    <Empty title="No household is on the register yet">
      Here the key figures of the service will stand: how many households are visited, reviewed and supervised in time.
      Import a service, or approve the first household.
    </Empty>
  )
}

/** The figures of a service: a sentence, the published table, and the same by team. */
export function KeyFiguresPage(props: KeyFiguresProps) {
  const { figures, look, clock, mayCheck } = props
  const known = look.knownAt ? londonDay(look.knownAt) : undefined
  const at = look.asAt === clock.today ? undefined : look.asAt
  const empty = figures.register.of === 0 && figures.rows.every(({ figure }) => figure.of === 0)
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={known} back="/figures" /> : null}
      <h1>Fostering key figures</h1>
      <AsAt action="/figures" at={at} known={known} />
      {empty ? (
        <NothingYet />
      ) : (
        <>
          <p class="los-lead">
            {leadOf(figures, { asAt: look.asAt, isToday: look.asAt === clock.today, trends: look.knownAt === null })}
          </p>
          <Neither {...props} />
          <TheFigures {...props} />
          <ByTeam {...props} />
        </>
      )}
      <p class="los-section">
        <a href={addressOf('/figures/all', look, clock)}>All figures</a>, by area
      </p>
      {mayCheck && (
        <p>
          <a href="/figures/printed">Check printed figures</a>: what a table in a paper contradicts
        </p>
      )}
      <p class="los-small los-muted">
        This page: as at {longDate(look.asAt)}, as known on {longInstant(look.knownAt ?? clock.now)}.{' '}
        <a href={addressOf('/figures', { ...look, asAt: look.asAt, knownAt: look.knownAt ?? clock.now }, clock)}>
          Its address for good
        </a>{' '}
        brings back exactly this.
      </p>
    </>
  )
}
