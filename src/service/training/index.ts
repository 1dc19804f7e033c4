import * as courses from './courses.kinds'
import * as development from './development.kinds'
import { trainingEvaluation } from './evaluation.kinds'
import { tsdCompletion } from './training.kinds'

export const trainingKinds = [
  tsdCompletion,
  ...Object.values(development),
  ...Object.values(courses),
  trainingEvaluation,
]
