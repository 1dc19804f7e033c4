import { Select, TextInput } from '../web/pieces'
import type { Faults, TypedAccount } from './account.form'
import { roleNames, roles } from './roles'

const choices = [{ value: '', text: 'Choose a role' }, ...roleNames.map((role) => ({ value: role, text: role }))]
const reaching = (reach: string): string => roleNames.filter((role) => roles[role].reach === reach).join(', ')

/** The fields that say what an account may do and whose cases it sees. */
export function StandingFields({
  typed,
  faults,
  teams,
}: {
  typed: TypedAccount
  faults: Faults
  teams: readonly string[]
}) {
  return (
    <>
      <Select
        id="role"
        name="role"
        label="Role"
        options={choices}
        value={typed.role}
        error={faults.role}
        hint="What each role may do is under Settings."
      />
      <TextInput
        id="worker"
        name="worker"
        label="Reference of the worker in the register"
        hint={`For: ${reaching('caseload')}. Until it is filled in, they see no case.`}
        width={10}
        value={typed.worker}
        error={faults.worker}
        spellcheck={false}
      />
      <TextInput
        id="team"
        name="team"
        label="Team"
        hint={`For: ${reaching('team')}. ${teams.length > 0 ? `The register knows ${teams.join(', ')}.` : 'As the register writes it.'}`}
        width={20}
        value={typed.team}
        error={faults.team}
      />
    </>
  )
}

/** Errors in the order of the fields, each leading to its own. */
export function summaryOf(faults: Faults): { href: string; text: string }[] {
  const order = ['present', 'fresh', 'again', 'email', 'name', 'role', 'worker', 'team']
  return order.flatMap((field) => (faults[field] ? [{ href: `#${field}`, text: faults[field] }] : []))
}
