import type { Readable } from 'node:stream'
import type { ComponentChildren } from 'preact'
import type { PlaceName } from './pieces/places'

/** What changes about who is signed in: a session begun, under the id its cookie carries, or the present one ended. */
export type SessionChange = { readonly begin: string } | 'end'

export type PageAnswer = {
  readonly kind: 'page'
  readonly title: string
  readonly body: ComponentChildren
  readonly place?: PlaceName
  /** 200 unless said: 422 for a form to put right. */
  readonly status?: number
  /** Without the frame of those who work here: for whoever came by a private link. */
  readonly bare?: true
  /** What the search box in the header holds. */
  readonly query?: string
  /** Seconds after which a page that waits for work asks again. */
  readonly refresh?: number
  readonly session?: SessionChange
}

export type RedirectAnswer = { readonly kind: 'redirect'; readonly to: string; readonly session?: SessionChange }

export type DownloadAnswer = {
  readonly kind: 'download'
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array | Readable
}

export type NotFoundAnswer = { readonly kind: 'not found' }

export type Answer = PageAnswer | RedirectAnswer | DownloadAnswer | NotFoundAnswer

/** A page: the shell puts the header, places, banners and footer round its body. */
export function page(parts: Omit<PageAnswer, 'kind'>): PageAnswer {
  return { kind: 'page', ...parts }
}

/** On to another address of ours, after a form was sent (303). An address elsewhere is a fault. */
export function redirect(to: string, session?: SessionChange): RedirectAnswer {
  return { kind: 'redirect', to, session }
}

/** A file to keep: CSV, a spreadsheet, a document. */
export function download(parts: Omit<DownloadAnswer, 'kind'>): DownloadAnswer {
  return { kind: 'download', ...parts }
}

/** Nothing here, or nothing this viewer may know to be here: the answer is the same. */
export function notFound(): NotFoundAnswer {
  return { kind: 'not found' }
}
