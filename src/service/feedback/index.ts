import {
  engagement,
  feedback,
  feedbackAnswer,
  feedbackForm,
  feedbackQuestion,
  feedbackQuestionEnding,
} from './feedback.kinds'
import { quote, quotePlaced, theme, themeReply, themeSeen } from './themes.kinds'

export const feedbackKinds = [
  feedbackForm,
  feedbackQuestion,
  feedbackQuestionEnding,
  feedback,
  feedbackAnswer,
  engagement,
  theme,
  themeSeen,
  themeReply,
  quote,
  quotePlaced,
]
