import { longDate } from '../../calendar'
import { finding, Mark, markOf, Rating, SplitBar, seriesOf } from '../../web/pieces'
import { type Counts, headline } from '../figure'
import { type Measure, wordsOf } from '../measure'
import { movementWords } from '../movement'
import { shortWords, type Target, thresholds } from '../targets'
import { grouped, ofThoseDue, per100Words, restOf, sentenceOf } from '../words'
import { LONG } from './listing'
import { BySplit, partsOf } from './split.page'
import { anchorOf, hrefOf, isNeither, isPlain, type View } from './view'
import { ownWords } from './whose'

type Props = { view: View }

function Rated({ view }: Props) {
  const { rated, target, measure, trend, figure, before } = view.shown
  const moved = movementWords(measure, figure, before)
  return (
    <div>
      {measure.unit === 'percent' ? (
        <p>
          <Rating rating={rated.rating} />{' '}
          <span class="los-muted">
            {target && rated.rating !== 'not rated' ? aim(measure, figure, target) : rated.note}
          </span>
        </p>
      ) : null}
      <p class="los-muted">
        {measure.returned ? '' : finding(seriesOf(trend))}
        {moved ? `. ${moved}` : ''}
      </p>
    </div>
  )
}

function aim(measure: Measure, figure: Counts, target: Target): string {
  const short = shortWords(measure.direction, target.target, figure)
  return short ? `${thresholds(measure, target)}: ${short}` : thresholds(measure, target)
}

/** `Of the 235 that owed one, 89% had it.` where the base holds others. */
function dueWords(measure: Measure, figure: Counts): string {
  const due = ofThoseDue(measure, figure)
  if (!due) return ''
  const share = due.of < 10 ? due.shown : `${grouped(due.counts)}, or ${due.shown},`
  return `Of the ${grouped(due.of)} that are in time or late, ${share} ${due.counts === 1 ? 'is' : 'are'} in time.`
}

// Of a count nothing is left over to add: its sentence is all of it.
function allWords(view: View, figure: Counts): string {
  const { measure } = view.shown
  const first = sentenceOf(measure, figure, view.look.asAt)
  if (figure === view.shown.figure && measure.per100)
    return [first, per100Words(figure, view.shown.households)].filter(Boolean).join(' ')
  if (figure.value === null || isPlain(measure) || isNeither(measure)) return first
  return [first, ...restOf(measure, figure), dueWords(measure, figure)].filter(Boolean).join(' ')
}

/** Each word of the base with its number: a way down to its rows for those who may see them, plain words for others. */
function Words({ view }: Props) {
  const { figure, whole, own, measure } = view.shown
  if (figure.value === null || isPlain(measure)) return null
  const said = wordsOf(measure).filter((why) => (figure.why[why] ?? 0) > 0)
  const none = measure.form.is === 'sorted' ? [] : ['excused', 'unknown'].filter((why) => !figure.why[why])
  const opens = whole && own === null && !isNeither(measure)
  const to = (why: string) =>
    LONG.has(why) || view.state.why || view.state.within
      ? `${hrefOf(view, { why, within: null })}#rows`
      : `#${anchorOf(why)}`
  return (
    <nav class="los-why__nav" aria-label="Who is in this figure">
      {said.map((why) => {
        const words = (
          <>
            <Mark name={markOf(why)} /> {grouped(figure.why[why] ?? 0)} {why}
          </>
        )
        return opens ? (
          <a key={why} href={to(why)}>
            {words}
          </a>
        ) : (
          <span key={why}>{words}</span>
        )
      })}
      {none.length > 0 ? <span class="los-muted">{none.map((why) => `0 ${why}`).join(', ')}</span> : null}
    </nav>
  )
}

function Part({ view }: Props) {
  const part = view.shown.groups.find(({ name }) => name === view.state.within)
  if (!part) return null
  return (
    <p class="los-lead">
      <b>{part.label}:</b> {allWords(view, part)}
    </p>
  )
}

/** What the figure is: the viewer's own share first, then the service's number, its sentence, its bar and its parts. */
export function Headline({ view }: Props) {
  const { shown, look, viewer } = view
  const { measure, figure, own, target } = shown
  const value = headline(measure, figure)
  return (
    <div class="los-stack">
      {own ? (
        <p class="los-lead">
          <b>{ownWords(viewer, measure, own)}</b> Below is the whole service.
        </p>
      ) : null}
      <div class="los-big">
        <p class="los-big__value">
          {value ?? (
            <>
              <span class="los-muted" aria-hidden="true">
                &ndash;
              </span>
              <span class="los-vh">Not available on {longDate(look.asAt)}</span>
            </>
          )}
        </p>
        <Rated view={view} />
      </div>
      <p class="los-lead">{allWords(view, figure)}</p>
      {measure.returned ? <p class="los-note">{measure.reading} The months below are from our own records.</p> : null}
      {value !== null && !isPlain(measure) ? (
        <SplitBar parts={partsOf(measure, figure)} target={target ? target.target / 100 : undefined} />
      ) : null}
      <Words view={view} />
      <BySplit view={view} />
      <Part view={view} />
    </div>
  )
}
