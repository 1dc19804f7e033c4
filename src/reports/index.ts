// A report, whole, as data; and the forms it is sent in, all made from that one.
export * from './blocks'
export * from './forms'
export * from './months'
export * from './page'
export * from './report'
