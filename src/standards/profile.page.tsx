import { toNumber } from '../calendar'
import type { Rule } from '../duties'
import { capital, Pager, Table, Trail } from '../web/pieces'
import { isOn } from './kinds/switches'
import { profileTitle } from './profiles'
import { changeable, lawBehind, STATUTORY } from './rules'
import { addressOf, type StandardsProps as Props, profileHref, saysWords, stateWords } from './standards-words'

const PER_PAGE = 50

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
