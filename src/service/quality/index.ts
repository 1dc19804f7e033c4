import {
  actionCheck,
  actionDropped,
  actionUpdate,
  improvementAction,
  improvementPlan,
  improvementPlanEnding,
  planMonitoring,
  requirementTakenUp,
  workstream,
} from '../actions/improvement.kinds'
import { auditQuestion, auditQuestionEnding, auditTool } from '../audits/audit-tool.kinds'
import {
  audit,
  auditFinding,
  auditLoopCheck,
  auditModeration,
  auditReplaced,
  auditResult,
  auditRound,
  auditViewsSought,
} from '../audits/audits.kinds'
import { benchmark } from '../reports/benchmark.kinds'
import { reportPassage } from '../reports/passage.kinds'
import { breachStep } from './breach.kinds'
import { decisionMakerAppointment, decisionMakerEnding } from './decision-makers.kinds'
import { inspectionRequirement, requirementMet } from './inspection.kinds'
import { caseListReview, healthQualityBatch, qualityCheck, qualityReport, serviceMeeting } from './oversight.kinds'
import { riskClosed, riskReview, strategicRisk } from './risk.kinds'

export const qualityKinds = [
  auditTool,
  auditQuestion,
  auditQuestionEnding,
  auditRound,
  audit,
  auditReplaced,
  auditViewsSought,
  auditFinding,
  auditResult,
  auditModeration,
  auditLoopCheck,
  breachStep,
  reportPassage,
  benchmark,
  qualityReport,
  serviceMeeting,
  qualityCheck,
  caseListReview,
  healthQualityBatch,
  strategicRisk,
  riskReview,
  riskClosed,
  decisionMakerAppointment,
  decisionMakerEnding,
  inspectionRequirement,
  requirementMet,
  improvementPlan,
  improvementPlanEnding,
  planMonitoring,
  workstream,
  requirementTakenUp,
  improvementAction,
  actionUpdate,
  actionCheck,
  actionDropped,
]
