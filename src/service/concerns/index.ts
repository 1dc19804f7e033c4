import * as allegations from './allegations.kinds'
import * as events from './concerns.kinds'
import * as exploitation from './exploitation.kinds'
import * as missing from './missing.kinds'
import * as monitored from './monitored.kinds'
import * as serious from './serious.kinds'
import * as sharing from './sharing.kinds'

export const concernsKinds = [
  events.notifiableEvent,
  events.notification,
  events.notificationDecision,
  events.eventOutcome,
  events.eventSignature,
  events.finalSignature,
  events.authorityDiscussion,
  monitored.monitoredMatter,
  monitored.restraint,
  missing.missingEpisode,
  missing.returnFromMissing,
  missing.returnInterview,
  missing.missingStrategyMeeting,
  exploitation.exploitationConcern,
  exploitation.exploitationConcernEnding,
  exploitation.exploitationScreening,
  sharing.exploitationGroupAgreement,
  sharing.exploitationGroupFeedback,
  allegations.allegation,
  allegations.allegationStep,
  allegations.allegationClosing,
  allegations.dbsReferral,
  allegations.standardsOfCareConcern,
  serious.seriousIncident,
  serious.childDeath,
  serious.mentalHealthConcern,
  serious.concernNotice,
]
