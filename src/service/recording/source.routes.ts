import { findSourceRows } from '../../imports'
import type { House } from '../../ledgers'
import { defineRoute, notFound, page } from '../../web/route'
import { writtenWords } from './facts-in-words'
import { findReadable } from './happenings.routes'
import { SourcePage } from './source.page'
import { kindTitle } from './wording'

/** The rows that other systems sent and a record follows from: for whoever may read the record. */
export const sourceRoute = (house: House) =>
  defineRoute({
    method: 'GET',
    path: '/happenings/:id/source',
    may: 'read cases',
    handle: async (request) => {
      const found = await findReadable(house, request)
      if (!found) return notFound()
      const { records, whom, kind } = found
      const { row, recorders } = records
      const rows = await findSourceRows(house, request.db, row.id, Object.values(row.about))
      const body = SourcePage({ id: row.id, title: kindTitle(kind), whom, rows, written: writtenWords(row, recorders) })
      return page({ title: 'Where this record came from', place: 'People', body })
    },
  })
