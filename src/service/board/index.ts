import { board, boardAction, boardMeeting, boardMeetingHeld, boardPapers } from './board.kinds'
import {
  boardAttendance,
  councillor,
  councillorEnding,
  interestArisen,
  interestRegistered,
  memberTraining,
} from './councillors.kinds'
import { workProgrammeOutcome, workProgrammeSlot } from './programme.kinds'
import { bodyReport, reportingRhythm, reportingRhythmEnding } from './rhythm.kinds'

export const boardKinds = [
  board,
  boardMeeting,
  boardPapers,
  boardMeetingHeld,
  boardAction,
  councillor,
  councillorEnding,
  interestArisen,
  interestRegistered,
  memberTraining,
  boardAttendance,
  workProgrammeSlot,
  workProgrammeOutcome,
  reportingRhythm,
  reportingRhythmEnding,
  bodyReport,
]
