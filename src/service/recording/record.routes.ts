import { actorOf, may, type Permission, isPermission } from '../../access'
import { admit, type Kind } from '../../happenings'
import { enter } from '../../journal'
import { type House, NotRecorded } from '../../ledgers'
import { forbiddenPage } from '../../web/error-pages'
import { type Answer, defineRoute, notFound, one, type PageRequest, page, redirect, type Route } from '../../web/route'
import { type Address, aboutText, addressText, kindOf, mayRecord, readAddress } from './address'
import { deleteDraft, type DraftKey, findDraft, saveDraft } from './drafts.store'
import { type FormFaults, inFormWords } from './form-faults'
import { brought, readTyped, type Typed, valuesOf } from './form-values'
import { findForm, type Form } from './form.store'
import { newToken, recordOnce } from './record'
import { findEverything } from './everything'
import { EverythingPage } from './everything.page'
import { mainOf, RecordFormPage, titleOfForm } from './record-form.page'
import { findByRefs } from './subjects.store'
import { noSuchRef } from './form-faults'

type Opened = { readonly kind: Kind; readonly address: Address; readonly form: Form; readonly key: DraftKey }

/** Recording: what can be recorded, and the form of each kind. */
export const recordRoutes = (house: House): readonly Route[] => [
  defineRoute({ method: 'GET', path: '/record', may: 'record', handle: (request) => showEverything(house, request) }),
  defineRoute({
    method: 'GET',
    path: '/record/:kind',
    may: 'record',
    handle: async (request) => {
      const opened = await open(house, request)
      if ('kind' in opened && typeof opened.kind === 'string') return opened
      return opened
    },
  }),
]
