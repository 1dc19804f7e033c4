import { z } from 'zod'
import { Refused } from './database'

const shape = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  LOS_DATA: z.string().min(1).default('./data'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  LOS_SERVICE: z.string().min(1).optional(),
  LOS_HTTPS: z.enum(['yes', 'no']).default('no'),
})

export type Config = {
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly port: number
  readonly host: string
  readonly serviceName: string | undefined
  /** Served behind a proxy that speaks https: cookies are then marked secure and its forwarded address is believed. */
  readonly https: boolean
}

/** Reads the environment once, and says every fault at once. Throws Refused. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = shape.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')))
  if (!result.success)
    throw new Refused(
      'configuration',
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
    )
  const { DATABASE_URL, LOS_DATA, PORT, HOST, LOS_SERVICE, LOS_HTTPS } = result.data
  return {
    databaseUrl: DATABASE_URL,
    folder: LOS_DATA,
    port: PORT,
    host: HOST,
    serviceName: LOS_SERVICE,
    https: LOS_HTTPS === 'yes',
  }
}
