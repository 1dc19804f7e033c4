import {
  engagement,
  feedback,
  feedbackAnswer,
  feedbackForm,
  feedbackQuestion,
  feedbackQuestionEnding,
  feedbackRead,
} from './feedback.kinds'
import { quote, quotePlaced, theme, themeReply, themeSeen } from './themes.kinds'

export const feedbackKinds = [
  feedbackForm,
  feedbackQuestion,
  feedbackQuestionEnding,
  feedback,
  feedbackAnswer,
  feedbackRead,
  engagement,
  theme,
  themeSeen,
  themeReply,
  quote,
  quotePlaced,
]
