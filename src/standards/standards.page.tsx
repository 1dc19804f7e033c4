import { type PlainDate, toNumber } from '../calendar'
import { type Law, type Rule, versionOn } from '../duties'
import { termsWords } from '../duties/rule-words'
import { ButtonLink, More, Note, Table, Trail } from '../web/pieces'
import type { Draft } from './change'
import type { ToldChange } from './changes.store'
import { History } from './history'
import { boundsWords } from './kinds/numbers'
import { isOn } from './kinds/switches'
import { inProfileOrder, profileTitle } from './profiles'
import { isOfCalendar } from './read-proposal'
import { ANY, boundsOf, changeable, OURS, STATUTORY } from './rules'

type Props = {
  readonly law: Law
  readonly draft: Draft
  readonly changes: readonly ToldChange[]
  readonly today: PlainDate
  readonly maySet: boolean
  /** The change that was made just now, in words. */
  readonly made: string | null
}

const addressOf = (fields: { readonly change: string; readonly [name: string]: string | undefined }): string =>
  `/settings/standards/change?${new URLSearchParams(Object.entries(fields).flatMap(([name, text]) => (text ? [[name, text]] : [])))}`

/** `10 months`, `at most 18`, `off`. */
function saysWords(rule: Rule, today: PlainDate): string {
  const day = toNumber(today)
  const version = versionOn(rule, day)
  if (!version) return 'not in force'
  const bounds = changeable(rule) === 'numbers' ? boundsOf(rule, day) : null
  if (bounds) return boundsWords(bounds.least > 0 ? bounds.least : null, bounds.most < ANY ? bounds.most : null)
  return termsWords(rule, version)
}

function Acts({ rule, draft, today }: { rule: Rule } & Pick<Props, 'draft' | 'today'>) {
  const what = changeable(rule)
  const on = isOn(draft, `rule ${rule.id}`, toNumber(today))
  const acts: { change: string; to?: string; words: string }[] = [
    ...(what === 'term' || what === 'numbers' ? [{ change: what, words: what === 'term' ? 'Term' : 'Numbers' }] : []),
    { change: 'warning', words: 'Warning' },
    ...(rule.profile === STATUTORY
      ? []
      : [{ change: 'rule', to: on ? 'off' : 'on', words: on ? 'End' : 'Begin again' }]),
  ]
  return (
    <>
      {acts.map(({ words, ...fields }, index) => (
        <>
          {index > 0 ? ' · ' : ''}
          <a key={words} href={addressOf({ ...fields, rule: rule.id })}>
            {words}
            <span class="los-vh"> of {rule.short}</span>
          </a>
        </>
      ))}
    </>
  )
}

function Rules({ rules, profile, ...props }: { rules: readonly Rule[]; profile: string } & Props) {
  const acts = { head: 'Change', label: '', cell: (rule: Rule) => <Acts rule={rule} {...props} /> }
  return (
    <Table
      fold
      caption={`Rules of ${profileTitle(profile)}`}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        { head: 'Rule', rowHead: true, cell: ({ id, title }) => <a href={`/law/${id}`}>{title}</a> },
        { head: 'Today', cell: (rule) => saysWords(rule, props.today) },
        ...(props.maySet ? [acts] : []),
      ]}
    />
  )
}

function Profile({ profile, ...props }: { profile: string } & Props) {
  const rules = [...props.law.rules.values()].filter((rule) => rule.profile === profile)
  const on = isOn(props.draft, `profile ${profile}`, toNumber(props.today))
  const later = props.draft.switches.filter(
    (each) => each.name === `profile ${profile}` && each.from > toNumber(props.today),
  )
  const next = later.at(-1)
  const title = profileTitle(profile).replace(/^./, (letter) => letter.toUpperCase())
  const fixed = profile === STATUTORY || profile === OURS
  return (
    <section class="los-section">
      <h2>{title}</h2>
      <p class="los-line">
        <b>{profile === STATUTORY ? 'Always on' : on ? 'On' : 'Off'}</b>
        {next ? <span>{`${next.on ? 'on' : 'off'} again on a later day that is agreed`}</span> : null}
        {props.maySet && !fixed ? (
          <ButtonLink
            href={addressOf({ change: 'profile', profile, to: on ? 'off' : 'on' })}
            secondary
            small
            hiddenSuffix={profileTitle(profile)}
          >
            {on ? 'Switch off' : 'Switch on'}
          </ButtonLink>
        ) : null}
      </p>
      <More summary={`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`} open={rules.length < 12}>
        <Rules rules={rules} profile={profile} {...props} />
      </More>
    </section>
  )
}

/** Every profile of rules with what each says today, and all that the service changed. */
export function StandardsPage(props: Props) {
  const profiles = inProfileOrder([...props.law.rules.values()].map(({ profile }) => profile))
  return (
    <>
      <Trail steps={[{ href: '/settings', text: 'Settings' }]} here="Standards" />
      <h1>Standards</h1>
      <p class="los-lead los-take">
        The law of England holds for everybody. Beside it a service may hold itself to standards of its own: stricter
        than the law, never weaker. A change holds from a day on, and shows what it would do before it is made.
      </p>
      {props.made ? (
        <div class="los-gap-t">
          <Note title={`${props.made}.`} />
        </div>
      ) : null}
      {profiles.map((profile) => (
        <Profile key={profile} profile={profile} {...props} />
      ))}
      <section class="los-section">
        <h2>What has been changed</h2>
        <History {...props} listed={props.changes.filter((change) => !isOfCalendar(change))} />
      </section>
    </>
  )
}
