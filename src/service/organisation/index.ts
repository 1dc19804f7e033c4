import { service } from './organisation.kinds'

export const organisationKinds = [service]
