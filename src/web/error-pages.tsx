import { type Permission, roleNames, roles, type Viewer } from '../access'
import { type PageAnswer, page, type Route } from './route'

/** Nothing here, or nothing this viewer may know to be here. */
export function notFoundPage(): PageAnswer {
  return page({
    title: 'Page not found',
    status: 404,
    body: (
      <div class="los-read">
        <h1>Page not found</h1>
        <p>If you typed the address, check that it is right. If you copied it, check that you copied all of it.</p>
        <p>It may also lead to a record that is not there, or that is not yours to see.</p>
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </div>
    ),
  })
}

const rolesThatMay = (permission: Permission): string =>
  roleNames.filter((role) => roles[role].may.some((held) => held === permission)).join(', ')

/** Why a page is not for this viewer, and whom it is for. */
export function forbiddenPage(viewer: Viewer, may: Route['may']): PageAnswer {
  return page({
    title: 'This page is not for your role',
    status: 403,
    body: (
      <div class="los-read">
        <h1>This page is not for your role</h1>
        <p>
          You are signed in as {viewer.name}, {viewer.role}. Your role does not let you {may}.
        </p>
        {may === 'anyone' || may === 'signed in' ? null : <p>These roles do: {rolesThatMay(may)}.</p>}
        <p>If you need it for your work, ask an administrator of the service.</p>
        <p>
          <a href="/">Go to the first page</a>
        </p>
      </div>
    ),
  })
}

/** A form whose token is not this browser's: most often one left open while a session ended. */
export function staleFormPage(): PageAnswer {
  return page({
    title: 'This form is out of date',
    status: 403,
    body: (
      <div class="los-read">
        <h1>This form is out of date</h1>
        <p>
          Nothing was saved. It was opened before you signed in or out, or the page that sent it is not one of ours.
        </p>
        <p>
          Go back, load the page again and send the form once more. If it happens again, let your browser keep cookies
          for this address.
        </p>
      </div>
    ),
  })
}

/** What the house refuses, in its own sentence. */
export function refusedPage(sentence: string, status: number): PageAnswer {
  return page({
    title: 'That could not be done',
    status,
    body: (
      <div class="los-read">
        <h1>That could not be done</h1>
        <p>{sentence}</p>
      </div>
    ),
  })
}

/** A fault: its id, by which whoever runs the service finds it in the log, and nothing else. */
export function faultPage(id: string): PageAnswer {
  return page({
    title: 'Sorry, there is a problem',
    status: 500,
    body: (
      <div class="los-read">
        <h1>Sorry, there is a problem</h1>
        <p>
          Try again later. If it goes on, tell whoever runs the service this number: <span class="los-code">{id}</span>
        </p>
      </div>
    ),
  })
}
