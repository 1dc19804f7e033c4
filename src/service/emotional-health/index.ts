import { camhsAppointment, camhsDischarge, camhsReferral, camhsStep } from './camhs.kinds'

export const emotionalHealthKinds = [camhsReferral, camhsAppointment, camhsStep, camhsDischarge]
