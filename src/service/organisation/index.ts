import { service } from './organisation.kinds'
import * as oversight from './oversight.kinds'
import * as provider from './provider.kinds'

export const organisationKinds = [service, ...Object.values(provider), ...Object.values(oversight)]
