import { z } from 'zod'
import { Refused } from './database'

const shape = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  LOS_DATA: z.string().min(1).default('./data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  LOS_SERVICE: z.string().min(1).optional(),
  LOS_HTTPS: z.enum(['yes', 'no']).default('no'),
  LOS_ORIGIN: z.url({ protocol: /^https?$/, error: 'must begin with https://' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  MAIL_FROM: z.string().default('Line of Sight <no-reply@localhost>'),
  NOTIFY_API_KEY: z.string().min(73, 'is too short to be a key of GOV.UK Notify').optional(),
  NOTIFY_TEMPLATE: z.uuid().optional(),
  NOTIFY_URL: z.url().optional(),
})

/** How letters go out, where anybody has said. */
export type PostConfig = {
  readonly smtpUrl: string | undefined
  readonly from: string
  readonly notify: { readonly key: string; readonly template: string; readonly url: string | undefined } | null
}

export const NO_POST: PostConfig = { smtpUrl: undefined, from: '', notify: null }

export type Config = {
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly port: number
  readonly host: string
  readonly serviceName: string | undefined
  /** Served behind a proxy that speaks https: cookies are then marked secure and its forwarded address is believed. */
  readonly https: boolean
  /** Where people reach it, for links in letters and calendars. */
  readonly origin: string | undefined
  readonly post: PostConfig
}

/** Reads the environment once, and says every fault at once. Throws Refused. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = shape.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!result.success)
    throw new Refused(
      'configuration',
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  const { DATABASE_URL, LOS_DATA, PORT, HOST, LOS_SERVICE, LOS_HTTPS, LOS_ORIGIN } = result.data
  return {
    databaseUrl: DATABASE_URL,
    folder: LOS_DATA,
    port: PORT,
    host: HOST,
    serviceName: LOS_SERVICE,
    https: LOS_HTTPS === 'yes',
    origin: LOS_ORIGIN?.replace(/\/$/, ''),
    post: readPost(result.data),
  }
}

/** Letters go by GOV.UK Notify where its key and template are given, else by SMTP, else not at all. */
function readPost(given: z.infer<typeof shape>): PostConfig {
  const { SMTP_URL, MAIL_FROM, NOTIFY_API_KEY, NOTIFY_TEMPLATE, NOTIFY_URL } = given
  if (NOTIFY_API_KEY && !NOTIFY_TEMPLATE)
    throw new Refused(
      'configuration',
      'NOTIFY_TEMPLATE: give the id of a template with the fields ((subject)) and ((text))',
    )
  const notify =
    NOTIFY_API_KEY && NOTIFY_TEMPLATE ? { key: NOTIFY_API_KEY, template: NOTIFY_TEMPLATE, url: NOTIFY_URL } : null
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, notify }
}
