import { board, boardAction, boardMeeting, boardMeetingHeld, boardPapers } from './board.kinds'
import { commitment, commitmentEnding, commitmentProgress } from './commitments.kinds'
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
import { careStory, careStoryCheck, careStoryIssued } from './stories.kinds'

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
  commitment,
  commitmentProgress,
  commitmentEnding,
  careStory,
  careStoryCheck,
  careStoryIssued,
]
