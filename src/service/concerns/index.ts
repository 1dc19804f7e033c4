import { notifiableEvent, notification } from './concerns.kinds'

export const concernsKinds = [notifiableEvent, notification]
