import { tsdCompletion } from './training.kinds'

export const trainingKinds = [tsdCompletion]
