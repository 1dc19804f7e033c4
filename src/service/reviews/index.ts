import * as lookedAfter from './looked-after-reviews.kinds'
import { carerReview } from './reviews.kinds'

export const reviewsKinds = [carerReview, ...Object.values(lookedAfter)]
