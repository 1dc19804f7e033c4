import { createTransport } from 'nodemailer'
import { NotifyClient } from 'notifications-node-client'

export type Letter = { readonly to: string; readonly subject: string; readonly text: string }

/** Sends one letter. Throws whatever the carrier throws: who calls keeps the kind of the fault and never its message. */
export type Post = { readonly by: 'smtp' | 'notify'; readonly send: (letter: Letter) => Promise<void> }

type PostConfig = {
  readonly smtpUrl: string | undefined
  readonly from: string
  readonly notify: { readonly key: string; readonly template: string; readonly url: string | undefined } | null
}

/** How letters go out, from the environment; null where nobody has said, and then none do. */
export function postOf({ smtpUrl, from, notify }: PostConfig): Post | null {
  if (notify) return byNotify(notify)
  return smtpUrl ? bySmtp(smtpUrl, from) : null
}

function bySmtp(url: string, from: string): Post {
  const transport = createTransport(url)
  return {
    by: 'smtp',
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text })
    },
  }
}

/** The template at GOV.UK Notify has two fields and nothing else: `((subject))` and `((text))`. */
function byNotify({ key, template, url }: NonNullable<PostConfig['notify']>): Post {
  const client = url ? new NotifyClient(url, key) : new NotifyClient(key)
  return {
    by: 'notify',
    send: async ({ to, subject, text }) => {
      await client.sendEmail(template, to, { personalisation: { subject, text } })
    },
  }
}
