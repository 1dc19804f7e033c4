import type { FastifyReply, FastifyRequest } from 'fastify'

/** A log line of a request: the address as a pattern, never as asked, since refs and searches are personal details. */
export function logAnswer(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info({
    method: request.method,
    route: request.routeOptions.url ?? 'unknown address',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
  })
}

/**
 * A fault as it may be written down: what kind, and where in our code. Never its message: a database's faults quote the
 * values that caused them.
 */
export function faultOf(error: unknown): { kind: string; code: string | null; where: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, code: null, where: [] }
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return { kind: error.name, code, where: where.slice(0, 12).map((line) => line.trim()) }
}

/** Pino's options: no host, no process, no request as it came, and a last net under anything that slips through. */
export const logging: { base: null; redact: { paths: string[]; remove: boolean } } = {
  base: null,
  redact: { paths: ['req', 'res', 'email', 'password', 'headers', '*.headers', '*.email', '*.password'], remove: true },
}
