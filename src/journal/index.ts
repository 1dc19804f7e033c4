// Who read or changed what, when and why: only added to, each entry sealed over the one before it.
export * from './append'
export * from './entry'
export * from './verify-journal'
