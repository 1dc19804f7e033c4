import type { FastifyHelmetOptions } from '@fastify/helmet'

const nothing = ["'none'"]
const ours = ["'self'"]

/** What a page may load and where it may send: our own sheets, pictures and script, our own addresses, nothing else. */
export const policy: FastifyHelmetOptions = {
  global: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: nothing,
      styleSrc: ours,
      imgSrc: ours,
      scriptSrc: ours,
      fontSrc: nothing,
      formAction: ours,
      frameAncestors: nothing,
      baseUri: nothing,
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  xFrameOptions: { action: 'deny' },
}
