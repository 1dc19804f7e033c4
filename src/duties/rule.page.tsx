import { ENDLESS, fromNumber, isPlainDate, longDate, type PlainDate, termText } from '../calendar'
import { History } from '../standards/history'
import { Facts, Feed, type FeedItem, Force, Note, Sheet, TermDrawing, Trail } from '../web/pieces'
import type { DrawingWords } from './drawing-words'
import { breachWords, instrumentOf, isUnconfirmed, lawForceOf, verifiedWords } from './instrument'
import { inForce } from './law.page'
import type { RuleWords } from './other-words'
import type { Rule, Version } from './rule'
import { beganWords, type FollowWords, termsWords, type VariantWords } from './rule-words'
import { type GovernsProps, LongestOverdue, WhatItGoverns } from './what-it-governs'
import { type Worked, WorkedExamples } from './worked-examples'

export type RulePageProps = {
  readonly rule: Rule
  readonly version: Version
  readonly today: PlainDate
  readonly words: RuleWords
  readonly drawing: DrawingWords
  readonly variants: readonly VariantWords[]
  readonly follows: readonly FollowWords[]
  readonly leaders: readonly Rule[]
  readonly worked: readonly Worked[]
  readonly governs: GovernsProps
  /** What the service changed of it. */
  readonly changed: Parameters<typeof History>[0]
  /** The figures it feeds: id and name. */
  readonly figures: readonly { readonly id: string; readonly name: string }[]
}

const dayWords = (day: string): string => (isPlainDate(day) ? longDate(day) : day)

function TheirWords({ version }: { version: Version }) {
  return (
    <section>
      <h2>Their words</h2>
      <blockquote class="los-theirs">{version.says}</blockquote>
      <p class="los-small los-muted">
        {version.quoted ? null : <b>Paraphrased, not quoted. </b>}
        {version.source}. {version.link ? <a href={version.link}>Read it at its source</a> : null}
      </p>
    </section>
  )
}

function OurReading({ rule, version, today }: Pick<RulePageProps, 'rule' | 'version' | 'today'>) {
  const { on, by, again } = rule.checked
  return (
    <section>
      <h2>Our reading</h2>
      <div class="los-stack">
        {isUnconfirmed(version.verified) ? <Note title="Reading to be confirmed" /> : null}
        <p class="los-reading">{version.reading}</p>
        <p class="los-small los-muted">
          {verifiedWords(version.verified)} Checked by the {by} on {dayWords(on)}. To be checked again by{' '}
          {dayWords(again)}
          {again < today ? <b>: that day has passed</b> : null}.
        </p>
      </div>
    </section>
  )
}

function Terms({ words, drawing, rule }: Pick<RulePageProps, 'words' | 'drawing' | 'rule'>) {
  const facts = [
    { term: 'Opens when', value: words.opens },
    { term: 'Met by', value: words.met },
    { term: 'Comes again', value: words.again },
    { term: 'Stops when', value: words.stops },
  ]
  return (
    <section class="los-section">
      <h2>The terms, drawn</h2>
      <Sheet pad>
        <TermDrawing {...drawing} />
        <Facts facts={facts} />
      </Sheet>
      <p class="los-gap-t los-muted">{beganWords(rule)}</p>
    </section>
  )
}

const RuleLink = ({ rule }: { rule: Rule }) => <a href={`/law/${rule.id}`}>{rule.title}</a>

/** `28, 14 and 7 days`. */
function leadWords(warn: Rule['warn']): string {
  const [last, ...before] = [...warn].reverse()
  if (!last) return ''
  return before.length === 0
    ? termText(last)
    : `${before
        .reverse()
        .map((term) => (term.unit === last.unit ? term.n : termText(term)))
        .join(', ')} and ${termText(last)}`
}

/** Other terms, what leads here, what follows, how early it is shown, and what a miss means: only what there is. */
function Around({
  rule,
  variants,
  follows,
  leaders,
  figures,
}: Pick<RulePageProps, 'rule' | 'variants' | 'follows' | 'leaders' | 'figures'>) {
  const breach = breachWords(rule)
  const warnings = leadWords(rule.warn)
  return (
    <section class="los-section">
      <h2>What goes with it</h2>
      <ul class="los-list">
        {variants.map(({ when, terms }) => (
          <li key={when}>
            <b>{terms}</b> where {when} on the day it opens
          </li>
        ))}
        {leaders.map((leader) => (
          <li key={leader.id}>
            Comes after <RuleLink rule={leader} />
          </li>
        ))}
        {follows.map(({ rule: next, when }) => (
          <li key={next.id}>
            Then <RuleLink rule={next} />, {when}
          </li>
        ))}
        {warnings ? <li>Comes into sight {warnings} before it is due</li> : null}
        {breach ? <li>If it is missed, {breach}</li> : null}
        {figures.map(({ id, name }) => (
          <li key={id}>
            Feeds the figure <a href={`/figures/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function versionItem(rule: Rule, version: Version): FeedItem {
  const from = longDate(fromNumber(version.from))
  return {
    key: from,
    day: version.to >= ENDLESS ? `${from} to today` : `${from} to ${longDate(fromNumber(version.to))}`,
    what: termsWords(rule, version),
    detail: version.source,
  }
}

/** One rule: their words and our reading side by side, the terms drawn, and every example worked. */
export function RulePage(props: RulePageProps) {
  const { rule, worked, governs } = props
  return (
    <>
      <Trail steps={[{ href: '/law', text: 'Law' }]} here={rule.short} />
      <div class="los-head">
        <div>
          <h1>{rule.title}</h1>
          <p class="los-line">
            <Force force={lawForceOf(rule)} />
            <span class="los-code">{rule.id}</span>
            <span>In force {inForce(rule)}</span>
          </p>
        </div>
        <p>{instrumentOf(rule)}</p>
      </div>
      <div class="los-cols los-cols--two los-section-top">
        <TheirWords version={props.version} />
        <OurReading {...props} />
      </div>
      <Terms {...props} />
      <Around {...props} />
      <section class="los-section">
        <h2>Worked examples</h2>
        <p class="los-muted">Each is checked by machine every time the product is built.</p>
        <WorkedExamples worked={worked} />
      </section>
      <div class="los-section los-cols los-cols--two">
        <WhatItGoverns {...governs} />
        <section>
          <h2>Versions</h2>
          <Feed items={rule.versions.map((version) => versionItem(rule, version)).reverse()} />
        </section>
      </div>
      <section class="los-section">
        <h2>What this service has changed</h2>
        <History {...props.changed} />
        {props.changed.maySet ? (
          <p class="los-gap-t">
            <a href="/settings/standards">Change a standard</a>
          </p>
        ) : null}
      </section>
      <LongestOverdue {...governs} />
    </>
  )
}
