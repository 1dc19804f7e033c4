import * as decisions from './decision.kinds'
import * as cases from './panel-case.kinds'
import * as meetings from './panel-meeting.kinds'
import * as members from './panel-members.kinds'

export const panelKinds = [cases, decisions, members, meetings].flatMap((each) => Object.values(each))
