import { Button, ButtonLink, CsrfField, ErrorSummary, Facts, Note, Table, TextInput, Trail } from '../web/pieces'
import type { Faults } from './account.form'
import { summaryOf } from './account-fields'
import { permissions } from './permission'
import { type Reach, type Role, roleNames, roles } from './roles'
import { may, type Scope, type Viewer } from './viewer'

const reachWords: Readonly<Record<Reach, string>> = {
  service: 'every case',
  team: 'the cases of one team',
  caseload: 'the cases on their own caseload',
  none: 'no case',
}

function scopeWords(scope: Scope): string {
  if (scope.kind === 'team') return `the cases of team ${scope.team}`
  return reachWords[scope.kind]
}

const mayWords = (role: Role): string =>
  permissions.filter((permission) => roles[role].may.includes(permission)).join('; ')

function OfTheService({ viewer }: { viewer: Viewer }) {
  const [figures, accounts] = [may(viewer, 'see figures'), may(viewer, 'manage accounts')]
  const cases = may(viewer, 'read cases')
  return (
    <section class="los-section">
      <h2>This service</h2>
      <ul class="los-list">
        {cases ? (
          <li>
            <a href="/settings/reach">Reaching you</a>: what you owe in your calendar, and a digest by e-mail.
          </li>
        ) : null}
        {cases && viewer.scope.kind === 'service' ? (
          <li>
            <a href="/service">The service itself</a>: its Statement of Purpose, reviews, reports and returns.
          </li>
        ) : null}
        {figures ? (
          <li>
            <a href="/settings/targets">Targets</a>: what each figure should reach, and from which day.
          </li>
        ) : null}
        <li>
          <a href="/settings/standards">Standards</a>: the rules we follow, and those of our own.
        </li>
        <li>
          <a href="/settings/calendar">Calendar</a>: bank holidays and school terms.
        </li>
        {accounts ? (
          <li>
            <a href="/settings/accounts">Accounts</a>: who may sign in, and what they may do.
          </li>
        ) : null}
      </ul>
    </section>
  )
}

/** One's own account, what is set for the whole service, and what every role may do. */
export function SettingsPage({ viewer, changed, persona }: { viewer: Viewer; changed: boolean; persona: boolean }) {
  const facts = [
    { term: 'Name', value: viewer.name },
    { term: 'Email address', value: viewer.email },
    { term: 'Role', value: viewer.role },
    { term: 'You see', value: scopeWords(viewer.scope) },
  ]
  return (
    <>
      <h1>Settings</h1>
      {changed ? (
        <div class="los-gap-t">
          <Note title="Your password is changed. You are signed out everywhere else." />
        </div>
      ) : null}
      <section class="los-section-top">
        <h2>Your account</h2>
        <Facts facts={facts} sheet />
        {persona ? null : (
          <p class="los-actions los-gap-t">
            <ButtonLink href="/settings/password" secondary>
              Change your password
            </ButtonLink>
          </p>
        )}
      </section>
      <OfTheService viewer={viewer} />
      <section class="los-section">
        <h2>What each role may do</h2>
        <Table
          caption="What each role may do and whose cases it sees"
          rows={roleNames}
          rowKey={(role) => role}
          fold
          columns={[
            { head: 'Role', rowHead: true, cell: (role) => role },
            { head: 'Sees', cell: (role) => reachWords[roles[role].reach] },
            { head: 'May', cell: mayWords },
          ]}
        />
      </section>
    </>
  )
}

/** Changes one's own password; first of all where the present one was handed over by somebody else. */
export function PasswordPage({ csrf, faults, handedOver }: { csrf: string; faults: Faults; handedOver: boolean }) {
  return (
    <>
      {handedOver ? null : <Trail steps={[{ href: '/settings', text: 'Settings' }]} here="Change your password" />}
      <form method="post" action="/settings/password" class="los-form" novalidate>
        <ErrorSummary errors={summaryOf(faults)} />
        <h1>{handedOver ? 'Choose a password of your own' : 'Change your password'}</h1>
        <p class="los-gap-t">
          You will be signed out everywhere else. Three words that do not belong together make a good password.
        </p>
        <CsrfField token={csrf} />
        <div class="los-section-top">
          <TextInput
            id="present"
            name="present"
            label="Your present password"
            type="password"
            autocomplete="current-password"
            error={faults.present}
          />
          <TextInput
            id="fresh"
            name="fresh"
            label="Your new password"
            hint="12 characters or more"
            type="password"
            autocomplete="new-password"
            error={faults.fresh}
          />
          <TextInput
            id="again"
            name="again"
            label="Your new password again"
            type="password"
            autocomplete="new-password"
            error={faults.again}
          />
        </div>
        <Button>Change it</Button>
      </form>
    </>
  )
}
