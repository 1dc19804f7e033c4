import { may } from '../../access'
import { londonDay, longDate, longInstant } from '../../calendar'
import { AsAtForm, LookingBack, SplitKey, TakeAway, Trail, XmrChart } from '../../web/pieces'
import { addressOf, figurePath } from '../addresses'
import { ByItsDay, KnownNow } from './beside.page'
import { Definition } from './definition.page'
import { Headline } from './headline.page'
import { FigureRows } from './rows.page'
import { partsOf } from './split.page'
import { stateQuery } from './state'
import { fileHref, hrefOf, isPlain, type View } from './view'

type Props = { view: View }

function WhichDay({ view }: Props) {
  const { shown, state, look, clock } = view
  const keep = Object.entries(stateQuery({ ...state, page: 1 })).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  )
  return (
    <div class="los-sheet los-sheet--pad">
      <h2 class="los-h-small">Which day</h2>
      <AsAtForm
        action={figurePath(shown.measure.id)}
        at={look.asAt}
        known={look.knownAt ? londonDay(look.knownAt) : undefined}
        keep={keep}
      />
      <p class="los-small los-muted los-gap-t">Leave the second empty for what is known now.</p>
      {look.past ? null : <p class="los-small los-muted">As at {longDate(clock.today)}, today.</p>}
    </div>
  )
}

function Moved({ view }: Props) {
  const { measure, trend, target } = view.shown
  return (
    <section class="los-section">
      <h2>How it has moved</h2>
      {view.look.knownAt ? (
        <p class="los-muted">Every month end as it was known on {longInstant(view.look.knownAt)}.</p>
      ) : null}
      <XmrChart id="moved" what={measure.drawn} target={target ? target.target / 100 : undefined} {...trend} />
      <TakeAway what="Take these months away" of="these months" href={(format) => fileHref(view, 'months', format)} />
    </section>
  )
}

function Foot({ view }: Props) {
  const { shown, look, clock, viewer } = view
  const takes = may(viewer, 'take data away') && shown.listing !== null
  return (
    <div class="los-section">
      {takes ? (
        <TakeAway what="Take these rows away" of="these rows" href={(format) => fileHref(view, 'rows', format)} />
      ) : null}
      {may(viewer, 'record') ? (
        <p class="los-no-print">
          <a
            href={`/record/audit?${new URLSearchParams({ programme: 'targeted', trigger: 'figure', figure: shown.measure.id })}`}
          >
            Raise an audit of what stands out here
          </a>
        </p>
      ) : null}
      <KnownNow view={view} />
      <p class="los-small los-muted">
        This page: as at {longDate(look.asAt)}, as known on {longInstant(look.knownAt ?? clock.now)}.{' '}
        <a href={hrefOf({ ...view, look: { ...look, knownAt: look.knownAt ?? clock.now } }, {})}>
          Its address for good
        </a>{' '}
        brings back exactly this.
      </p>
    </div>
  )
}

function Heading({ view }: Props) {
  const { measure, rules } = view.shown
  const [rule] = rules
  return (
    <div class="los-head">
      <h1>{measure.title}</h1>
      <p class="los-line">
        {rule && rules.length === 1 ? <a href={`/law/${encodeURIComponent(rule.id)}`}>The rule behind it</a> : null}
        <a href="#definition">How it is worked out</a>
      </p>
    </div>
  )
}

/** One figure: its number, what it means, who is in it, how it has moved, and how it is worked out. */
export function OneFigurePage({ view }: Props) {
  const { shown, look, clock } = view
  const known = look.knownAt ? londonDay(look.knownAt) : undefined
  const keyed = shown.figure.value !== null && !isPlain(shown.measure)
  const now = { ...look, asAt: clock.today, knownAt: null }
  return (
    <>
      {look.past ? <LookingBack at={look.asAt} known={known} back={hrefOf({ ...view, look: now }, {})} /> : null}
      <Trail steps={[{ href: addressOf('/figures', look, clock), text: 'Figures' }]} here={shown.measure.short} />
      <Heading view={view} />
      <div class="los-cols los-cols--main">
        <Headline view={view} />
        <WhichDay view={view} />
      </div>
      {keyed ? (
        <div class="los-gap-t">
          <SplitKey parts={partsOf(shown.measure, shown.figure)} target={shown.target !== null} />
        </div>
      ) : null}
      <Moved view={view} />
      <ByItsDay view={view} />
      <FigureRows view={view} />
      <Definition shown={shown} />
      <Foot view={view} />
    </>
  )
}
