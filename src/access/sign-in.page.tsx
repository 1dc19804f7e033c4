import { Button, CsrfField, ErrorSummary, TextInput } from '../web/pieces'
import type { Persona } from './personas'

export type SignInProps = {
  readonly csrf: string
  readonly next: string
  readonly email?: string
  readonly fault?: string
  readonly personas: readonly Persona[]
}

function Personas({ csrf, next, personas }: Pick<SignInProps, 'csrf' | 'next' | 'personas'>) {
  if (personas.length === 0) return null
  return (
    <section class="los-section">
      <h2>Or look round as somebody who works here</h2>
      <p>Everybody in this service is invented. Choose whose eyes to see it with.</p>
      <form method="post" action="/sign-in/persona" class="los-gap-t">
        <CsrfField token={csrf} />
        <input type="hidden" name="next" value={next} />
        <ul class="los-stack">
          {personas.map(({ name, role, team }, place) => (
            <li key={name} class="los-line">
              <Button secondary small name="persona" value={String(place)}>
                {name}
              </Button>
              <span class="los-muted">{team ? `${role}, ${team}` : role}</span>
            </li>
          ))}
        </ul>
      </form>
    </section>
  )
}

/** The door: an email address and a password; in the fictional service, also everybody who works in it. */
export function SignInPage({ csrf, next, email, fault, personas }: SignInProps) {
  return (
    <div class="los-narrow">
      <ErrorSummary errors={fault ? [{ href: '#email', text: fault }] : []} />
      <h1>Sign in</h1>
      <form method="post" action="/sign-in" class="los-form los-section-top" novalidate>
        <CsrfField token={csrf} />
        <input type="hidden" name="next" value={next} />
        <TextInput
          id="email"
          name="email"
          label="Email address"
          type="email"
          inputmode="email"
          autocomplete="username"
          spellcheck={false}
          value={email}
          error={fault}
        />
        <TextInput id="password" name="password" label="Password" type="password" autocomplete="current-password" />
        <Button>Sign in</Button>
      </form>
      <Personas csrf={csrf} next={next} personas={personas} />
    </div>
  )
}
