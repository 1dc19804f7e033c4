// Every register beside that of homes, in the order in which they are listed.
import { assessing } from './declared/assessing'
import { careLeavers } from './declared/care-leavers'
import { checks } from './declared/checks'
import { children } from './declared/children'
import { education } from './declared/education'
import { educationSamples } from './declared/education-samples'
import { emotionalHealth } from './declared/emotional-health'
import { governance } from './declared/governance'
import { healthAssessments } from './declared/health-assessments'
import { healthElsewhere } from './declared/health-elsewhere'
import { healthSample } from './declared/health-sample'
import { lateReviews } from './declared/late-reviews'
import { mockingbird } from './declared/mockingbird'
import { plans } from './declared/plans'
import { posts } from './declared/posts'
import { reviewing } from './declared/reviewing'
import { service } from './declared/service'
import { work } from './declared/work'
import { workforce } from './declared/workforce'
import type { Register } from './register'

export const registers: readonly Register[] = [
  ...mockingbird,
  ...checks,
  ...children,
  ...healthAssessments,
  ...healthSample,
  ...emotionalHealth,
  ...healthElsewhere,
  ...assessing,
  ...plans,
  ...reviewing,
  ...lateReviews,
  ...education,
  ...educationSamples,
  ...work,
  ...careLeavers,
  ...workforce,
  ...posts,
  ...service,
  ...governance,
]
