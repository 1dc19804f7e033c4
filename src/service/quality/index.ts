import { audit, auditLoopCheck, auditModeration, auditResult, auditRound, auditViewsSought } from './audits.kinds'
import { engagement, feedback } from './feedback.kinds'
import {
  actionDropped,
  actionUpdate,
  improvementAction,
  improvementPlan,
  improvementPlanEnding,
  planMonitoring,
} from './improvement.kinds'
import { inspectionReport, inspectionRequirement, requirementMet } from './inspection.kinds'
import {
  caseListReview,
  healthQualityBatch,
  panelObservation,
  qualityCheck,
  qualityReport,
  serviceMeeting,
} from './oversight.kinds'
import { namedPost, namedPostEnding } from './posts.kinds'

export const qualityKinds = [
  auditRound,
  audit,
  auditViewsSought,
  auditResult,
  auditModeration,
  auditLoopCheck,
  feedback,
  engagement,
  qualityReport,
  serviceMeeting,
  qualityCheck,
  caseListReview,
  healthQualityBatch,
  panelObservation,
  namedPost,
  namedPostEnding,
  inspectionReport,
  inspectionRequirement,
  requirementMet,
  improvementPlan,
  improvementPlanEnding,
  planMonitoring,
  improvementAction,
  actionUpdate,
  actionDropped,
]
