import { adoption } from './areas/adoption.measure'
import { audits } from './areas/audits.measure'
import { boardMeetings } from './areas/board-meetings.measure'
import { careLeavers } from './areas/care-leavers.measure'
import { checks } from './areas/checks.measure'
import { complaints } from './areas/complaints.measure'
import { ofTheCounty } from './areas/county.measure'
import { disputes } from './areas/disputes.measure'
import { ofDistricts } from './areas/districts.measure'
import { education } from './areas/education.measure'
import { emotionalHealth } from './areas/emotional-health.measure'
import { events } from './areas/events.measure'
import { feedbackFigures } from './areas/feedback.measure'
import { health } from './areas/health.measure'
import { healthPartners } from './areas/health-partners.measure'
import { homes } from './areas/homes.measure'
import { howChildrenAre } from './areas/how-children-are.measure'
import { inCare } from './areas/in-care.measure'
import { lateAssessments } from './areas/late-assessments.measure'
import { living } from './areas/living.measure'
import { matching } from './areas/matching.measure'
import { mockingbird } from './areas/mockingbird.measure'
import { ofChildren } from './areas/of-children.measure'
import { permanence } from './areas/permanence.measure'
import { placedWhere } from './areas/placed.measure'
import { plans } from './areas/plans.measure'
import { posts } from './areas/posts.measure'
import { reviewConduct } from './areas/review-conduct.measure'
import { reviewingOfficers } from './areas/reviewing-officers.measure'
import { reviews } from './areas/reviews.measure'
import { supportFund } from './areas/support-fund.measure'
import { training } from './areas/training.measure'
import { workers } from './areas/workers.measure'
import { workforce } from './areas/workforce.measure'
import { youngPeople } from './areas/young-people.measure'
import { councilHouseholds, KEY_FIGURES } from './kpi.measure'
import type { Measure } from './measure'

/** Every figure there is, in the order of their numbers. */
export const MEASURES: readonly Measure[] = [
  ...KEY_FIGURES,
  ...reviews,
  ...checks,
  ...homes,
  ...workers,
  ...matching,
  ...mockingbird,
  ...complaints,
  ...events,
  ...training,
  ...inCare,
  ...living,
  ...ofChildren,
  councilHouseholds,
  ...careLeavers,
  ...reviewingOfficers,
  ...health,
  ...youngPeople,
  ...audits,
  ...feedbackFigures,
  ...plans,
  ...adoption,
  ...supportFund,
  ...disputes,
  ...education,
  ...emotionalHealth,
  ...healthPartners,
  ...lateAssessments,
  ...howChildrenAre,
  ...permanence,
  ...placedWhere,
  ...reviewConduct,
  ...workforce,
  ...posts,
  ...boardMeetings,
  ...ofDistricts,
  ...ofTheCounty,
].sort((a, b) => (a.id < b.id ? -1 : 1))

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]))

export const measureOf = (id: string): Measure | undefined => byId.get(id)
