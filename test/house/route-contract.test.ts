import { expect, expectTypeOf, test } from 'vitest'
import type { Viewer } from '../../src/access'
import { defineRoute, notFound, type Route } from '../../src/web/route'

const handle = async () => notFound()

test('a route that does not say who may is refused by the compiler', () => {
  // @ts-expect-error: `may` is compulsory
  const unsaid: Route = defineRoute({ method: 'GET', path: '/households', handle })
  // @ts-expect-error: and is a permission that there is
  const unknown: Route = defineRoute({ method: 'GET', path: '/households', may: 'read everything', handle })
  expect([unsaid, unknown]).toHaveLength(2)
})

test('a guarded route is told who asks; one for anyone must expect nobody', () => {
  const guarded = defineRoute({
    method: 'GET',
    path: '/households/:ref/visits/:visit',
    may: 'read cases',
    handle: async ({ viewer, params }) => {
      expectTypeOf(viewer).toEqualTypeOf<Viewer>()
      expectTypeOf(params).toEqualTypeOf<{ readonly ref: string } & { readonly visit: string }>()
      return notFound()
    },
  })
  const open = defineRoute({
    method: 'GET',
    path: '/sign-in',
    may: 'anyone',
    handle: async ({ viewer }) => {
      expectTypeOf(viewer).toEqualTypeOf<Viewer | null>()
      return notFound()
    },
  })
  expect([guarded.may, open.may]).toEqual(['read cases', 'anyone'])
})
