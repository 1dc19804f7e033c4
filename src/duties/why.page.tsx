import { fromNumber, longDate, type PlainDate, toNumber } from '../calendar'
import { ButtonLink, Feed, type FeedItem, Standing, Trail } from '../web/pieces'
import type { Law } from './arrange'
import { dueAsAt, isOpen, standing } from './duty'
import type { Rule, Version } from './rule'
import { capital } from './rule-words'
import { WhoseLink } from './what-it-governs'
import type { Opener, Why } from './why.store'
import { excusedWords, openedWords, standsWords, sumWords, toldWords } from './why-words'

export type WhyPageProps = {
  readonly why: Why
  readonly version: Version
  readonly law: Law
  readonly today: PlainDate
  readonly wouldMeet: string
  readonly mayExcuse: boolean
}

function Happened({ opener }: { opener: Opener }) {
  return (
    <a href={`/happenings/${opener.id}`}>
      {capital(opener.kind)}, {longDate(opener.on)}
    </a>
  )
}

const RuleLink = ({ rule }: { rule: Rule }) => <a href={`/law/${rule.id}`}>{rule.title}</a>

function Opened({ why, law }: Pick<WhyPageProps, 'why' | 'law'>) {
  return (
    <>
      {openedWords(law, why)}
      {why.openers.map((opener) => (
        <span key={opener.id}>
          {' '}
          <Happened opener={opener} />
        </span>
      ))}
    </>
  )
}

const unknownWords =
  'A fact that would choose another term was not known on the day it opened, so the usual term was taken.'

function steps({ why, version, law, today }: WhyPageProps): FeedItem[] {
  const { duty, rule, metBy } = why
  const due = dueAsAt(duty, toNumber(today))
  const end = metBy ? { key: 'met', day: longDate(metBy.on), what: 'Met', detail: <Happened opener={metBy} /> } : null
  return [
    {
      key: 'rule',
      day: `In force from ${longDate(fromNumber(version.from))}`,
      what: <RuleLink rule={rule} />,
      detail: version.source,
    },
    {
      key: 'opened',
      day: longDate(fromNumber(duty.opened)),
      what: 'It opened',
      detail: <Opened why={why} law={law} />,
    },
    {
      key: 'due',
      day: due === null ? (duty.unknown ? 'No day is known' : 'No day in law') : longDate(fromNumber(due)),
      what: due !== null && due < toNumber(today) ? 'It fell due' : 'It falls due',
      detail: duty.unknown && duty.due !== null ? `${sumWords(law, why)} ${unknownWords}` : sumWords(law, why),
    },
    ...(why.told.length > 0
      ? [{ key: 'told', day: longDate(today), what: 'Who has been told', detail: toldWords(why.told) }]
      : []),
    end ?? {
      key: 'now',
      day: longDate(today),
      what: standsWords(duty, today),
      open: standing(duty, toNumber(today)) === 'due',
    },
  ]
}

function Excusals({ why, today, mayExcuse }: WhyPageProps) {
  const { excusals, duty, rule, whose } = why
  const href = `/record/excusal?${new URLSearchParams({ rule: rule.id, subject: whose.ref })}`
  return (
    <section class="los-section">
      <h2>Excusals</h2>
      {excusals.length === 0 ? (
        <p>None has been agreed.</p>
      ) : (
        <ul class="los-list">
          {excusals.map(({ id, on, facts }) => (
            <li key={id}>
              <a href={`/happenings/${id}`}>Excused {excusedWords(on, facts.until)}</a>. {facts.reason}. Agreed by{' '}
              {facts.agreed_by}.{facts.notes ? ` ${facts.notes}` : ''}
              {otherReason(rule, facts.reason)}
            </li>
          ))}
        </ul>
      )}
      {mayExcuse && isOpen(duty, toNumber(today)) ? (
        <p class="los-actions">
          <ButtonLink small secondary href={href}>
            Excuse it
          </ButtonLink>
        </p>
      ) : null}
    </section>
  )
}

/** Files bring in whatever was agreed elsewhere: that the rule does not name the reason is said, not hidden. */
const otherReason = ({ reasons }: Rule, reason: unknown): string =>
  reasons.length === 0 || reasons.some((each) => each === reason)
    ? ''
    : ` This is none of the reasons the rule names: ${reasons.join('; ')}.`

/** Why one thing is owed: the rule, what opened it, the sum, and what would meet it. */
export function WhyPage(props: WhyPageProps) {
  const { why, today, wouldMeet } = props
  const { duty, rule, whose } = why
  const stands = standing(duty, toNumber(today))
  return (
    <>
      <Trail
        steps={[
          { href: '/law', text: 'Law' },
          { href: `/law/${rule.id}`, text: rule.short },
        ]}
        here="Why is this due?"
      />
      <h1>Why is this due?</h1>
      <p class="los-lead los-take">
        {rule.short}: <WhoseLink whose={whose} />
      </p>
      {stands ? (
        <p class="los-gap-t">
          <Standing standing={stands}>{standsWords(duty, today)}</Standing>
        </p>
      ) : null}
      <section class="los-section">
        <h2>Step by step</h2>
        <Feed items={steps(props)} />
      </section>
      {isOpen(duty, toNumber(today)) ? (
        <section class="los-section">
          <h2>What would meet it</h2>
          <p>{capital(wouldMeet)}.</p>
        </section>
      ) : null}
      <Excusals {...props} />
    </>
  )
}
