import { toNumber } from '../calendar'
import { capital, Note, Table, Trail } from '../web/pieces'
import { History } from './history'
import { isOn } from './kinds/switches'
import { inProfileOrder, profileTitle } from './profiles'
import { isOfCalendar } from './read-proposal'
import { OURS, STATUTORY } from './rules'
import { addressOf, type StandardsProps as Props, profileHref, stateWords } from './standards-words'

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
