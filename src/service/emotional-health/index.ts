import { camhsAppointment, camhsDischarge, camhsReferral, camhsStep } from './camhs.kinds'
import * as pathway from './pathway.kinds'

export const emotionalHealthKinds = [
  camhsReferral,
  camhsAppointment,
  camhsStep,
  camhsDischarge,
  ...Object.values(pathway),
]
