import type { FastifyInstance } from 'fastify'
import type { Assets } from './assets'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Serves what pages load, from memory, in the smallest form the browser reads. */
export function addAssets(app: FastifyInstance, { byAddress }: Assets): void {
  for (const [address, { type, plain, gzip, br }] of byAddress)
    app.get(address, { config: { asset: true } }, async (request, reply) => {
      const accepted = request.headers['accept-encoding'] ?? ''
      const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
      reply.type(type).header('cache-control', FOR_EVER).header('vary', 'accept-encoding')
      if (encoding) reply.header('content-encoding', encoding)
      return reply.send(encoding === 'br' ? br : encoding === 'gzip' ? gzip : plain)
    })
}
