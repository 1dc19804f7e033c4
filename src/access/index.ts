// Who may do what, and whose cases they see. Accounts, sessions and the pages that keep them.
export * from './case-scope'
export * from './cover'
export * from './first-account'
export * from './permission'
export * from './personas'
export * from './roles'
export * from './sessions.store'
export * from './viewer'
