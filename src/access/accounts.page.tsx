import { londonDay, longDate } from '../calendar'
import { Button, ButtonLink, CsrfField, ErrorSummary, Note, Table, TextInput, Trail } from '../web/pieces'
import type { Faults, TypedAccount } from './account.form'
import { StandingFields, summaryOf } from './account-fields'
import type { ListedAccount } from './accounts.store'

const settings = { href: '/settings', text: 'Settings' }
const list = { href: '/settings/accounts', text: 'Accounts' }

const roleWords = ({ role, team, worker_ref }: ListedAccount): string =>
  [role, team, worker_ref].filter(Boolean).join(', ')
const standing = ({ disabled_at, own_password, persona }: ListedAccount): string => {
  if (disabled_at) return `closed ${longDate(londonDay(disabled_at))}`
  if (persona) return 'open: persona'
  return own_password ? 'open' : 'open: has not chosen a password yet'
}

const sessionWords = ({ sessions }: ListedAccount): string =>
  sessions === 0 ? 'not signed in' : `signed in at ${sessions} ${sessions === 1 ? 'place' : 'places'}`

/** Everybody who may sign in. */
export function AccountsPage({ accounts }: { accounts: readonly ListedAccount[] }) {
  return (
    <>
      <Trail steps={[settings]} here="Accounts" />
      <div class="los-head">
        <h1>Accounts</h1>
        <ButtonLink href="/settings/accounts/new">Add an account</ButtonLink>
      </div>
      <Table
        caption="Everybody who may sign in"
        rows={accounts}
        rowKey={({ id }) => String(id)}
        fold
        columns={[
          { head: 'Name', rowHead: true, cell: ({ id, name }) => <a href={`/settings/accounts/${id}`}>{name}</a> },
          { head: 'Email', cell: ({ email }) => email },
          { head: 'Role', cell: roleWords },
          { head: 'Account', cell: standing },
          { head: 'Places signed in at', label: 'Places signed in at', number: true, cell: ({ sessions }) => sessions },
        ]}
      />
    </>
  )
}

export type AccountFormProps = { csrf: string; typed: TypedAccount; faults: Faults; teams: readonly string[] }

/** Adds somebody who may sign in. */
export function NewAccountPage({ csrf, typed, faults, teams }: AccountFormProps) {
  return (
    <>
      <Trail steps={[settings, list]} here="Add an account" />
      <form method="post" action="/settings/accounts/new" class="los-form" novalidate>
        <ErrorSummary errors={summaryOf(faults)} />
        <h1>Add an account</h1>
        <CsrfField token={csrf} />
        <TextInput
          id="email"
          name="email"
          label="Email address"
          type="email"
          value={typed.email}
          error={faults.email}
          spellcheck={false}
        />
        <TextInput id="name" name="name" label="Full name" value={typed.name} error={faults.name} spellcheck={false} />
        <StandingFields typed={typed} faults={faults} teams={teams} />
        <Button>Add the account</Button>
      </form>
    </>
  )
}

function Act({ csrf, action, children }: { csrf: string; action: string; children: string }) {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <Button secondary small>
        {children}
      </Button>
    </form>
  )
}

/** One account: what it may do, and the acts that end its sessions. */
export function AccountPage({ account, csrf, typed, faults, teams }: AccountFormProps & { account: ListedAccount }) {
  const at = `/settings/accounts/${account.id}`
  return (
    <>
      <Trail steps={[settings, list]} here={account.name} />
      <form method="post" action={at} class="los-form" novalidate>
        <ErrorSummary errors={summaryOf(faults)} />
        <h1>{account.name}</h1>
        <p class="los-muted los-gap-s">
          {account.email}; {standing(account)}; {sessionWords(account)}
        </p>
        <CsrfField token={csrf} />
        <div class="los-section-top">
          <StandingFields typed={typed} faults={faults} teams={teams} />
        </div>
        <Button>Change what this account may do</Button>
      </form>
      <section class="los-section los-narrow">
        <h2>The account itself</h2>
        <p>Each of these signs the account out everywhere, and is entered in the journal.</p>
        <div class="los-actions los-gap-t">
          <Act csrf={csrf} action={`${at}/end-sessions`}>
            Sign out everywhere
          </Act>
          {account.persona ? null : (
            <Act csrf={csrf} action={`${at}/new-password`}>
              Give a new password
            </Act>
          )}
          <Act csrf={csrf} action={account.disabled_at ? `${at}/open` : `${at}/close`}>
            {account.disabled_at ? 'Open the account again' : 'Close the account'}
          </Act>
        </div>
      </section>
    </>
  )
}

/** A password that somebody else will use, shown this once. */
export function PasswordShownPage({ name, email, password }: { name: string; email: string; password: string }) {
  return (
    <div class="los-read">
      <h1>A password for {name}</h1>
      <Note title="It is shown this once.">
        <p>Hand it over in person or by telephone, not by email. {name} chooses another at first sign-in.</p>
      </Note>
      <p>
        Email address: <span class="los-code">{email}</span>
      </p>
      <p>
        Password: <b class="los-code">{password}</b>
      </p>
      <p>
        <a href="/settings/accounts">Back to the accounts</a>
      </p>
    </div>
  )
}
