import { fromNumber, longDate, type PlainDate, toNumber } from '../calendar'
import { type Law, type Rule, versionOn } from '../duties'
import { termsWords } from '../duties/rule-words'
import { Note, Pager, Table, Trail } from '../web/pieces'
import type { Draft } from './change'
import type { ToldChange } from './changes.store'
import { History } from './history'
import { boundsWords } from './kinds/numbers'
import { isOn } from './kinds/switches'
import { inProfileOrder, profileTitle } from './profiles'
import { isOfCalendar } from './read-proposal'
import { ANY, boundsOf, changeable, lawBehind, OURS, STATUTORY } from './rules'

type Props = {
  readonly law: Law
  readonly draft: Draft
  readonly changes: readonly ToldChange[]
  readonly today: PlainDate
  readonly maySet: boolean
  /** The change that was made just now, in words. */
  readonly made: string | null
}

const addressOf = (fields: Readonly<Record<string, string>>): string =>
  `/settings/standards/change?${new URLSearchParams(fields)}`

/** `10 months`, `at most 18`, `off`. */
function saysWords(rule: Rule, today: PlainDate): string {
  const day = toNumber(today)
  const version = versionOn(rule, day)
  if (!version) return 'not in force'
  const bounds = changeable(rule) === 'numbers' ? boundsOf(rule, day) : null
  if (bounds) return boundsWords(bounds.least > 0 ? bounds.least : null, bounds.most < ANY ? bounds.most : null)
  return termsWords(rule, version)
}

/** Every rule of one profile, with what it says today. */
function Rules({ profile, rules, page, ...props }: Props & OneProfile) {
  const change = {
    head: 'Change',
    label: '',
    cell: ({ id, short }: Rule) => (
      <a href={addressOf({ rule: id })}>
        Change<span class="los-vh"> {short}</span>
      </a>
    ),
  }
  const shown = rules.slice((page - 1) * PER_PAGE, page * PER_PAGE)
  return (
    <>
      <Table
        fold
        caption={`Rules of ${profileTitle(profile)}`}
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          { head: 'Rule', rowHead: true, cell: ({ id, title }) => <a href={`/law/${id}`}>{title}</a> },
          { head: 'Today', cell: (rule) => saysWords(rule, props.today) },
          ...(props.maySet ? [change] : []),
        ]}
      />
      <Pager
        page={page}
        pages={Math.ceil(rules.length / PER_PAGE)}
        words={`${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`}
        href={(to) => `${profileHref(profile)}&page=${to}`}
      />
    </>
  )
}

const PER_PAGE = 50
const profileHref = (profile: string): string => `/settings/standards?${new URLSearchParams({ profile })}`
const capital = (words: string): string => words.replace(/^./, (letter) => letter.toUpperCase())

/** `On`, `Off, on from 1 January 2027`. */
function stateWords(profile: string, { draft, today }: Props): string {
  if (profile === STATUTORY) return 'Always on'
  const name = `profile ${profile}`
  const next = draft.switches.filter((each) => each.name === name && each.from > toNumber(today)).at(-1)
  const later = next ? `, ${next.on ? 'on' : 'off'} from ${longDate(fromNumber(next.from))}` : ''
  return `${isOn(draft, name, toNumber(today)) ? 'On' : 'Off'}${later}`
}

function Profiles(props: Props) {
  const rules = [...props.law.rules.values()]
  const profiles = inProfileOrder(rules.map(({ profile }) => profile))
  const change = {
    head: 'Change',
    label: '',
    cell: (profile: string) => {
      if (profile === STATUTORY || profile === OURS) return null
      const on = isOn(props.draft, `profile ${profile}`, toNumber(props.today))
      return (
        <a href={addressOf({ change: 'profile', profile, to: on ? 'off' : 'on' })}>
          {on ? 'Switch off' : 'Switch on'}
          <span class="los-vh"> {profileTitle(profile)}</span>
        </a>
      )
    },
  }
  return (
    <Table
      fold
      caption="Profiles of rules"
      rows={profiles}
      rowKey={(profile) => profile}
      columns={[
        {
          head: 'Whose rules',
          rowHead: true,
          cell: (profile) => <a href={profileHref(profile)}>{capital(profileTitle(profile))}</a>,
        },
        { head: 'Rules', number: true, cell: (profile) => rules.filter((rule) => rule.profile === profile).length },
        { head: 'Today', cell: (profile) => stateWords(profile, props) },
        ...(props.maySet ? [change] : []),
      ]}
    />
  )
}

export type OneProfile = { readonly profile: string; readonly rules: readonly Rule[]; readonly page: number }

/** One profile: its rules and what each says today. */
export function ProfilePage(props: Props & OneProfile) {
  const title = capital(profileTitle(props.profile))
  return (
    <>
      <Trail
        steps={[
          { href: '/settings', text: 'Settings' },
          { href: '/settings/standards', text: 'Standards' },
        ]}
        here={title}
      />
      <h1>{title}</h1>
      <p class="los-lead los-take">{stateWords(props.profile, props)}.</p>
      <div class="los-section-top">
        <Rules {...props} />
      </div>
    </>
  )
}

/** What may be changed of one rule. */
export function ChoicesPage({ rule, draft, today }: { readonly rule: Rule } & Pick<Props, 'draft' | 'today'>) {
  const what = changeable(lawBehind(draft, rule.id) ?? rule)
  const on = isOn(draft, `rule ${rule.id}`, toNumber(today))
  const acts: readonly { fields: Record<string, string>; words: string }[] = [
    ...(what === 'term' ? [{ fields: { change: 'term' }, words: 'Its term' }] : []),
    ...(what === 'numbers' ? [{ fields: { change: 'numbers' }, words: 'Its numbers' }] : []),
    { fields: { change: 'warning' }, words: 'How early it comes into sight' },
    ...(rule.profile === STATUTORY
      ? []
      : [{ fields: { change: 'rule', to: on ? 'off' : 'on' }, words: on ? 'End it' : 'Begin it again' }]),
  ]
  return (
    <>
      <Trail
        steps={[
          { href: '/settings/standards', text: 'Standards' },
          { href: profileHref(rule.profile), text: capital(profileTitle(rule.profile)) },
        ]}
        here={rule.short}
      />
      <h1>What would you change?</h1>
      <p class="los-lead los-take">
        {rule.title}: {saysWords(rule, today)} today.
      </p>
      <ul class="los-list los-section-top">
        {acts.map(({ fields, words }) => (
          <li key={words}>
            <a href={addressOf({ ...fields, rule: rule.id })}>{words}</a>
          </li>
        ))}
      </ul>
      {what === 'term' || what === 'numbers' ? null : <p class="los-muted">{what}.</p>}
    </>
  )
}

/** Every profile of rules, and all that the service changed. */
export function StandardsPage(props: Props) {
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
      <div class="los-section-top">
        <Profiles {...props} />
      </div>
      <section class="los-section">
        <h2>What has been changed</h2>
        <History {...props} listed={props.changes.filter((change) => !isOfCalendar(change, props.changes))} />
      </section>
    </>
  )
}
