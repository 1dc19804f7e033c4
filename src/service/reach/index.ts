// How what is owed reaches people: calendars at secret addresses, and digests by e-mail.
export { type Post, postOf } from './post'
export { type Outside, reachRoutes } from './reach.routes'
export { type Sender, sendDigests } from './send-digests'
